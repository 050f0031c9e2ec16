import assert from "node:assert/strict";
import { test } from "node:test";
import { commandsOf } from "./commands.ts";
import { readCommand } from "./read-command.ts";
import type { Terminal } from "./terminal.ts";
import { WrongUsage } from "./wrong-usage.ts";

const piped = (text: string): Terminal => ({
  environment: {},
  columns: undefined,
  print: () => assert.fail("reading prints nothing"),
  complain: () => assert.fail("reading complains of nothing"),
  async *input() {
    yield await Promise.resolve(new TextEncoder().encode(text));
  },
});

function read(words: string, args: readonly string[], input = "") {
  const [noun = "", verb] = words.split(" ");
  const command = commandsOf(noun).find((one) => one.verb === verb);
  assert.ok(command, `there is no ladder ${words}`);
  return readCommand(command, args, piped(input));
}

const inputOf = async (words: string, args: readonly string[], input?: string) =>
  (await read(words, args, input)).input;
const refuses = (words: string, args: readonly string[], sentence: RegExp, input?: string) =>
  assert.rejects(read(words, args, input), (error) => error instanceof WrongUsage && sentence.test(error.message));

test("ids are given in the order of the address, or as flags", async () => {
  const expected = { teamId: "tea_1", personId: "per_1" };
  assert.deepEqual(await inputOf("teams remove-member", ["tea_1", "per_1"]), expected);
  assert.deepEqual(await inputOf("teams remove-member", ["--team-id", "tea_1", "per_1"]), expected);
  assert.deepEqual(await inputOf("teams remove-member", ["--person-id=per_1", "--team-id=tea_1"]), expected);
});

test("numbers are numbers, negative, with commas or with a real minus too", async () => {
  for (const [text, value] of [
    ["12.5", 12.5],
    ["-3", -3],
    ["1,000", 1000],
    ["−0.5", -0.5],
    [".5", 0.5],
    ["1e3", 1000],
  ] as const)
    assert.deepEqual(await inputOf("check-ins record", ["kr_1", "--value", text, "--confidence", "on-track"]), {
      keyResultId: "kr_1",
      value,
      confidence: "on-track",
    });
  for (const text of ["abc", "", "0x10", "Infinity", "1,00", "12 "]) {
    if (text.trim() === "12")
      assert.equal((await inputOf("check-ins record", ["kr_1", "--value", text, "--confidence", "x"]))["value"], 12);
    else
      await refuses("check-ins record", ["kr_1", "--value", text, "--confidence", "x"], /--value has to be a number/);
  }
});

test("text stays as it is typed, also when it looks like something else", async () => {
  const input = await inputOf("check-ins record", ["kr_1", "--confidence", "at-risk", "--note", "- 12 true null"]);
  assert.equal(input["note"], "- 12 true null");
});

test("null empties what may be empty, and is a word everywhere else", async () => {
  const version = ["--if-match", "1"];
  assert.equal((await inputOf("objectives edit", ["obj_1", "--owner-id", "null", ...version]))["ownerId"], null);
  assert.equal((await inputOf("key-results edit", ["kr_1", "--share", "null", ...version]))["share"], null);
  assert.equal((await inputOf("objectives edit", ["obj_1", "--title", "null", ...version]))["title"], "null");
  await refuses("teams edit", ["tea_1", "--position", "null", ...version], /--position has to be a number/);
});

test("a switch is on with its name and off with no- before it", async () => {
  const args = ["--document", "x", "--cycle-id", "cyc_1", "--team-id", "tea_1"];
  assert.equal((await inputOf("imports apply", [...args, "--add-teams"]))["addTeams"], true);
  assert.equal((await inputOf("imports apply", [...args, "--no-add-teams"]))["addTeams"], false);
  assert.equal("addTeams" in (await inputOf("imports apply", args)), false);
  await refuses("imports apply", [...args, "--add-teams=yes"], /takes no value/);
});

