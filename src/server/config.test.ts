import assert from "node:assert/strict";
import { test } from "node:test";
import { ConfigRefused, readConfig, serveHelp } from "./config.ts";
import type { Config } from "./config.ts";

const modelOf = (environment: Record<string, string>) => (readConfig([], environment) as Config).languageModel;
const address = "https://models.example.com";

test("without an address there is no language model, whatever else is set", () => {
  assert.equal(modelOf({ LADDER_MODEL_NAME: "small", LADDER_MODEL_KEY: "secret" }), undefined);
});

test("a language model is read from its settings", () => {
  assert.deepEqual(modelOf({ LADDER_MODEL_URL: address, LADDER_MODEL_NAME: "small" }), {
    kind: "openai",
    address,
    model: "small",
    key: null,
    allowedHosts: [],
  });
  const local = {
    LADDER_MODEL_URL: "http://box:11434",
    LADDER_MODEL_NAME: "small",
    LADDER_MODEL_KIND: "anthropic",
    LADDER_MODEL_KEY: "secret",
    LADDER_MODEL_ALLOWED_HOSTS: "box:11434, other",
  };
  assert.deepEqual(modelOf(local), {
    kind: "anthropic",
    address: "http://box:11434",
    model: "small",
    key: "secret",
    allowedHosts: ["box:11434", "other"],
  });
});

test("what does not fit is refused by its name, and the key is never repeated", () => {
  const wrong: readonly (readonly [Record<string, string>, RegExp])[] = [
    [{ LADDER_MODEL_URL: "models.example.com" }, /LADDER_MODEL_URL/],
    [{ LADDER_MODEL_URL: "file:///etc/passwd" }, /LADDER_MODEL_URL/],
    [{ LADDER_MODEL_URL: address }, /LADDER_MODEL_NAME/],
    [{ LADDER_MODEL_URL: address, LADDER_MODEL_NAME: "small", LADDER_MODEL_KIND: "oracle" }, /openai or anthropic/],
  ];
  for (const [environment, sentence] of wrong)
    assert.throws(
      () => modelOf({ ...environment, LADDER_MODEL_KEY: "very-secret" }),
      (error) =>
        error instanceof ConfigRefused && sentence.test(error.message) && !error.message.includes("very-secret"),
    );
});

test("the help names every setting of the language model", () => {
  for (const name of ["URL", "KIND", "NAME", "KEY", "ALLOWED_HOSTS"])
    assert.match(serveHelp, new RegExp(`LADDER_MODEL_${name} `));
});
