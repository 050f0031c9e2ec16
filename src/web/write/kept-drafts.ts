import type { WriteDraft } from "./draft.ts";

/** What was written and is not in the plan yet, by where it belongs; it outlives leaving the room and loading the page again. */
export type KeptDrafts = {
  readonly find: (key: string) => WriteDraft | undefined;
  readonly keep: (key: string, draft: WriteDraft) => void;
  readonly drop: (key: string) => void;
};

type Storing = Pick<Storage, "getItem" | "setItem" | "removeItem">;

export type DraftPlace = {
  readonly workspaceId: string;
  readonly cycleId: string;
  readonly teamId: string;
  /** The objective it is added to; none for one that is new. */
  readonly objectiveId?: string | undefined;
};

/** The name a draft is kept under: one for each objective, and one new one for each team and cycle. */
export const draftKey = ({ workspaceId, cycleId, teamId, objectiveId }: DraftPlace): string =>
  ["ladder write", workspaceId, ...(objectiveId === undefined ? [cycleId, teamId] : [objectiveId])].join(" ");

export function keptDraftsIn(storage: Storing): KeptDrafts {
  return {
    find(key) {
      try {
        const kept: unknown = JSON.parse(storage.getItem(key) ?? "null");
        return isDraft(kept) ? kept : undefined;
      } catch {
        return undefined;
      }
    },
    keep(key, draft) {
      try {
        storage.setItem(key, JSON.stringify(draft));
      } catch {
        // A full or forbidden storage loses nothing that is still on the page.
      }
    },
    drop(key) {
      try {
        storage.removeItem(key);
      } catch {
        // A forbidden storage keeps nothing.
      }
    },
  };
}

const isText = (value: unknown): boolean => typeof value === "string";

/** Another version of the page, or another page, may have written something else under this name. */
function isDraft(kept: unknown): kept is WriteDraft {
  if (typeof kept !== "object" || kept === null) return false;
  const { attempt, objective, lines, initiatives, edits, kept: keptNotes } = kept as Record<string, unknown>;
  const isList = (list: unknown, field: string): boolean =>
    Array.isArray(list) &&
    list.every((one: unknown) => {
      const entry = (typeof one === "object" ? one : null) as Record<string, unknown> | null;
      return entry !== null && isText(entry["key"]) && isText(entry[field]);
    });
  const hasBets =
    Array.isArray(initiatives) && initiatives.every((one: { betsOn?: unknown }) => Array.isArray(one.betsOn));
  return (
    isText(attempt) &&
    isText(objective) &&
    isList(lines, "text") &&
    isList(initiatives, "title") &&
    hasBets &&
    typeof edits === "object" &&
    edits !== null &&
    Object.values(edits).every(isText) &&
    Array.isArray(keptNotes)
  );
}
