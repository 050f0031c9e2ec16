import type { PersonId, TeamId } from "./ids.ts";

export const teamFunctions = [
  "company",
  "product",
  "product-marketing",
  "marketing",
  "content",
  "community",
  "brand",
  "sales",
  "customer-success",
  "engineering",
  "design",
  "other",
] as const;
export type TeamFunction = (typeof teamFunctions)[number];

/** Who works together. The root team (`parentId` null) is the company; departments and teams nest under it. */
export type Team = {
  readonly id: TeamId;
  readonly parentId: TeamId | null;
  readonly name: string;
  readonly function: TeamFunction;
  readonly leadId: PersonId | null;
  readonly position: number;
  readonly memberIds: readonly PersonId[];
  readonly version: number;
};
