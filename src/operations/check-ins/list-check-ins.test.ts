import assert from "node:assert/strict";
import { test } from "node:test";
import { acme } from "#test/acme.ts";
import { refused } from "#test/journal.ts";

test("check-ins come newest first, page by page, each once", async () => {
  const { as, winRate, parts } = await acme();
  const days = ["2027-01-10", "2027-01-20", "2027-01-15", "2027-01-20", "2027-02-01"];
  for (const [place, on] of days.entries()) {
    parts.clock.set(`2027-02-0${place + 1}`);
    await as("maya").checkIns.record({ keyResultId: winRate.id, value: 31 + place, confidence: "on-track", on });
  }
  const seen: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await as("vera").checkIns.list({ keyResultId: winRate.id, limit: 2, ...(cursor ? { cursor } : {}) });
    assert.ok(page.checkIns.length <= 2);
    seen.push(...page.checkIns.map((one) => `${one.on} ${one.value}`));
    cursor = page.nextCursor;
  }
  assert.deepEqual(seen, ["2027-02-01 35", "2027-01-20 34", "2027-01-20 32", "2027-01-15 33", "2027-01-10 31"]);
});

test("a cursor that nobody was given is refused", async () => {
  const at = await acme();
  const { as, winRate } = at;
  const id = `chk_${"0".repeat(32)}`;
  const places = [
    {},
    "",
    null,
    { id, on: "9999-99-99", recordedAt: "2027-01-01T00:00:00.000Z" },
    { id, on: "2027-01-01", recordedAt: "::::::::::::::::::::::::" },
  ];
  for (const place of places) {
    const cursor = Buffer.from(JSON.stringify(place)).toString("base64url");
    await refused(at, "invalid-input", () => as("maya").checkIns.list({ keyResultId: winRate.id, cursor }));
  }
});
