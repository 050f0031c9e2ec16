import assert from "node:assert/strict";
import { test } from "node:test";
import type { Asked } from "#contract/index.ts";
import { modelFrom } from "#integrations/language-model/configured-model.ts";
import { completes, keepsSilent, standIn } from "#integrations/language-model/stand-in-for-test.ts";
import type { Behavior } from "#integrations/language-model/stand-in-for-test.ts";
import { createHost } from "#operations/host.ts";
import { acme, actingAs } from "#test/acme.ts";
import type { Drafter } from "../context.ts";

const brief: Asked["strategy"]["draft"] = {
  goal: "Win more deals against Northbeam",
  function: "product-marketing",
  stage: "growth",
  focus: ["acquisition", "revenue"],
};
const at = await acme();

/** Vera, where this language model is configured. */
const withDrafter = (drafter: Partial<Drafter>) =>
  actingAs(
    createHost({
      ...at.parts,
      drafter: { model: () => Promise.reject(new Error("asked")), mayAsk: () => true, ...drafter },
    }),
    at.callerOf("vera"),
  );

const objective = (title: string, ...results: [metric: string, title: string][]) => ({
  title,
  keyResults: results.map(([metric, words]) => ({ title: words, metric, direction: "increase", unit: "percent" })),
  initiatives: results.map(([, words], betsOn) => ({
    title: `Interview buyers about ${words.toLowerCase()}`,
    kind: "research",
    betsOn: [betsOn],
    why: "Buyers asked for it.",
  })),
});
const sound = objective(
  "Become the name that buyers bring up",
  ["message-recall", "Buyers who recall our message"],
  ["win-rate", "Win rate against Northbeam"],
);
const other = objective(
  "Be easy to buy from",
  ["pricing-page-conversion-rate", "Visitors of the pricing page who ask for a call"],
  ["trial-signups", "Trial signups from the pricing page"],
);

/** A draft of a stand-in for a language model that behaves as told. */
async function draftedBy(behavior: Behavior) {
  await using server = await standIn(behavior);
  const settings = { kind: "openai", address: server.address, model: "small", key: "secret", timeoutMs: 300 } as const;
  const model = modelFrom({ ...settings, allowedHosts: [server.host] });
  const draft = await withDrafter({ model }).strategy.draft(brief);
  return { ...draft, titles: draft.objectives.map(({ title }) => title), asked: server.asked.length };
}

test("without a language model the library drafts, always the same, and says so", async () => {
  const { draft } = at.as("vera").strategy;
  const first = await draft(brief);
  assert.deepEqual(await draft(brief), first);
  assert.ok(first.objectives.some(({ title }) => title === "Win the deals that used to go to Northbeam"));
  assert.match(first.note, /comes from the library/);
  assert.equal(first.focusAdvice, null);
});

test("one area is drafted for, with the advice to pick a second", async () => {
  const { focusAdvice, objectives } = await at.as("vera").strategy.draft({ ...brief, focus: ["revenue"] });
  assert.match(focusAdvice ?? "", /two or three/);
  assert.equal(objectives.length, 2);
});

test("a configured language model drafts, and the note says that the Coach has checked it", async () => {
  const { titles, note } = await draftedBy(completes(JSON.stringify({ objectives: [sound, other] })));
  assert.deepEqual(titles, [sound.title, other.title]);
  assert.match(note, /language model wrote this draft/);
});

test("a project that a language model passes off as an objective is repaired before anybody sees it", async () => {
  const project = { ...other, title: "Launch the partner portal in May" };
  const { titles, note } = await draftedBy(completes(JSON.stringify({ objectives: [sound, project] })));
  assert.equal(titles[0], sound.title);
  assert.ok(!titles.includes(project.title));
  assert.match(note, /1 of 2 objectives come from the library/);
});

test("a language model that is silent leaves the library's draft and a sentence", async () => {
  const { note, objectives } = await draftedBy(keepsSilent);
  assert.match(note, /did not answer within/);
  assert.deepEqual(objectives, (await at.as("vera").strategy.draft(brief)).objectives);
});

test("who has asked enough, or does not want it, gets the library's draft without asking", async () => {
  const spent = await withDrafter({ mayAsk: () => false }).strategy.draft(brief);
  assert.match(spent.note, /enough for you for now/);
  const unasked = await withDrafter({}).strategy.draft({ ...brief, useModel: false });
  assert.deepEqual(unasked.objectives, spent.objectives);
});

test("many who wait for a slow language model hold up nobody else", { timeout: 60_000 }, async () => {
  const waiting = Promise.withResolvers<string>();
  const vera = withDrafter({ model: () => waiting.promise });
  // More than there are connections.
  const drafts = Array.from({ length: 30 }, () => vera.strategy.draft(brief));
  assert.equal((await vera.teams.list({})).teams.length, 3);
  waiting.resolve("no");
  for (const { note } of await Promise.all(drafts)) assert.match(note, /comes from the library/);
});
