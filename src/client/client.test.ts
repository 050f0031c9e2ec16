import assert from "node:assert/strict";
import { test } from "node:test";
import { createClient, problemOf } from "./client.ts";

const answering = (response: () => Response) => {
  const requests: Request[] = [];
  const client = createClient({
    url: "http://ladder.test/",
    apiKey: "lad_1",
    workspaceId: "wsp_1",
    fetch: (request) => {
      requests.push(request);
      return Promise.resolve(response());
    },
  });
  return { client, requests };
};

const refusalOf = async (calling: Promise<unknown>) =>
  problemOf(
    await calling.then(
      () => assert.fail("it was refused"),
      (error: unknown) => error,
    ),
  );

test("a call says who asks, for which workspace, with which version and key", async () => {
  const { client, requests } = answering(() => Response.json({}));
  await client.workspace.edit({ name: "Acme" }, { context: { ifMatch: 3, idempotencyKey: "once" } });
  const [request] = requests;
  assert.equal(request?.method, "PATCH");
  assert.equal(request?.url, "http://ladder.test/api/v1/workspace");
  const sent = ["authorization", "ladder-workspace", "if-match", "idempotency-key"].map((name) =>
    request?.headers.get(name),
  );
  assert.deepEqual(sent, ["Bearer lad_1", "wsp_1", '"3"', "once"]);
  assert.deepEqual(await request?.json(), { name: "Acme" });
});

test("a refusal carries its word, its sentence and its details", async () => {
  const body = {
    type: "about:blank",
    title: "The cycle is closed",
    status: 409,
    detail: "Q1 2027 is closed. Nothing was changed.",
    word: "cycle-closed",
    details: { state: "closed" },
  };
  const headers = { "content-type": "application/problem+json" };
  const { client } = answering(() => new Response(JSON.stringify(body), { status: 409, headers }));
  assert.deepEqual(await refusalOf(client.cycles.list({})), {
    word: "cycle-closed",
    status: 409,
    sentence: body.detail,
    details: { state: "closed" },
  });
});

test("an error that is no problem of Ladder's still says what answered", async () => {
  const { client } = answering(
    () => new Response("<h1>Bad gateway</h1>", { status: 502, headers: { "content-type": "text/html" } }),
  );
  assert.deepEqual(await refusalOf(client.cycles.list({})), {
    word: "failed",
    status: 502,
    sentence: "Ladder answered with 502.",
    details: undefined,
  });
});

test("a Ladder that cannot be reached changed nothing, and says so", async () => {
  const { client } = answering(() => {
    throw new TypeError("fetch failed");
  });
  const { word, sentence } = await refusalOf(client.cycles.list({}));
  assert.equal(word, "unreachable");
  assert.match(sentence, /Nothing was changed/);
});
