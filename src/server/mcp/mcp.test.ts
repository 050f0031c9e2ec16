import assert from "node:assert/strict";
import test from "node:test";
import type { PersonId, WorkspaceId } from "#okr/ids.ts";
import { scopeOf } from "#store/scope.ts";
import { createMcp } from "./mcp.ts";

/** Agents before a host that does nothing, where each person may call twice. */
function agents() {
  let calls = 0;
  const mcp = createMcp({
    host: { perform: async () => ({ output: { cycles: [] } }) },
    callerOf: async () => ({
      scope: scopeOf(`wsp_${"a".repeat(32)}` as WorkspaceId),
      personId: `per_${"1".repeat(32)}` as PersonId,
      role: "viewer",
      teamIds: new Set(),
      access: "read-only",
      through: "api-key",
    }),
    allow: () => ({ isAllowed: ++calls <= 2, remaining: 0, resetSeconds: 9 }),
    version: "1",
    log: () => {},
  });
  return (method: string, body?: unknown) =>
    mcp(
      new Request("http://localhost/mcp", {
        method,
        headers: {
          authorization: "Bearer lad_x",
          accept: "application/json, text/event-stream",
          "content-type": "application/json",
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
}

const listCycles = (id: number) => ({
  jsonrpc: "2.0",
  id,
  method: "tools/call",
  params: { name: "list_cycles", arguments: {} },
});

test("calls of agents count towards what a person may ask in a minute, also many in one request", async () => {
  const ask = agents();
  const answers = (await (await ask("POST", [1, 2, 3, 4].map(listCycles))).json()) as {
    result: { isError?: boolean };
  }[];
  assert.deepEqual(
    answers.map((one) => one.result.isError === true),
    [false, false, true, true],
  );
  assert.match(JSON.stringify(answers[3]), /too-many-requests.*in 9 seconds/);
});

test("no connection is held open for an agent to listen on", async () => {
  const ask = agents();
  assert.equal((await ask("GET")).status, 405);
  assert.equal((await ask("DELETE")).status, 405);
});
