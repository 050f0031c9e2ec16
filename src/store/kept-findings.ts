import { toId, toUuid } from "#lib/ids.ts";
import type { CycleId, KeptFindingId, KeyResultId, ObjectiveId, PersonId } from "#okr/ids.ts";
import type { OpenWorkspace } from "./database.ts";

/** "Keep as it is": a finding of a rule on a subject that a person decided to live with, for exactly these words. */
export type KeptFinding = {
  readonly id: KeptFindingId;
  readonly subjectId: ObjectiveId | KeyResultId;
  readonly rule: string;
  readonly text: string;
  readonly personId: PersonId;
  readonly keptAt: string;
};

const selectKeptFindings = (open: OpenWorkspace) =>
  open.db
    .selectFrom("kept_findings as f")
    .select(["f.id", "f.objective_id", "f.key_result_id", "f.rule", "f.words", "f.person_id", "f.kept_at"])
    .where("f.workspace_id", "=", open.id);

type Row = Awaited<ReturnType<ReturnType<typeof selectKeptFindings>["execute"]>>[number];

const toKeptFinding = (row: Row): KeptFinding => ({
  id: toId("kpt", row.id),
  subjectId: row.objective_id === null ? toId("kr", row.key_result_id ?? "") : toId("obj", row.objective_id),
  rule: row.rule,
  text: row.words,
  personId: toId("per", row.person_id),
  keptAt: row.kept_at,
});

const columnsOf = (subjectId: KeptFinding["subjectId"]) => ({
  objective_id: subjectId.startsWith("obj_") ? toUuid(subjectId) : null,
  key_result_id: subjectId.startsWith("obj_") ? null : toUuid(subjectId),
});

export async function findKeptFinding(open: OpenWorkspace, id: KeptFindingId): Promise<KeptFinding | undefined> {
  const row = await selectKeptFindings(open).where("f.id", "=", toUuid(id)).executeTakeFirst();
  return row && toKeptFinding(row);
}

/** The kept finding of a rule on a subject for these words, if it was kept. */
export async function findKeptFor(
  open: OpenWorkspace,
  { subjectId, rule, text }: Pick<KeptFinding, "subjectId" | "rule" | "text">,
): Promise<KeptFinding | undefined> {
  const { objective_id, key_result_id } = columnsOf(subjectId);
  const row = await selectKeptFindings(open)
    .where("f.objective_id", objective_id === null ? "is" : "=", objective_id)
    .where("f.key_result_id", key_result_id === null ? "is" : "=", key_result_id)
    .where("f.rule", "=", rule)
    .where("f.words", "=", text)
    .executeTakeFirst();
  return row && toKeptFinding(row);
}

/** What was kept on the objectives and key results of a cycle that are not removed, oldest first. */
export async function listKeptFindings(open: OpenWorkspace, cycleId: CycleId): Promise<KeptFinding[]> {
  const rows = await selectKeptFindings(open)
    .leftJoin("key_results as k", (on) =>
      on
        .onRef("k.workspace_id", "=", "f.workspace_id")
        .onRef("k.id", "=", "f.key_result_id")
        .on("k.removed_at", "is", null),
    )
    .innerJoin("objectives as o", (on) =>
      on
        .onRef("o.workspace_id", "=", "f.workspace_id")
        .on((on) => on("o.id", "=", on.fn.coalesce("f.objective_id", "k.objective_id"))),
    )
    .where("o.cycle_id", "=", toUuid(cycleId))
    .where("o.removed_at", "is", null)
    .orderBy("f.kept_at")
    .orderBy("f.id")
    .execute();
  return rows.map(toKeptFinding);
}

export async function insertKeptFinding(open: OpenWorkspace, kept: KeptFinding): Promise<void> {
  await open.db
    .insertInto("kept_findings")
    .values({
      workspace_id: open.id,
      id: toUuid(kept.id),
      ...columnsOf(kept.subjectId),
      rule: kept.rule,
      words: kept.text,
      person_id: toUuid(kept.personId),
      kept_at: kept.keptAt,
    })
    .execute();
}

export async function removeKeptFinding(open: OpenWorkspace, id: KeptFindingId): Promise<void> {
  await open.db.deleteFrom("kept_findings").where("workspace_id", "=", open.id).where("id", "=", toUuid(id)).execute();
}
