import assert from "node:assert/strict";
import { test } from "node:test";
import { cycle, initiative, keyResult, today } from "#web/plan/small-plan.ts";
import type { Initiative, KeyResult } from "#web/plan/plan-rows.ts";
import { comingUp, comingUpUntil } from "./coming-up.ts";

const me = { personId: keyResult(1, "", [1, 1]).ownerId ?? "", teamIds: new Set<string>() };
const others = { ownerId: null, bets: [] };

function titles(keyResults: readonly KeyResult[], initiatives: readonly Initiative[], on = today): string[] {
  return comingUp({ keyResults, initiatives, me, cycle, today: on }).map((one) => `${one.on} ${one.title}`);
}

test("four weeks are looked at, to the day", () => {
  assert.equal(comingUpUntil(today), "2027-03-16");
  const ends = (place: number, endsOn: string): Initiative => ({ ...initiative(place, `Work ${place}`, 1), endsOn });
  assert.deepEqual(
    titles([], [ends(1, "2027-02-15"), ends(2, "2027-02-16"), ends(3, "2027-03-16"), ends(4, "2027-03-17")]),
    ["2027-02-16 Work 2", "2027-03-16 Work 3"],
  );
});

test("days come in order, and on one day key results before launches before other work", () => {
  const on = { endsOn: "2027-02-23" };
  assert.deepEqual(
    titles(
      [keyResult(1, "Win rate", [1, 1], { dueOn: "2027-02-23" })],
      [
        { ...initiative(1, "Webinar", 1), ...on },
        { ...initiative(2, "Self-serve SSO", 1), ...on, kind: "launch" },
        { ...initiative(3, "Beta", 1), endsOn: "2027-02-19" },
      ],
    ),
    ["2027-02-19 Beta", "2027-02-23 Win rate", "2027-02-23 Self-serve SSO", "2027-02-23 Webinar"],
  );
});

test("other people's work is left out unless it bets on a key result of mine, and so is what is over", () => {
  const near = { endsOn: "2027-02-23" };
  const mine = keyResult(1, "Win rate", [1, 1]);
  assert.deepEqual(
    titles(
      [mine],
      [
        { ...initiative(1, "Theirs", 1), ...near, ...others },
        { ...initiative(2, "Theirs, for me", 1), ...near, ownerId: null },
        { ...initiative(3, "Done", 1), ...near, state: "done" },
        { ...initiative(4, "Stopped", 1), ...near, state: "stopped" },
      ],
    ),
    ["2027-02-23 Theirs, for me"],
  );
  const inTeam = { ...me, teamIds: new Set<string>([initiative(1, "", 1).teamId]) };
  const asked = { keyResults: [], cycle, today, me: inTeam };
  assert.equal(
    comingUp({ ...asked, initiatives: [{ ...initiative(1, "The team's", 1), ...near, ...others }] }).length,
    1,
  );
});

test("the end of the cycle is among them when it is near", () => {
  assert.deepEqual(titles([], [], "2027-03-20"), ["2027-04-04 FY27 Q1"]);
});
