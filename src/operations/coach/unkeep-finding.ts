import { findKeptFinding, removeKeptFinding } from "#store/kept-findings.ts";
import type { Write } from "../context.ts";
import { refuseMissing } from "../subjects.ts";
import { getCoachedSubject } from "./coached-subject.ts";

export const unkeepFinding: Write<"coach", "unkeep"> = async (at, { keptFindingId }) => {
  const kept = (await findKeptFinding(at.open, keptFindingId)) ?? refuseMissing("kept-finding", keptFindingId);
  await getCoachedSubject(at, kept.subjectId);
  await removeKeptFinding(at.open, keptFindingId);
  at.record("finding.unkept", { kind: "kept-finding", id: keptFindingId }, kept, null);
  return kept;
};
