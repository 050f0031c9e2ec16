/** Walks the whole contract over HTTP on a running server: an operation without a sample, or with a hole, fails here. */
import assert from "node:assert/strict";
import { before, test } from "node:test";
import type { TestContext } from "node:test";
import type { ErrorWord } from "#contract/errors.ts";
import { operations } from "#contract/index.ts";
import type { NamedOperation } from "#contract/index.ts";
import { inputSchemaOf, pathNamesOf } from "#contract/json-schema.ts";
import type { JsonSchema } from "#contract/json-schema.ts";
import { refusalsOf } from "#contract/operation.ts";
import { idPrefix } from "#okr/ids.ts";
import { scopeOf } from "#store/scope.ts";
import { inWorkspace } from "#store/database.ts";
import { getWorkspace } from "#store/workspaces.ts";
import { call, mustFit, mustRefuse, nameOf } from "./contract/calls.ts";
import type { Headers, Input } from "./contract/calls.ts";
import { idsIn, withValue } from "./contract/ids-in.ts";
import { fingerprintOf, keyOf, startServer } from "./contract/running.ts";
import { samples } from "./contract/samples.ts";
import type { Sample } from "./contract/samples.ts";
import { world } from "./contract/world.ts";
import type { World } from "./contract/world.ts";

type Prepare = (at: World) => Promise<Sample<Input>>;

const home = await world();
const away = await world();
const { acme } = home;
const { address } = await startServer(acme.connection);
const [owner, viewer, reader] = [
  await keyOf(acme, "ann"),
  await keyOf(acme, "vera"),
  await keyOf(acme, "ann", "read-only"),
];
// As a page of Ladder's own would ask before anybody has signed in.
const nobody: Headers = { origin: address };

before(async () => {
  // The first use of a key is noted; from here on nothing but operations writes.
  const list = operations.find((one) => nameOf(one) === "teams.list") as NamedOperation;
  for (const key of [owner, viewer, reader]) mustFit(list, await call(address, list, {}, key));
});

const revisionOf = async (): Promise<number> =>
  (await inWorkspace(acme.database, scopeOf(acme.workspaceId), getWorkspace)).revision;
const everything = async () => [
  await fingerprintOf(acme.database, acme.workspaceId),
  await fingerprintOf(acme.database, away.acme.workspaceId),
];
const ifMatch = (version: number | undefined): Headers => (version === undefined ? {} : { "if-match": `"${version}"` });
const idempotencyKey = (): Headers => ({ "idempotency-key": crypto.randomUUID() });

for (const named of operations) {
  const name = nameOf(named);
  const { effect, versioned } = named.operation["~orpc"].meta;
  test(name, async (t) => {
    const prepare = (samples as Record<string, Record<string, Prepare>>)[named.noun]?.[named.verb];
    assert.ok(prepare, `${name} has no sample in test/contract/samples.ts`);
    const sample = await prepare(home);
    const foreign = await prepare(away);
    const before = await everything();
    const as = (headers: Headers, input: Input = sample.input) =>
      call(address, named, input, { ...ifMatch(sample.version), ...headers });
    await t.test("is refused without sign-in, with a bad key, and to people of other workspaces", async () => {
      mustRefuse(named, await as(nobody), ["not-signed-in"]);
      mustRefuse(named, await as({ authorization: "Bearer lad_nobody" }), ["not-signed-in"]);
      mustRefuse(named, await as({ ...owner, "ladder-workspace": away.acme.workspaceId }), ["not-found"]);
    });
    await t.test("refuses what does not fit, and names it", () => refusesMisfits(named, sample, as));
    await t.test("refuses ids of another workspace", () => refusesForeignIds(named, sample, foreign, as));
    if (effect === "write")
      await t.test("is refused to viewers and read-only keys", async () => {
        mustRefuse(named, await as(reader), ["read-only-key"]);
        mustRefuse(named, await as(viewer), ["not-allowed"]);
      });
    if (versioned)
      await t.test("is refused without a version and with one that nobody has seen", async () => {
        mustRefuse(named, await call(address, named, sample.input, owner), ["version-required"]);
        const stale = mustRefuse(named, await as({ ...owner, ...ifMatch((sample.version ?? 0) + 7) }), [
          "stale-version",
        ]);
        assert.equal((stale.details as { current: { version: number } }).current.version, sample.version);
        mustRefuse(named, await as({ ...owner, "if-match": "newest" }), ["invalid-input"]);
      });
    await t.test("changes nothing when it refuses", async () => assert.deepEqual(await everything(), before));
    if (effect === "write") await happensOnce(t, named, sample, await prepare(home));
    else
      await t.test("answers as declared, to read-only keys and viewers too, and changes nothing", async () => {
        mustFit(named, await as(owner));
        mustFit(named, await as(reader));
        const seen = await as(viewer);
        if (refusalsOf(named.operation["~orpc"].meta, true).includes("not-allowed"))
          mustRefuse(named, seen, ["not-allowed"]);
        else mustFit(named, seen);
        assert.deepEqual(await everything(), before);
      });
  });
}

type Ask = (headers: Headers, input?: Input) => ReturnType<typeof call>;

