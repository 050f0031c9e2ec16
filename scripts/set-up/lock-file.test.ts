import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

type Locked = {
  readonly version?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};

const read = (path: string) =>
  JSON.parse(readFileSync(path, "utf8")) as { readonly packages: Readonly<Record<string, Locked>> };
const locks = ["package-lock.json", "scripts/set-up/node/package-lock.json"];

test("only packages on the allow list run a script when they are installed", () => {
  const { allowScripts } = JSON.parse(readFileSync("package.json", "utf8")) as {
    allowScripts: Readonly<Record<string, boolean>>;
  };
  for (const lock of locks)
    for (const [path, { hasInstallScript }] of Object.entries(read(lock).packages))
      if (hasInstallScript)
        assert.equal(allowScripts[nameOf(path)], true, `${nameOf(path)} runs a script and is not allowed to`);
});

test("the lock files name every platform's packages, so that a clean install works on each", () => {
  for (const lock of locks) {
    const { packages } = read(lock);
    for (const [path, { optionalDependencies = {} }] of Object.entries(packages))
      for (const name of Object.keys(optionalDependencies))
        assert.ok(
          packages[`node_modules/${name}`] ?? packages[`${path}/node_modules/${name}`],
          `${name}, wanted by ${path || lock}, is not in ${lock}`,
        );
  }
});

test("the lock files pin versions and name no registry", () => {
  for (const lock of locks)
    for (const [path, { version, resolved }] of Object.entries(read(lock).packages)) {
      assert.equal(resolved, undefined, path);
      if (path !== "") assert.ok(version, path);
    }
});

const nameOf = (path: string): string => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
