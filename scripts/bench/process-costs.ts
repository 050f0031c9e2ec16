/** What processes cost, read from Linux's own books. */
import { readdirSync, readFileSync } from "node:fs";

const nsPerMs = 1e6;
// The kernel counts what exited children used in hundredths of a second.
const msPerTick = 10;

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    // It ended in the meantime.
    return "";
  }
}

const afterName = (stat: string): string[] => stat.slice(stat.lastIndexOf(") ") + 2).split(" ");

/** CPU of a process, all its threads, in milliseconds; to the nanosecond, which ticks would not be. */
export function cpuOf(pid: number): number {
  let ns = 0;
  try {
    for (const task of readdirSync(`/proc/${pid}/task`))
      ns += Number(read(`/proc/${pid}/task/${task}/schedstat`).split(" ")[0] ?? 0);
  } catch {
    return 0;
  }
  return ns / nsPerMs;
}

export function childrenOf(pid: number): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && Number(afterName(read(`/proc/${name}/stat`))[1]) === pid)
    .map(Number);
}

/** CPU of a process and its children, those that have ended included, in milliseconds. */
export function cpuOfFamily(pid: number): number {
  const fields = afterName(read(`/proc/${pid}/stat`));
  const ended = (Number(fields[13] ?? 0) + Number(fields[14] ?? 0)) * msPerTick;
  return [pid, ...childrenOf(pid)].reduce((sum, one) => sum + cpuOf(one), ended);
}

const kilobytes = (text: string, name: string): number =>
  Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(text)?.[1] ?? 0);

/** Memory of a process that is nobody else's to give back, in MB. */
export const residentOf = (pid: number): number => kilobytes(read(`/proc/${pid}/status`), "VmRSS") / 1024;

/** Memory of a process and its children, what they share counted once, in MB. */
export const proportionalOfFamily = (pid: number): number =>
  [pid, ...childrenOf(pid)].reduce((sum, one) => sum + kilobytes(read(`/proc/${one}/smaps_rollup`), "Pss"), 0) / 1024;
