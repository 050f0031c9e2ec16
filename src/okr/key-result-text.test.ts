import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readKeyResultText } from "./key-result-text.ts";
import { measureInWords } from "./measure-words.ts";

const spring = { startsOn: "2027-04-01", endsBefore: "2027-07-01" };
const read = (line: string): string => {
  const { title, measure, dueOn } = readKeyResultText(line, spring);
  return [title, measureInWords(measure), ...(dueOn ? [dueOn] : [])].join(" | ").replaceAll("\u00a0", " ");
};

const lines: Readonly<Record<string, string>> = {
  "Trial to paid rises from 11.4% to 15% by Jul 3": "Trial to paid | rises from 11.4% to 15.0% | 2027-07-03",
  "Increase trial to paid from 6% to 12% by June 30": "Trial to paid | rises from 6% to 12% | 2027-06-30",
  "Head-to-heads won against Northbeam rise from 47% to 60%":
    "Head-to-heads won against Northbeam | rises from 47% to 60%",
  "NPS 7.0 to 8.5": "NPS | rises from 7.0 to 8.5",
  "Cut the time to a first answer from 9 hours to 4 hours": "Time to a first answer | falls from 9 to 4 h",
  "Pipeline from partners: $0.4M → $1.2M": "Pipeline from partners | rises from $0.4M to $1.2M",
  "Keep first response under 4 h": "First response | stays under 4 h",
  "Win rate to 38%": "Win rate | rises from xx% to 38%",
  "10% more signups every week": "10% more signups every week | reaches 10% every week",
  "Publish 5 posts every week": "Publish 5 posts every week | reaches 5 posts every week",
  "Launch V1 of the API by June 26": "Launch V1 of the API | is done | 2027-06-26",
  "from 6% to 12% by June 30": "from 6% to 12% | rises from 6% to 12% | 2027-06-30",
  "Cut churn from xx% to yy%": "Cut churn from xx% to yy% | falls from xx% to xx%",
  "Reach {number} schools by June 30": "Reach {number} schools | rises from xx to xx | 2027-06-30",
  "Increase awareness among CROs": "Increase awareness among CROs | is done",
};

for (const [line, expected] of Object.entries(lines)) {
  test(`“${line}” is read as ${expected}`, () => assert.equal(read(line), expected));
}

test("whatever is written, a title is left, and nothing is thrown", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 200 }), (line) => {
      const { title } = readKeyResultText(line, spring);
      assert.ok(title.length > 0 || !/[\p{L}\p{N}]/u.test(line));
    }),
  );
});
