import { findInitiative } from "#store/initiatives.ts";
import type { Read } from "../context.ts";
import { refuseMissing } from "../subjects.ts";

export const getInitiative: Read<"initiatives", "get"> = async (at, { initiativeId }) => {
  const { initiative, isRemoved } =
    (await findInitiative(at.open, initiativeId)) ?? refuseMissing("initiative", initiativeId);
  return { ...initiative, isRemoved };
};
