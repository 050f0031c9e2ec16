import assert from "node:assert/strict";
import { test } from "node:test";
import { emptyDraft } from "./draft.ts";
import { draftFrom, measureOf } from "./measure-form.ts";
import { measureFact, readLine, stopOf } from "./line-reading.ts";

const cycle = { name: "FY27 Q2", startsOn: "2027-04-01", endsBefore: "2027-07-01" };
const read = (text: string) => readLine({ key: "one", text }, cycle);
const facts = (text: string): string => {
  const { title, measure, dueOn, missing } = read(text);
  return [title, measureFact(measure), dueOn, missing ?? "complete"].join(" | ").replaceAll("\u00a0", " ");
};

test("a line says its title, measure and day, and what it lacks", () => {
  assert.equal(
    facts("Trial to paid rises from 11% to 15% by Jun 25"),
    "Trial to paid | Rises from 11% to 15% | 2027-06-25 | complete",
  );
  assert.equal(facts("Win rate to 38%"), "Win rate | Rises from xx% to 38% | 2027-06-30 | Needs a baseline");
  assert.equal(
    facts("Launch V1 of the API by June 26"),
    "Launch V1 of the API | Done or not | 2027-06-26 | Needs a baseline and a target",
  );
  assert.equal(facts("Keep first response under 4 h"), "First response | Stays under 4 h | 2027-06-30 | complete");
});

test("placeholders stay in the title and leave the numbers open, and the line says which", () => {
  assert.equal(
    facts("Cut churn from xx% to yy%"),
    "Cut churn from xx% to yy% | Falls from xx% to xx% | 2027-06-30 | Fill in “xx%” and “yy%”",
  );
  assert.equal(
    facts("Raise referrals from xx% to 20%"),
    "Raise referrals from xx% to 20% | Rises from xx% to 20% | 2027-06-30 | Fill in “xx%”",
  );
});

test("a measure chosen by hand goes before the words", () => {
  const line = {
    key: "one",
    text: "Partners certified",
    measure: { ...draftFrom({ kind: "yes-no" }, ""), to: "20", from: "0" },
  };
  assert.equal(measureFact(readLine(line, cycle).measure), "Rises from 0 to 20");
  assert.equal(readLine(line, cycle).missing, null);
  const open = { ...line, measure: { ...line.measure, to: "" } };
  assert.equal(readLine(open, cycle).stops, "Complete its measure first.");
});

test("a measure read from words opens as the fields that give it again", () => {
  for (const text of ["Win rate from 31% to 38%", "Keep first response under 4 h", "10% more signups every week"]) {
    const { measure } = read(text);
    assert.deepEqual(measureOf(draftFrom(measure, "2027-06-30")), { measure });
  }
});

test("a draft is stopped by a missing objective and a day outside of the cycle, not by placeholders", () => {
  const draft = (objective: string, ...lines: string[]) => ({
    ...emptyDraft(
      "first",
      lines.map((text, place) => ({ key: `${place}`, text })),
    ),
    objective,
  });
  assert.equal(stopOf(draft("", "Win rate to 38%"), cycle, { isNew: true })?.key, "objective");
  assert.equal(stopOf(draft("", "Win rate to 38%"), cycle, { isNew: false }), null);
  assert.equal(stopOf(draft("Be chosen", "Raise NPS from xx to yy"), cycle, { isNew: true }), null);
  assert.match(
    stopOf(draft("Be chosen", "NPS from 7 to 8 by Jul 3"), cycle, { isNew: true })?.sentence ?? "",
    /^Key result 1: Jul 3 is outside of FY27 Q2\./,
  );
  assert.equal(stopOf(draft("Be chosen", "", "Win rate to 38%"), cycle, { isNew: true }), null);
});
