import assert from "node:assert/strict";
import { test } from "node:test";
import { emptyDraft } from "./draft.ts";
import { draftKey, keptDraftsIn } from "./kept-drafts.ts";

function storage(): Pick<Storage, "getItem" | "setItem" | "removeItem"> {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
    removeItem: (key) => void kept.delete(key),
  };
}

test("what was written comes back as it was, and is gone once it is dropped", () => {
  const drafts = keptDraftsIn(storage());
  const draft = { ...emptyDraft("first", [{ key: "one", text: "Win rate" }]), objective: "Be chosen" };
  drafts.keep("here", draft);
  assert.deepEqual(drafts.find("here"), draft);
  drafts.drop("here");
  assert.equal(drafts.find("here"), undefined);
});

test("what another page left under the name is not taken for a draft", () => {
  const store = storage();
  for (const text of ["not JSON", "[]", '{"objective":"x"}', '{"lines":[null]}']) {
    store.setItem("here", text);
    assert.equal(keptDraftsIn(store).find("here"), undefined);
  }
});

test("a storage that is forbidden or full stops nobody", () => {
  const forbidden = () => {
    throw new Error("forbidden");
  };
  const drafts = keptDraftsIn({ getItem: forbidden, setItem: forbidden, removeItem: forbidden });
  drafts.keep("here", emptyDraft("first"));
  drafts.drop("here");
  assert.equal(drafts.find("here"), undefined);
});

test("a new objective has one draft for each team and cycle, one in the plan its own", () => {
  const place = { workspaceId: "w", cycleId: "c", teamId: "t" };
  assert.notEqual(draftKey(place), draftKey({ ...place, teamId: "other" }));
  assert.equal(draftKey({ ...place, objectiveId: "o" }), draftKey({ ...place, cycleId: "other", objectiveId: "o" }));
});
