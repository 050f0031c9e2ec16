import type { WorkspaceId, PersonId } from "#okr/ids.ts";
import { meridian } from "#okr/example/meridian.ts";
import { inWorkspace } from "#store/database.ts";
import { findExample } from "#store/owners.ts";
import { listPeople } from "#store/people.ts";
import { scopeOf } from "#store/scope.ts";
import type { HostParts } from "../host.ts";
import { tellCompany } from "./tell-company.ts";

/** As whom a visitor looks at the example company. */
const visitor = "Maya Okafor";

/** Finds the example company, or makes it: Meridian Analytics, in week 7 of 13 on the day it is made. */
export async function createExample(parts: HostParts): Promise<{ workspaceId: WorkspaceId; personId: PersonId }> {
  const existing = await findExample(parts.database);
  const workspaceId = existing ?? (await tellCompany(parts, meridian(parts.clock.today())));
  const people = await inWorkspace(parts.database, scopeOf(workspaceId), listPeople);
  const person = people.find((one) => one.name === visitor && one.isActive) ?? people.find((one) => one.isActive);
  if (!person) throw new Error("The example company has nobody left in it.");
  return { workspaceId, personId: person.id };
}
