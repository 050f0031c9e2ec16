import type { Id } from "#lib/ids.ts";

/** The prefix each noun wears in its ids. */
export const idPrefix = {
  workspace: "wsp",
  person: "per",
  invitation: "inv",
  "api-key": "key",
  team: "tea",
  cycle: "cyc",
  objective: "obj",
  "key-result": "kr",
  "check-in": "chk",
  initiative: "ini",
  comment: "com",
  import: "imp",
  "kept-finding": "kpt",
  view: "view",
  metric: "met",
} as const;

/** A noun of the domain that has an id of its own. */
export type Noun = keyof typeof idPrefix;

/** The id of a noun, as in `IdOf<"objective">`. */
export type IdOf<N extends Noun> = Id<(typeof idPrefix)[N]>;

export type WorkspaceId = IdOf<"workspace">;
export type PersonId = IdOf<"person">;
export type InvitationId = IdOf<"invitation">;
export type ApiKeyId = IdOf<"api-key">;
export type TeamId = IdOf<"team">;
export type CycleId = IdOf<"cycle">;
export type ObjectiveId = IdOf<"objective">;
export type KeyResultId = IdOf<"key-result">;
export type CheckInId = IdOf<"check-in">;
export type InitiativeId = IdOf<"initiative">;
export type CommentId = IdOf<"comment">;
export type ImportId = IdOf<"import">;
export type KeptFindingId = IdOf<"kept-finding">;
export type ViewId = IdOf<"view">;
export type MetricId = IdOf<"metric">;
