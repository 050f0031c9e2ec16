import assert from "node:assert/strict";
import { test } from "node:test";
import { acme } from "#test/acme.ts";
import { journaledOnce, refused } from "#test/journal.ts";

async function checkedIn() {
  const at = await acme();
  const checkIn = await at
    .as("maya")
    .checkIns.record({ keyResultId: at.winRate.id, value: 33, confidence: "on-track", note: "Two won." });
  const [input, extras] = [{ checkInId: checkIn.id, value: 34 }, { ifMatch: checkIn.version }];
  return {
    ...at,
    at,
    checkIn,
    amend: (who: "maya" | "ben" | "ann" = "maya") => at.as(who).checkIns.amend(input, extras),
  };
}

test("an amended check-in says the new value and keeps the rest; the journal keeps both", async () => {
  const { at, checkIn, amend } = await checkedIn();
  const line = await journaledOnce(at, "check-in.amended", () => amend());
  assert.deepEqual(line.before, checkIn);
  assert.deepEqual(line.after, { ...checkIn, value: 34, version: 2 });
});

test("a check-in is amended within a day of being recorded, and not later", async () => {
  const { at, checkIn, amend, parts } = await checkedIn();
  parts.clock.set("2027-02-17");
  await amend();
  parts.clock.set("2027-02-18");
  await refused(at, "too-late-to-amend", () =>
    at.as("maya").checkIns.amend({ checkInId: checkIn.id, value: 35 }, { ifMatch: 2 }),
  );
});

test("only its author amends a check-in", async () => {
  const { at, amend } = await checkedIn();
  await refused(at, "not-allowed", () => amend("ben"));
  await refused(at, "not-allowed", () => amend("ann"));
});

test("what was closed or withdrawn in the meantime is not amended", async () => {
  const { at, as, checkIn, cycle, amend } = await checkedIn();
  await as("ann").cycles.changeState({ cycleId: cycle.id, state: "closed" }, { ifMatch: cycle.version });
  await refused(at, "cycle-closed", () => amend());
  await as("ann").cycles.changeState({ cycleId: cycle.id, state: "active" }, { ifMatch: cycle.version + 1 });
  await as("maya").checkIns.withdraw({ checkInId: checkIn.id }, { ifMatch: checkIn.version });
  await refused(at, "not-found", () => amend());
});

test("two amendments of the same version: the second hears who changed what", async () => {
  const { as, people, checkIn, amend } = await checkedIn();
  await as("maya").checkIns.amend({ checkInId: checkIn.id, note: "Three won." }, { ifMatch: 1 });
  await assert.rejects(
    amend(),
    (error: { word: string; details: { changed: string[]; changedById: string; current: { note: string } } }) => {
      assert.equal(error.word, "stale-version");
      assert.deepEqual(error.details.changed, ["note"]);
      assert.equal(error.details.changedById, people.maya);
      assert.equal(error.details.current.note, "Three won.");
      return true;
    },
  );
});
