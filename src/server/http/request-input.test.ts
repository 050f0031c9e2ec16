import assert from "node:assert/strict";
import test from "node:test";
import { Hono } from "hono";
import { Refusal } from "#operations/refusal.ts";
import { inputOf, mostDocumentBytes } from "./request-input.ts";

/** What is said of a body: the word it is refused with, or "ok". */
async function said(body: string, most?: number): Promise<string> {
  let word = "ok";
  const app = new Hono().post("/", async (context) => {
    try {
      await inputOf(context, most);
    } catch (error) {
      word = error instanceof Refusal ? error.word : String(error);
    }
    return context.body(null);
  });
  await app.request("/", { method: "POST", body, headers: { "content-type": "application/json" } });
  return word;
}

test("only imports carry more than a megabyte", async () => {
  const body = JSON.stringify({ document: "x".repeat(2_000_000) });
  assert.equal(await said(body), "document-too-large");
  assert.equal(await said(body, mostDocumentBytes), "ok");
});

test("a body that is mostly lists and objects is refused before it is parsed, a document about them is not", async () => {
  const lists = "[],".repeat(300_000);
  const nested = "[".repeat(1001) + "]".repeat(1001);
  assert.equal(await said(`{"a":[${lists}1]}`, mostDocumentBytes), "invalid-input");
  assert.equal(await said(`{"a":${nested}}`, mostDocumentBytes), "invalid-input");
  assert.equal(await said(JSON.stringify({ document: `a "quoted\\" ${lists}` }), mostDocumentBytes), "ok");
  assert.equal(await said(`{"a":"\\\\","b":[${lists}1]}`, mostDocumentBytes), "invalid-input");
});

test("a body has to be one JSON object", async () => {
  for (const body of ["null", "[]", "1", '"a', "{"]) assert.equal(await said(body), "invalid-input");
});
