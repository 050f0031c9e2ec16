import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { connect } from "./connection.ts";

const folder = mkdtempSync(join(tmpdir(), "ladder-cli-"));
after(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, "local.json"), JSON.stringify({ url: "http://localhost:4999", key: "loc_1" }));

const nothing = { dataFolder: undefined, workspace: undefined };
const remote = { LADDER_URL: "https://okr.example.com", LADDER_API_KEY: "lad_1" };

test("a Ladder named in the environment is used, with its key", () => {
  const { url, keyFile } = connect(nothing, remote);
  assert.deepEqual({ url, keyFile }, { url: "https://okr.example.com", keyFile: undefined });
});

test("a data folder that is named comes before the environment", () => {
  const { url, keyFile } = connect({ ...nothing, dataFolder: folder }, remote);
  assert.deepEqual({ url, keyFile }, { url: "http://localhost:4999", keyFile: join(folder, "local.json") });
});

test("on the server's own machine the data folder is enough", () => {
  assert.equal(connect(nothing, { LADDER_DATA: folder }).url, "http://localhost:4999");
});

test("without a running Ladder a sentence says what to do", () => {
  const missing = join(folder, "nothing");
  assert.throws(() => connect(nothing, { LADDER_DATA: missing }), {
    message: `Ladder is not running on the data folder ${missing}; start it with npm start, or set LADDER_URL and LADDER_API_KEY.`,
  });
});

test("half an address is refused", () => {
  assert.throws(() => connect(nothing, { LADDER_URL: "https://okr.example.com" }), /LADDER_API_KEY is not/);
  assert.throws(
    () => connect(nothing, { LADDER_URL: "okr.example.com", LADDER_API_KEY: "lad_1" }),
    /has to be like https:/,
  );
  assert.throws(
    () => connect(nothing, { LADDER_URL: "ftp://okr.example.com", LADDER_API_KEY: "lad_1" }),
    /has to be like https:/,
  );
  assert.throws(() => connect(nothing, { ...remote, LADDER_API_KEY: "lad 1\n" }), /does not look like a key/);
  assert.throws(() => connect({ ...nothing, workspace: "Acme" }, remote), /has to be the id of a workspace/);
});

test("a damaged key file is named", () => {
  const damaged = mkdtempSync(join(folder, "damaged-"));
  writeFileSync(join(damaged, "local.json"), "{");
  assert.throws(() => connect({ ...nothing, dataFolder: damaged }, {}), /local\.json is damaged/);
  writeFileSync(join(damaged, "local.json"), "{}");
  assert.throws(() => connect({ ...nothing, dataFolder: damaged }, {}), /local\.json is damaged/);
});
