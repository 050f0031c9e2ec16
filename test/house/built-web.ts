/** The web app as it is built: its files, and which of them a part needs. */
import { readFileSync, readdirSync } from "node:fs";
import { gzipSync } from "node:zlib";

const folder = new URL("../../dist/web/assets/", import.meta.url);
const neededPattern = /(?:from|import)\s*["`]\.\/([^"`]+\.js)["`]/g;
const laterPattern = /\bimport\(\s*["`]\.\/([^"`]+\.js)["`]\s*\)/g;

/** A part that is loaded when it is asked for, such as a room. */
export type LaterPart = {
  /** Its file's name without the hash. */
  readonly name: string;
  /** What a browser that has the first page loads for it, compressed with gzip. */
  readonly bytes: number;
};

const namesIn = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, name]) => name ?? "");

/** Every part of the built web app that is loaded later, the largest first. */
export function laterParts(): readonly LaterPart[] {
  const texts = new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith(".js"))
      .map((name) => [name, readFileSync(new URL(name, folder), "utf8")]),
  );
  const neededBy = (name: string, needed = new Set<string>()): Set<string> => {
    if (needed.has(name)) return needed;
    needed.add(name);
    for (const next of namesIn(texts.get(name) ?? "", neededPattern)) neededBy(next, needed);
    return needed;
  };
  const page = readFileSync(new URL("../index.html", folder), "utf8");
  const first = new Set(namesIn(page, /\/assets\/([^"]+\.js)/g).flatMap((name) => [...neededBy(name)]));
  const later = new Set([...texts.values()].flatMap((text) => namesIn(text, laterPattern)));
  return [...later]
    .map((name) => ({
      name: name.replace(/-.{8}\.js$/, ""),
      bytes: [...neededBy(name)]
        .filter((one) => !first.has(one))
        .reduce((sum, one) => sum + gzipSync(texts.get(one) ?? "").length, 0),
    }))
    .toSorted((one, other) => other.bytes - one.bytes);
}
