import { insertCycle } from "#store/cycles.ts";
import type { Write } from "../context.ts";
import { getCycle, mustAdminister } from "../subjects.ts";

export const createCycle: Write<"cycles", "create"> = async (at, cycle) => {
  mustAdminister(at);
  const id = at.newId("cycle");
  await insertCycle(at.open, { id, ...cycle }, at.at);
  const created = await getCycle(at, id);
  at.record("cycle.created", { kind: "cycle", id }, null, created);
  return created;
};
