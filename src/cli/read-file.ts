import { open } from "node:fs/promises";
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
 * Reads a file, or standard input for `-`, and stops one byte after `mostBytes`: whoever asked can tell that it is too
 * large, and neither a huge file nor an endless pipe fills the memory.
 */
export async function readFileUpTo(path: string, mostBytes: number, terminal: Terminal): Promise<Buffer> {
  try {
    if (path === "-") return await collect(terminal.input(), mostBytes);
    await using file = await open(path, "r");
    if ((await file.stat()).isDirectory()) throw Object.assign(new Error(path), { code: "EISDIR" });
    return await collect(file.createReadStream({ end: mostBytes, autoClose: false }), mostBytes);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    throw new CannotDo("file-unreadable", `${path} could not be read: ${why[code] ?? code}. Nothing was changed.`);
  }
}

async function collect(chunks: AsyncIterable<Uint8Array>, mostBytes: number): Promise<Buffer> {
  const read: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    read.push(chunk);
    bytes += chunk.length;
    if (bytes > mostBytes) break;
  }
  return Buffer.concat(read);
}