test("a list is a flag given again, or JSON", async () => {
  const record = ["kr_1", "--confidence", "on-track"];
  assert.deepEqual(
    (await inputOf("check-ins record", [...record, "--milestones-done", "a", "--milestones-done", "b"]))[
      "milestonesDone"
    ],
    ["a", "b"],
  );
  assert.deepEqual(
    (await inputOf("check-ins record", [...record, "--milestones-done", '["a","b"]']))["milestonesDone"],
    ["a", "b"],
  );
  assert.deepEqual((await inputOf("check-ins record", [...record, "--milestones-done", "[]"]))["milestonesDone"], []);
  const one = { kind: "objective", id: "obj_2" };
  const align = ["obj_1", "--if-match", "1"];
  assert.deepEqual(
    (
      await inputOf("objectives align", [
        ...align,
        "--supports",
        JSON.stringify(one),
        "--supports",
        JSON.stringify([one]),
      ])
    )["supports"],
    [one, one],
  );
  await refuses("objectives align", [...align, "--supports", "obj_2"], /--supports is not valid JSON/);
});

test("what has a shape is JSON", async () => {
  const measure = { kind: "increase", unit: { kind: "percent" }, baseline: 31, target: 38 };
  assert.deepEqual(
    await inputOf("key-results add", ["obj_1", "--title", "Win rate", "--measure", JSON.stringify(measure)]),
    {
      objectiveId: "obj_1",
      title: "Win rate",
      measure,
    },
  );
  await refuses(
    "key-results add",
    ["obj_1", "--title", "Win rate", "--measure", "{kind:"],
    /--measure is not valid JSON/,
  );
});

test("a whole input is read from a file or a pipe, and flags come on top", async () => {
  const input = await inputOf(
    "objectives propose",
    ["--input", "-", "--title", "Second"],
    '{"cycleId":"cyc_1","teamId":"tea_1","title":"First"}',
  );
  assert.deepEqual(input, { cycleId: "cyc_1", teamId: "tea_1", title: "Second" });
  await refuses("objectives propose", ["--input", "-"], /one JSON object/, "[1]");
  await refuses("objectives propose", ["--input", "-"], /not valid JSON/, "{");
  await assert.rejects(read("objectives propose", ["--input", "/nowhere/at/all.json"]), /there is no such file/);
});

test("what is missing is named, the version that was seen too", async () => {
  await refuses("objectives propose", ["--title", "x"], /needs --cycle-id and --team-id/);
  await refuses("key-results get", [], /needs KEY-RESULT-ID/);
  await refuses("objectives edit", ["obj_1", "--title", "x"], /needs --if-match/);
  await refuses(
    "objectives edit",
    ["obj_1", "--title", "x", "--if-match", "three"],
    /--if-match has to be a whole number/,
  );
});

test("a flag that does not exist is refused with the one that was probably meant", async () => {
  await refuses("objectives propose", ["--titel", "x"], /no flag --titel\. Did you mean --title\?/);
  await refuses("objectives list", ["--if-match", "1"], /no flag --if-match/);
  await refuses("objectives list", ["--constructor", "1"], /no flag --constructor/);
  await refuses("objectives list", ["-x"], /no flag -x/);
  await refuses("cycles list", ["cyc_1"], /no place for "cyc_1"/);
  await refuses("objectives list", ["--limit", "1", "--limit", "2"], /Give --limit once/);
  await refuses("objectives propose", ["--title", "--team-id", "tea_1"], /--title needs a value/);
  await refuses("objectives propose", ["--title"], /--title needs a value/);
});

test("every write has a key of its own, so that it can be repeated, and a read has none", async () => {
  const write = ["--name", "x", "--if-match", "1"];
  const first = (await read("workspace edit", write)).context;
  const second = (await read("workspace edit", write)).context;
  assert.equal(first.ifMatch, 1);
  assert.match(first.idempotencyKey ?? "", /^[\w-]{20,}$/);
  assert.notEqual(first.idempotencyKey, second.idempotencyKey);
  assert.equal((await read("workspace edit", [...write, "--idempotency-key", "mine"])).context.idempotencyKey, "mine");
  assert.deepEqual((await read("workspace get", [])).context, {});
});
