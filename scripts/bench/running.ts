import { spawn } from "node:child_process";
import { once } from "node:events";
import { Agent, request } from "node:http";
import type { IncomingHttpHeaders } from "node:http";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { dataFolderOf } from "#store/private-postgres/cluster.ts";
import { findRunningServer } from "#store/private-postgres/running-server.ts";
import { cpuOf, cpuOfFamily } from "./process-costs.ts";

const home = fileURLToPath(new URL("../../", import.meta.url));

export type Reply = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer };
export type Ask = (method: string, path: string, headers?: Record<string, string>, body?: unknown) => Promise<Reply>;

/** Asks over one connection that is kept open, as cheaply as Node can. */
export function connectionTo(address: string, always: Record<string, string>): { ask: Ask; close: () => void } {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const { hostname, port } = new URL(address);
  const ask: Ask = (method, path, headers = {}, body) =>
    new Promise((resolve, reject) => {
      const text = body === undefined ? undefined : JSON.stringify(body);
      const sent = {
        ...always,
        ...headers,
        ...(text === undefined
          ? {}
          : { "content-type": "application/json", "content-length": Buffer.byteLength(text) }),
      };
      const asking = request({ agent, hostname, port, method, path, headers: sent }, (reply) => {
        const chunks: Buffer[] = [];
        reply.on("data", (chunk: Buffer) => chunks.push(chunk));
        reply.on("end", () =>
          resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body: Buffer.concat(chunks) }),
        );
        reply.on("error", reject);
      });
      asking.on("error", reject);
      asking.end(text);
    });
  return { ask, close: () => agent.destroy() };
}

export type Cpu = { readonly node: number; readonly postgres: number };

export type Running = {
  readonly address: string;
  readonly pid: number;
  readonly postgresPid: number;
  /** From its start to its first answer, in milliseconds of the clock on the wall. */
  readonly firstAnswerMs: number;
  /** CPU so far, in milliseconds. */
  readonly cpu: () => Cpu;
  /** Waits until neither Node nor PostgreSQL has anything left to do. */
  readonly settle: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Ladder as an operator starts it, on a data folder, with its private PostgreSQL. */
export async function startLadder(folder: string): Promise<Running> {
  const began = performance.now();
  // The same limits as ever, except on how much one person may ask.
  const env = { ...process.env, LADDER_RATE_LIMIT: "100000000", DATABASE_URL: "", NODE_ENV: "production" };
  const ladder = spawn("bin/ladder", ["serve", "--port", "0", "--host", "127.0.0.1", "--data", folder], {
    cwd: home,
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(ladder, "exit");
  const pid = ladder.pid ?? 0;
  const address = await new Promise<string>((resolve, reject) => {
    createInterface(ladder.stdout).on("line", (line) => {
      const port = /ready at http:\/\/[^:]+:(\d+)/.exec(line)?.[1];
      if (port) resolve(`http://127.0.0.1:${port}`);
    });
    void ended.then(() => reject(new Error("Ladder did not start.")));
  });
  const { ask, close } = connectionTo(address, {});
  await ask("GET", "/healthz");
  close();
  const firstAnswerMs = performance.now() - began;
  const postgresPid = findRunningServer(dataFolderOf(folder))?.pid ?? 0;
  const cpu = (): Cpu => ({ node: cpuOf(pid), postgres: cpuOfFamily(postgresPid) });
  return {
    address,
    pid,
    postgresPid,
    firstAnswerMs,
    cpu,
    settle: async () => {
      for (let quiet = 0, before = sum(cpu()); quiet < 2;) {
        await pause(40);
        const now = sum(cpu());
        quiet = now - before < 0.3 ? quiet + 1 : 0;
        before = now;
      }
    },
    stop: async () => {
      ladder.kill("SIGTERM");
      await ended;
    },
  };
}

/** A server that does nothing but answer: what any answer of Node costs. */
export async function startBareServer(): Promise<{ address: string; cpu: () => number; stop: () => void }> {
  const script = `require("node:http").createServer((request, response) => { response.writeHead(304); response.end(); })
    .listen(0, "127.0.0.1", function () { console.log(this.address().port); });`;
  const bare = spawn(process.execPath, ["--eval", script], { stdio: ["ignore", "pipe", "inherit"] });
  const [port] = (await once(createInterface(bare.stdout), "line")) as [string];
  const pid = bare.pid ?? 0;
  return { address: `http://127.0.0.1:${port}`, cpu: () => cpuOf(pid), stop: () => void bare.kill() };
}

export const sum = ({ node, postgres }: Cpu): number => node + postgres;
