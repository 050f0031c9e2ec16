import { problemOf } from "#client/client.ts";
import type { Problem } from "#client/client.ts";
import type { Cycle } from "#okr/cycle.ts";
import type { InitiativeId, KeyResultId, ObjectiveId, PersonId, TeamId } from "#okr/ids.ts";
import type { Objective } from "#web/plan/plan-rows.ts";
import type { WorkspaceStore } from "#web/plan/workspace-store.ts";
import type { InitiativeLine, KeyResultLine, WriteDraft } from "./draft.ts";
import { withInitiative, withLine } from "./draft.ts";
import { readLine } from "./line-reading.ts";

type Place = {
  readonly cycle: Cycle;
  readonly teamId: string;
  /** The objective of the plan it is added to; null for one that is new. */
  readonly objective: Objective | null;
};

/** What came of it: all of it in the plan, or what is there so far and why the rest is not. */
export type Added =
  | { readonly draft: WriteDraft; readonly objectiveId: string; readonly problem?: undefined }
  | { readonly draft: WriteDraft; readonly problem: Problem };

/**
 * Writes a draft into the plan, one thing after the other, each once however often it is tried: what is there is marked in
 * the draft, which is kept after every step.
 */
export async function addToPlan(
  store: WorkspaceStore,
  first: WriteDraft,
  place: Place,
  keep: (draft: WriteDraft) => void,
): Promise<Added> {
  let draft = first;
  const step = (next: WriteDraft): void => {
    draft = next;
    keep(draft);
  };
  const context = (key: string) => ({ context: { idempotencyKey: `${first.attempt}-${key}` } });
  try {
    const objectiveId = place.objective?.id ?? (draft.savedId as ObjectiveId | undefined) ?? (await propose());
    for (const line of draft.lines) if (!line.savedId && line.text.trim() !== "") await addLine(line, objectiveId);
    await keepInPlan(objectiveId);
    for (const one of draft.initiatives) if (!one.savedId && one.title.trim() !== "") await addInitiative(one);
    return { draft, objectiveId };
  } catch (error) {
    return { draft, problem: problemOf(error) };
  }

  async function propose(): Promise<ObjectiveId> {
    const { objective: title, support, ownerId } = draft;
    const row = await store.client.objectives.propose(
      {
        cycleId: place.cycle.id,
        teamId: place.teamId as TeamId,
        title: title.trim(),
        supports: support ? [support] : [],
        ...(ownerId === undefined ? {} : { ownerId: ownerId as PersonId | null }),
      },
      context("objective"),
    );
    store.facts.put({ noun: "objective", row });
    step({ ...draft, savedId: row.id });
    return row.id;
  }

  async function addLine(line: KeyResultLine, objectiveId: ObjectiveId): Promise<void> {
    const { title, measure, dueOn } = readLine(line, place.cycle);
    const input = {
      objectiveId,
      title,
      measure,
      dueOn,
      offTrackAnswer: line.offTrackAnswer ?? "",
      ...(line.ownerId === undefined ? {} : { ownerId: line.ownerId as PersonId | null }),
    };
    const row = await store.client.keyResults.add(input as never, context(line.key));
    store.facts.put({ noun: "key-result", row });
    step(withLine(draft, line.key, { savedId: row.id }));
  }

  /** What was kept of the draft's words is kept of what they became. */
  async function keepInPlan(objectiveId: ObjectiveId): Promise<void> {
    const subjects = [
      ...(place.objective ? [] : [{ text: draft.objective, id: objectiveId }]),
      ...draft.lines.map(({ text, savedId }) => ({ text, id: savedId as KeyResultId | undefined })),
    ];
    for (const { rule, text } of draft.kept) {
      const subject = subjects.find((one) => one.text.trim() === text.trim());
      if (subject?.id)
        await store.client.coach.keep({ subjectId: subject.id, rule }, context(`kept-${rule}-${subject.id}`));
    }
  }

  async function addInitiative({ key, title, kind, dueOn, betsOn }: InitiativeLine): Promise<void> {
    const idByKey = new Map(draft.lines.map((line) => [line.key, line.savedId]));
    const ids = betsOn.flatMap((bet) => (idByKey.has(bet) ? (idByKey.get(bet) ?? []) : [bet])) as KeyResultId[];
    const row = await store.client.initiatives.propose(
      {
        teamId: place.teamId as TeamId,
        title: title.trim(),
        kind,
        endsOn: dueOn,
        bets: ids.map((keyResultId) => ({ keyResultId })),
      },
      context(key),
    );
    store.facts.put({ noun: "initiative", row });
    step(withInitiative(draft, key, { savedId: row.id }));
  }
}

/** Takes what a draft became out of the plan again; it can be restored there too. */
export async function removeAdded(store: WorkspaceStore, draft: WriteDraft): Promise<void> {
  const { facts, client } = store;
  const context = (version: number | undefined) => ({
    context: { ifMatch: version ?? 1, idempotencyKey: store.newKey() },
  });
  for (const { savedId } of draft.initiatives)
    if (savedId)
      await client.initiatives.remove(
        { initiativeId: savedId as InitiativeId },
        context(facts.find("initiative", savedId)?.version),
      );
  if (draft.savedId) {
    await client.objectives.remove(
      { objectiveId: draft.savedId as ObjectiveId },
      context(facts.find("objective", draft.savedId)?.version),
    );
  } else {
    for (const { savedId } of draft.lines)
      if (savedId)
        await client.keyResults.remove(
          { keyResultId: savedId as KeyResultId },
          context(facts.find("key-result", savedId)?.version),
        );
  }
  await store.catchUp();
}

/** A draft as it was before it was added, to go on with after it was taken out again. */
export const unsaved = (draft: WriteDraft, attempt: string): WriteDraft => ({
  ...draft,
  attempt,
  savedId: undefined,
  lines: draft.lines.map((line) => ({ ...line, savedId: undefined })),
  initiatives: draft.initiatives.map((one) => ({ ...one, savedId: undefined })),
});
