import assert from "node:assert/strict";
import test from "node:test";
import { settableClock } from "#lib/clock.ts";
import type { Role } from "#okr/access.ts";
import type { PersonId, WorkspaceId } from "#okr/ids.ts";
import type { Caller } from "#operations/caller.ts";
import { scopeOf } from "#store/scope.ts";
import { createApi } from "./api.ts";
import { createBodyCache } from "./body-cache.ts";
import { createRememberedAnswers } from "./remembered-answers.ts";
import { createRevisions } from "./revisions.ts";

const acme = `wsp_${"a".repeat(32)}` as WorkspaceId;
const globex = `wsp_${"b".repeat(32)}` as WorkspaceId;

const callerIn = (workspaceId: WorkspaceId, role: Role): Caller => ({
  scope: scopeOf(workspaceId),
  personId: `per_${"1".repeat(32)}` as PersonId,
  role,
  teamIds: new Set(),
  access: "full",
  through: "web",
});

/** The API before a host that says who asked, at revision 5 of every workspace. */
function api() {
  const revisions = createRevisions();
  revisions.listening(true);
  const app = createApi({
    host: {
      perform: async ({ caller }) => ({
        output: { revision: 5, for: `${caller.role} in ${caller.scope.workspaceId}` },
      }),
    },
    callerOf: async (headers) =>
      callerIn(headers.get("ladder-workspace") as WorkspaceId, (headers.get("role") ?? "member") as Role),
    revisions,
    remembered: createRememberedAnswers({ revisions, bodies: createBodyCache(), clock: settableClock("2027-02-16") }),
    allow: () => ({ isAllowed: true, remaining: 1, resetSeconds: 1 }),
    log: () => {},
  });
  return (workspaceId: WorkspaceId, headers: Record<string, string> = {}) =>
    app.request("/activity", { headers: { "ladder-workspace": workspaceId, ...headers } });
}

test("what a browser kept of one workspace is never taken for another's at the same revision", async () => {
  const get = api();
  const etag = (await get(acme)).headers.get("etag") ?? "";
  const again = await get(acme, { "if-none-match": etag });
  assert.equal(again.status, 304);
  await get(globex);
  const other = await get(globex, { "if-none-match": etag });
  assert.equal(other.status, 200);
  assert.match(await other.text(), new RegExp(globex));
  for (const answer of [again, other]) assert.match(answer.headers.get("vary") ?? "", /cookie.*ladder-workspace/);
});

test("what was kept for an admin is not given to others", async () => {
  const get = api();
  const admins = await get(acme, { role: "admin" });
  assert.match(await (await get(acme)).text(), /member in/);
  assert.equal((await get(acme, { "if-none-match": admins.headers.get("etag") ?? "" })).status, 200);
  assert.match(await (await get(acme, { role: "owner" })).text(), /admin in/);
});
