/** The project's own source as the rules of the house see it: files, and what each imports. */
import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";

export type SourceFile = {
  /** From the project's folder, with forward slashes. */
  readonly path: string;
  /** `okr` for src/okr/…, else the first folder: `bin`, `scripts`, `test`. */
  readonly folder: string;
  /** A test, or something only tests use: `x.test.ts`, `x-for-test.ts`, everything in `test`. */
  readonly isTest: boolean;
  readonly text: string;
  readonly imports: readonly Import[];
};

export type Import = {
  /** As written. */
  readonly name: string;
  /** The file it leads to when it is one of ours, else undefined. */
  readonly path: string | undefined;
  /** Gone when the types are: it makes nobody wait for anybody. */
  readonly isTypeOnly: boolean;
};

const importPattern =
  /(?:^|\n)\s*(?:import|export)\b(\s+type\b)?(?:[^"'`;]*?\bfrom)?\s*"([^"]+)"|\bimport\("([^"]+)"\)/g;

/** Every TypeScript file of the project, read once. */
export const sourceFiles: readonly SourceFile[] = globSync("{bin,scripts,src,test}/**/*.{ts,tsx}")
  .map((path) => path.replaceAll("\\", "/"))
  .sort()
  .map((path) => {
    const text = readFileSync(path, "utf8");
    return {
      path,
      folder: folderOf(path),
      isTest: path.startsWith("test/") || /[.-](for-)?test\.ts$/.test(path),
      text,
      imports: importsOf(path, text),
    };
  });

export function folderOf(path: string): string {
  const [first = "", second = ""] = path.split("/");
  return first === "src" ? second : first;
}

function importsOf(path: string, text: string): Import[] {
  return [...text.matchAll(importPattern)].map(([, type, declared, loaded]) => {
    const name = declared ?? loaded ?? "";
    return { name, path: pathOf(name, path), isTypeOnly: type !== undefined };
  });
}

function pathOf(name: string, importer: string): string | undefined {
  if (name.startsWith(".")) return join(dirname(importer), name);
  if (!name.startsWith("#")) return undefined;
  return name.startsWith("#test/") ? name.slice(1) : `src/${name.slice(1)}`;
}

/** Where a pattern stands in a file, as "path:line text". Comments do not count. */
export function placesOf(pattern: RegExp, { path, text }: SourceFile): string[] {
  return text.split("\n").flatMap((line, index) => {
    const code = line.replace(/^\s*(\*|\/\*|\/\/).*$/, "").replace(/\s\/\/\s.*$/, "");
    return pattern.test(code) ? [`${path}:${index + 1} ${line.trim()}`] : [];
  });
}