async function refusesMisfits(named: NamedOperation, sample: Sample<Input>, as: Ask): Promise<void> {
  const isQuery = named.operation["~orpc"].route.method === "GET";
  const inPath = new Set(pathNamesOf(named.operation));
  mustRefuse(named, await as(owner, { ...sample.input, surprise: isQuery ? "1" : 1 }), ["invalid-input"]);
  for (const [field, schema] of Object.entries(inputSchemaOf(named.operation).properties ?? {})) {
    assert.ok(field in sample.input || isOptional(named, field), `the sample of ${nameOf(named)} lacks ${field}`);
    const wrong = inPath.has(field) ? "nonsense" : isQuery ? wrongInQuery(schema) : { wrong: "type" };
    const problem = mustRefuse(named, await as(owner, { ...sample.input, [field]: wrong }), ["invalid-input"]);
    assert.ok(
      problem.detail.startsWith(field),
      `${nameOf(named)} does not say that ${field} is wrong: ${problem.detail}`,
    );
  }
  for (const { way, id } of idsIn(sample.input)) {
    const other = id.startsWith(`${idPrefix.import}_`) ? idPrefix.cycle : idPrefix.import;
    mustRefuse(named, await as(owner, withValue(sample.input, way, id.replace(/^[a-z]+/, other))), ["invalid-input"]);
  }
}

const wrongInQuery = ({ type, pattern }: JsonSchema): string =>
  type === "string" && pattern === undefined ? "" : "nonsense";

/** Two ways to say the same cannot both be in one sample. */
const isOptional = (named: NamedOperation, field: string): boolean =>
  named.noun === "checkIns" && ["numerator", "denominator", "milestonesDone"].includes(field);

async function refusesForeignIds(
  named: NamedOperation,
  sample: Sample<Input>,
  foreign: Sample<Input>,
  as: Ask,
): Promise<void> {
  const theirs = new Map(idsIn(foreign.input).map(({ way, id }) => [JSON.stringify(way), id]));
  for (const { way } of idsIn(sample.input)) {
    const id = theirs.get(JSON.stringify(way));
    assert.ok(id);
    const answer = await as(owner, withValue(sample.input, way, id));
    // A list that is asked for the things of somebody unknown is empty.
    if (answer.status === 200 && named.verb === "list")
      assert.deepEqual(Object.values(mustFit(named, answer)), [[], null]);
    else mustRefuse(named, answer, ["not-found"]);
  }
}

/** The refusals a second, different request may end in when the first has already changed what it is about. */
const afterwards: readonly ErrorWord[] = ["stale-version", "already-removed", "cycle-state-unreachable", "not-found"];

async function happensOnce(
  t: TestContext,
  named: NamedOperation,
  sample: Sample<Input>,
  other: Sample<Input>,
): Promise<void> {
  const { versioned } = named.operation["~orpc"].meta;
  const key = idempotencyKey();
  const headers = { ...owner, ...ifMatch(sample.version) };
  const revision = await revisionOf();
  const first = await call(address, named, sample.input, { ...headers, ...key });
  const output = mustFit(named, first);
  const done = await everything();
  await t.test("gives what it declares and writes one line into the journal", async () => {
    assert.equal(await revisionOf(), revision + 1);
    assert.equal(first.headers.get("ladder-revision"), String(revision + 1));
    const { activities } = await home.ann.activity.since({ revision });
    assert.equal(activities.length, 1);
    assert.equal(activities[0]?.subject.id, output["id"]);
    assert.equal(activities[0]?.through, "api-key");
    if (versioned) assert.equal(output["version"], (sample.version ?? 0) + 1);
  });
  await t.test("repeated with its key it answers the same and happens once", async () => {
    const again = await call(address, named, sample.input, { ...headers, ...key });
    const hasSecret = "key" in output || "link" in output;
    if (hasSecret) mustRefuse(named, again, ["idempotency-key-reused"]);
    else assert.deepEqual(mustFit(named, again), output);
    assert.deepEqual(await everything(), done);
  });
  await t.test("its key is refused for anything else, and nothing is changed", async () => {
    const before = await everything();
    mustRefuse(named, await call(address, named, other.input, { ...owner, ...ifMatch(other.version), ...key }), [
      "idempotency-key-reused",
    ]);
    const elsewhere = await call(
      address,
      operations.find((one) => nameOf(one) === "cycles.create") as NamedOperation,
      (await samples.cycles.create(home)).input,
      { ...owner, ...key },
    );
    assert.equal((elsewhere.body as { word: string }).word, "idempotency-key-reused");
    mustRefuse(named, await call(address, named, sample.input, { ...headers, "idempotency-key": "ü".repeat(3) }), [
      "invalid-input",
    ]);
    assert.deepEqual(await everything(), before);
  });
  if (versioned)
    await t.test("whoever comes second with the old version hears what changed", async () => {
      const before = await everything();
      const problem = mustRefuse(
        named,
        await call(address, named, sample.input, { ...headers, ...idempotencyKey() }),
        afterwards,
      );
      if (problem.word === "stale-version") {
        const { current, changed, changedById } = problem.details as {
          current: unknown;
          changed: string[];
          changedById: string;
        };
        assert.deepEqual(current, output);
        assert.ok(changed.length > 0);
        assert.equal(changedById, acme.people.ann);
      }
      assert.deepEqual(await everything(), before);
    });
}

test("after all of it the journal is whole, here and next door", async () => {
  for (const { ann } of [home, away]) {
    const { isIntact, checked, revision } = await ann.activity.verify({});
    assert.ok(isIntact);
    assert.equal(checked, revision);
  }
});
