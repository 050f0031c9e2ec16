import assert from "node:assert/strict";
import { test } from "node:test";
import { typed } from "./terminal-for-test.ts";

const keyResult = {
  dates: ["2027-01-04", "2027-01-11", "2027-01-18", "2027-01-25"],
  values: [31, 31.5, 32.5, 33],
  baseline: 31,
  target: 38,
  kind: "increase",
  due: "2027-04-05",
};

async function answersTo(lines: readonly unknown[], ...flags: string[]): Promise<Record<string, unknown>[]> {
  const input = lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n");
  const { out } = await typed(["forecast", ...flags, "--json"], { input });
  return out.split("\n").map((line) => JSON.parse(line) as Record<string, unknown>);
}

test("a key result's numbers are answered with likelihood, quantiles, method and points", async () => {
  const [answer] = await answersTo([keyResult]);
  const { likelihood, quantiles, points, state, method } = answer as {
    likelihood: number;
    quantiles: { on: string; q10: number; q90: number }[];
    points: number;
    state: string;
    method: string;
  };
  assert.deepEqual([state, points, quantiles.length, typeof method], ["forecast", 4, 10, "string"]);
  assert.ok(likelihood > 0 && likelihood < 1);
  assert.equal(quantiles.at(-1)?.on, "2027-04-05");
});

test("a plain weekly series is answered with a point and quantiles for each step", async () => {
  const values = Array.from({ length: 60 }, (_, week) => 100 + (week % 5));
  const [answer] = (await answersTo([{ values, horizon: 13 }])) as [
    { point: number[]; quantiles: Record<string, number[]>; points: number },
  ];
  assert.deepEqual([answer.point.length, answer.quantiles["0.1"]?.length, answer.points], [13, 13, 60]);
});

test("earlier values are used", async () => {
  const history = Array.from({ length: 60 }, (_, week) => 31 + Math.sin(week));
  const [answer] = await answersTo([{ ...keyResult, history }]);
  assert.equal(answer?.["points"], 64);
});

test("a line that cannot be answered says why, and the others are answered all the same", async () => {
  const lines = [
    "nonsense",
    "[1,2]",
    { ...keyResult, values: "many" },
    { ...keyResult, dates: ["2027-01-04"] },
    { ...keyResult, due: "soon" },
    { ...keyResult, kind: "sideways" },
    { ...keyResult, target: "high" },
    { values: [1, 2, 3], horizon: 0 },
    { values: [1, 2], horizon: 13 },
    keyResult,
  ];
  const answers = await answersTo(lines);
  assert.deepEqual(
    answers.map(({ error }) => error),
    [
      "The line is not JSON.",
      "The line has to be a JSON object.",
      '"values" has to be a list of numbers.',
      "There is 1 date and there are 4 values: every value needs its date.",
      '"due" has to be a date such as "2027-04-03".',
      '"kind" has to be one of increase, decrease, at-least, at-most, between, yes-no.',
      '"target" has to be a number.',
      '"horizon" has to be a whole number from 1 to 130.',
      "Too early to say: two values, and a forecast starts at three.",
      undefined,
    ],
  );
  const { code } = await typed(["forecast", "--json"], { input: "nonsense" });
  assert.equal(code, 0);
});

test("values and dates that are none are left out, with a stated answer", async () => {
  const [none, text, one] = await answersTo([
    { ...keyResult, dates: [], values: [] },
    { ...keyResult, values: ["much", null, 32, 33] },
    '{"dates":["2027-01-04","2027-01-11","2027-01-18"],"values":[1e999,31,32],"target":38,"due":"2027-04-05"}',
  ]);
  assert.equal(none?.["state"], "too-early");
  assert.deepEqual([text?.["state"], text?.["points"]], ["too-early", 2]);
  assert.deepEqual([one?.["state"], one?.["points"]], ["too-early", 2]);
});

test("without --json the answers are sentences", async () => {
  const input = `${JSON.stringify(keyResult)}\n${JSON.stringify({ values: [1, 2, 3], horizon: 2 })}\n`;
  const { code, out } = await typed(["forecast"], { input });
  assert.equal(code, 0);
  assert.match(out, /^\d+% likely to reach 38 by Apr 5, .*\nIn 2 steps about .*, between .* in 8 of 10 cases\.$/);
});

test("nothing to answer is wrong usage", async () => {
  const { code, error } = await typed(["forecast"], { input: "\n" });
  assert.deepEqual([code, error], [2, "ladder forecast needs lines of numbers. See ladder forecast --help."]);
});
