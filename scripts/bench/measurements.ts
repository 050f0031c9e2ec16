import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Filled } from "./fill.ts";
import { proportionalOfFamily, residentOf } from "./process-costs.ts";
import { connectionTo, startBareServer, sum } from "./running.ts";
import type { Ask, Cpu, Running } from "./running.ts";

/** What Chromium sends on http://localhost; over TLS it adds zstd, which costs less. */
const plainEncodings = "gzip, deflate, br";
const allEncodings = "gzip, deflate, br, zstd";

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const between = (before: Cpu, after: Cpu): Cpu => ({
  node: after.node - before.node,
  postgres: after.postgres - before.postgres,
});

export const signedIn = ({ key }: Filled): Record<string, string> => ({ authorization: `Bearer ${key}` });

function mustBe(status: number, reply: { status: number; body: Buffer }): void {
  if (reply.status !== status)
    throw new Error(`Expected ${status}, got ${reply.status}: ${reply.body.toString("utf8", 0, 300)}`);
}

export type CheckIn = (ask: Ask, place: number) => Promise<void>;

export const checkIn =
  ({ keyResultIds }: Filled): CheckIn =>
  async (ask, place) => {
    const keyResultId = keyResultIds[(place * 7919) % keyResultIds.length];
    const body = {
      value: Math.round((place % 400) * 10) / 100,
      confidence: "on-track",
      note: "Two more said yes this week.",
    };
    mustBe(
      201,
      await ask("POST", `/api/v1/key-results/${keyResultId}/check-ins`, { "idempotency-key": randomUUID() }, body),
    );
  };

/** The whole plan, or all advice on it, when nothing of this revision has been asked for before; median of several. */
export async function coldPlan(ladder: Running, filled: Filled, runs: number, what: "plan" | "findings" = "plan") {
  const path = `/api/v1/cycles/${filled.cycleId}/${what}`;
  const { ask, close } = connectionTo(ladder.address, signedIn(filled));
  const cpus: Cpu[] = [];
  const bytes: Record<string, number> = {};
  for (let run = 0; run < runs; run++) {
    await checkIn(filled)(ask, run);
    await ladder.settle();
    const before = ladder.cpu();
    const reply = await ask("GET", path, { "accept-encoding": allEncodings });
    await ladder.settle();
    mustBe(200, reply);
    cpus.push(between(before, ladder.cpu()));
    bytes[reply.headers["content-encoding"] ?? "plain"] = reply.body.length;
  }
  const other = await ask("GET", path, { "accept-encoding": plainEncodings });
  bytes[other.headers["content-encoding"] ?? "plain"] = other.body.length;
  close();
  const cpu = median(cpus.map(sum));
  const middle = cpus.find((one) => sum(one) === cpu) as Cpu;
  return { cpu, node: middle.node, postgres: middle.postgres, bytes };
}

/** The same plan again: asked with its ETag, and asked by somebody who has not seen it. */
export async function warmPlan(ladder: Running, filled: Filled, requests: number) {
  const path = `/api/v1/cycles/${filled.cycleId}/plan`;
  const { ask, close } = connectionTo(ladder.address, { ...signedIn(filled), "accept-encoding": allEncodings });
  const { headers } = await ask("GET", path);
  const perRequest = async (more: Record<string, string>, status: number, times: number): Promise<number> => {
    const rounds: number[] = [];
    for (let round = 0; round < 4; round++) {
      await ladder.settle();
      const before = sum(ladder.cpu());
      for (let nth = 0; nth < times / 4; nth++) mustBe(status, await ask("GET", path, more));
      rounds.push((sum(ladder.cpu()) - before) / (times / 4));
    }
    return median(rounds.slice(1));
  };
  const unchanged = await perRequest({ "if-none-match": headers.etag ?? "" }, 304, requests);
  const cached = await perRequest({}, 200, requests / 4);
  close();
  return { unchanged, cached };
}

/** What any answer of Node costs, asked as `warmPlan` asks. */
export async function bareAnswer(requests: number): Promise<number> {
  const bare = await startBareServer();
  const { ask, close } = connectionTo(bare.address, {});
  const rounds: number[] = [];
  for (let round = 0; round < 4; round++) {
    const before = bare.cpu();
    for (let nth = 0; nth < requests / 4; nth++) await ask("GET", "/");
    rounds.push((bare.cpu() - before) / (requests / 4));
  }
  close();
  bare.stop();
  return median(rounds.slice(1));
}

/** Check-ins one after the other, with journal, idempotency and revision: CPU of each, and how it divides. */
export async function checkInCost(ladder: Running, filled: Filled, times: number): Promise<{ cpu: number } & Cpu> {
  const { ask, close } = connectionTo(ladder.address, signedIn(filled));
  for (let nth = 0; nth < 100; nth++) await checkIn(filled)(ask, nth);
  const rounds: Cpu[] = [];
  for (let round = 0; round < 5; round++) {
    await ladder.settle();
    const before = ladder.cpu();
    for (let nth = 0; nth < times / 5; nth++) await checkIn(filled)(ask, round * times + nth);
    const { node, postgres } = between(before, ladder.cpu());
    rounds.push({ node: node / (times / 5), postgres: postgres / (times / 5) });
  }
  close();
  const cpu = median(rounds.map(sum));
  return { cpu, ...(rounds.find((one) => sum(one) === cpu) as Cpu) };
}

/** Check-ins a second when eight people check in at once. */
export async function checkInsASecond(ladder: Running, filled: Filled, each: number): Promise<number> {
  const connections = Array.from({ length: 8 }, () => connectionTo(ladder.address, signedIn(filled)));
  const began = performance.now();
  await Promise.all(
    connections.map(async ({ ask }, person) => {
      for (let nth = 0; nth < each; nth++) await checkIn(filled)(ask, person * 1000 + nth);
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  for (const { close } of connections) close();
  return (8 * each) / seconds;
}

/** Memory when nobody has asked for a while, after the plan was read. */
export async function memoryAtRest(ladder: Running, filled: Filled): Promise<{ node: number; postgres: number }> {
  const { ask, close } = connectionTo(ladder.address, signedIn(filled));
  mustBe(200, await ask("GET", `/api/v1/cycles/${filled.cycleId}/plan`, { "accept-encoding": allEncodings }));
  close();
  for (
    let before = Infinity, now = residentOf(ladder.pid);
    Math.abs(before - now) > 0.5;
    now = residentOf(ladder.pid)
  ) {
    before = now;
    await ladder.settle();
    await pause(2000);
  }
  return { node: residentOf(ladder.pid), postgres: proportionalOfFamily(ladder.postgresPid) };
}

/** The JavaScript, or the styles, that a browser loads before it can show the plan, as Ladder sends it. */
export async function firstBytes(ladder: Running, kind: "js" | "css"): Promise<number | undefined> {
  const { ask, close } = connectionTo(ladder.address, { "accept-encoding": "br" });
  try {
    const page = await ask("GET", "/");
    if (page.status !== 200) return undefined;
    const { body } = await ask("GET", "/", { "accept-encoding": "identity" });
    const sources = new Set(
      [...body.toString().matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map((match) => match[1] ?? ""),
    );
    let bytes = 0;
    for (const source of sources) if (source.endsWith(`.${kind}`)) bytes += (await ask("GET", source)).body.length;
    return bytes;
  } finally {
    close();
  }
}
