import assert from "node:assert/strict";
import { test } from "node:test";
import { acme } from "#test/acme.ts";
import { journaled, journaledOnce, refused } from "#test/journal.ts";

test("teams are listed each after the one it belongs to", async () => {
  const { as, product, marketing } = await acme();
  await as("ann").teams.create({ parentId: marketing.id, name: "Content", function: "content" });
  const growth = await as("ann").teams.create({ parentId: product.id, name: "Growth" });
  await as("ann").teams.create({ parentId: growth.id, name: "Trials" });
  const { teams } = await as("vera").teams.list({});
  assert.deepEqual(
    teams.map((team) => team.name),
    ["Acme", "Product", "Growth", "Trials", "Marketing", "Content"],
  );
});

test("a team never becomes part of itself, not even when two people move teams at once", async () => {
  const at = await acme();
  const { as, product, marketing, companyId } = at;
  const move = (teamId: typeof product.id, parentId: typeof product.id, ifMatch: number) =>
    as("ann").teams.edit({ teamId, parentId }, { ifMatch });
  const [one, two] = [
    (await as("ann").teams.list({})).teams.find((team) => team.id === product.id)!,
    (await as("ann").teams.list({})).teams.find((team) => team.id === marketing.id)!,
  ];
  await refused(at, "team-loop", () => move(one.id, one.id, one.version));
  await refused(at, "root-team", () => move(companyId, one.id, 1));
  const outcomes = await Promise.allSettled([move(one.id, two.id, one.version), move(two.id, one.id, two.version)]);
  assert.deepEqual(outcomes.map((outcome) => outcome.status).toSorted(), ["fulfilled", "rejected"]);
  assert.equal((await as("vera").teams.list({})).teams.length, 3);
});

test("a team goes when nothing belongs to it any more, and comes back", async () => {
  const at = await acme();
  const { as, product, companyId } = at;
  const sales = await as("ann").teams.create({ parentId: companyId, name: "Sales" });
  const remove = () => as("ann").teams.remove({ teamId: sales.id }, { ifMatch: sales.version });
  const inside = await as("ann").teams.create({ parentId: sales.id, name: "Inside sales" });
  await refused(at, "team-not-empty", remove);
  await as("ann").teams.remove({ teamId: inside.id }, { ifMatch: inside.version });
  const call = await as("ann").initiatives.propose({ teamId: sales.id, title: "Call everyone" });
  await refused(at, "team-not-empty", remove);
  await as("ann").initiatives.remove({ initiativeId: call.id }, { ifMatch: call.version });
  const keyResult = await as("ann").keyResults.add({
    objectiveId: at.trust.id,
    title: "Calls",
    measure: { kind: "yes-no" },
    teamId: sales.id,
  });
  await refused(at, "team-not-empty", remove);
  await as("ann").keyResults.remove({ keyResultId: keyResult.id }, { ifMatch: keyResult.version });
  await journaledOnce(at, "team.removed", remove);
  await refused(at, "not-found", () => as("ann").initiatives.restore({ initiativeId: call.id }));
  await refused(at, "not-found", () => as("ann").keyResults.restore({ keyResultId: keyResult.id }));
  await refused(at, "not-found", () => as("ann").teams.restore({ teamId: inside.id }));
  await journaledOnce(at, "team.restored", () => as("ann").teams.restore({ teamId: sales.id }));
  await refused(at, "root-team", () => as("ann").teams.remove({ teamId: companyId }, { ifMatch: 1 }));
  await refused(at, "team-not-empty", () =>
    as("ann").teams.remove({ teamId: product.id }, { ifMatch: product.version }),
  );
});

test("its lead puts people into a team and takes them out; everyone may leave one", async () => {
  const at = await acme();
  const { as, people, product, marketing } = at;
  await as("ann").teams.edit({ teamId: marketing.id, leadId: people.maya }, { ifMatch: marketing.version });
  await journaledOnce(at, "team.member-added", () =>
    as("maya").teams.addMember({ teamId: marketing.id, personId: people.ben }),
  );
  assert.deepEqual(
    await journaled(at, () => as("maya").teams.addMember({ teamId: marketing.id, personId: people.ben })),
    [],
  );
  await refused(at, "not-allowed", () => as("maya").teams.addMember({ teamId: product.id, personId: people.maya }));
  await journaledOnce(at, "team.member-removed", () =>
    as("ben").teams.removeMember({ teamId: marketing.id, personId: people.ben }),
  );
  await refused(at, "not-allowed", () => as("ben").teams.removeMember({ teamId: marketing.id, personId: people.maya }));
});
