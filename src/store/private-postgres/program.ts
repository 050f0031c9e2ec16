import type { SpawnOptions } from "node:child_process";
import { openSync } from "node:fs";
import { parse } from "node:path";
import type { Owner } from "./owner.ts";

/** Nothing of Ladder's own environment may steer the server; its working folder is one that everybody may enter. */
export function spawnOptions(owner: Owner | undefined): SpawnOptions {
  const { PATH, SystemRoot, TEMP } = process.env;
  return {
    env: { PATH, SystemRoot, TEMP, LC_ALL: "C" },
    cwd: parse(process.cwd()).root,
    windowsHide: true,
    ...owner,
  };
}

/**
 * How a program is told its data folder. Another user than ours may not be allowed into the folders on the way there;
 * a descriptor that we opened, passed on as the fourth, needs no way.
 */
export function dataFolderFor(
  owner: Owner | undefined,
  folder: string,
): { name: string; descriptor: number | undefined } {
  return owner
    ? { name: "/proc/self/fd/3", descriptor: openSync(folder, "r") }
    : { name: folder, descriptor: undefined };
}

export const lastLines = (output: string): string => output.trim().split("\n").slice(-5).join("\n");
