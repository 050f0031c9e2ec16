import { rules } from "#okr/coach/rules.ts";
import { findKeptFor, insertKeptFinding } from "#store/kept-findings.ts";
import { lockWorkspace } from "#store/workspaces.ts";
import type { Write } from "../context.ts";
import { refuse } from "../refusal.ts";
import { getCoachedSubject } from "./coached-subject.ts";

export const keepFinding: Write<"coach", "keep"> = async (at, { subjectId, rule, text }) => {
  const { title } = await getCoachedSubject(at, subjectId);
  if (!rules.some(({ id }) => id === rule))
    refuse(
      "invalid-input",
      `rule: the Coach has no rule ${rule}. Nothing was changed; see coach rules for their names.`,
    );
  // Two people who keep the same go one after the other.
  await lockWorkspace(at.open);
  const asked = { subjectId, rule, text: text ?? title };
  const before = await findKeptFor(at.open, asked);
  if (before) return before;
  const kept = { id: at.newId("kept-finding"), ...asked, personId: at.caller.personId, keptAt: at.at };
  await insertKeptFinding(at.open, kept);
  at.record("finding.kept", { kind: "kept-finding", id: kept.id }, null, kept);
  return kept;
};
