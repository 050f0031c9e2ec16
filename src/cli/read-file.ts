import { open } from "node:fs/promises";
import { basename } from "node:path";
import type { Terminal } from "./terminal.ts";
import { CannotDo } from "./wrong-usage.ts";

const why: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  ENOTDIR: "there is no such file",
  EISDIR: "it is a folder, not a file",
  EACCES: "this account may not read it",
  EPERM: "this account may not read it",
  ENAMETOOLONG: "its name is too long",
};

/**
 * Reads a file, or standard input for `-`. What is larger is refused before it is read to its end: neither a huge file nor an
 * endless pipe fills the memory.
 */
export async function readFileUpTo(path: string, mostBytes: number, terminal: Terminal): Promise<Buffer> {
  try {
    if (path === "-")
      return await collect(terminal.input(), mostBytes, `Standard input has more than ${mostBytes / 1e6} MB`);
    await using file = await open(path, "r");
    const stats = await file.stat();
    if (stats.isDirectory()) throw Object.assign(new Error(path), { code: "EISDIR" });
    const tooMuch = `${basename(path)} has ${stats.size > mostBytes ? `${(stats.size / 1e6).toFixed(1)} MB` : `more than ${mostBytes / 1e6} MB`}`;
    return await collect(file.createReadStream({ end: mostBytes, autoClose: false }), mostBytes, tooMuch);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    throw new CannotDo("file-unreadable", `${path} could not be read: ${why[code] ?? code}. Nothing was changed.`);
  }
}

async function collect(chunks: AsyncIterable<Uint8Array>, mostBytes: number, tooMuch: string): Promise<Buffer> {
  const read: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    read.push(chunk);
    bytes += chunk.length;
    if (bytes > mostBytes)
      throw new CannotDo(
        "document-too-large",
        `${tooMuch}; Ladder reads at most ${mostBytes / 1e6} MB of a file. Nothing was changed.`,
      );
  }
  return Buffer.concat(read);
}
