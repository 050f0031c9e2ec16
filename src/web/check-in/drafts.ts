import type { Entry } from "./entry.ts";

/** The parts of an entry a person has touched. */
export type Typed = Partial<Entry>;

/** What was typed and not yet saved, by key result; it outlives leaving the room and loading the page again. */
export type Drafts = {
  readonly find: (keyResultId: string) => Typed | undefined;
  readonly keep: (keyResultId: string, typed: Typed) => void;
  readonly drop: (keyResultId: string) => void;
};

type Kept = Pick<Storage, "getItem" | "setItem" | "removeItem">;

const keyOf = (keyResultId: string): string => `ladder check-in ${keyResultId}`;

export function draftsIn(storage: Kept): Drafts {
  return {
    find(keyResultId) {
      try {
        const kept: unknown = JSON.parse(storage.getItem(keyOf(keyResultId)) ?? "null");
        return isTyped(kept) ? kept : undefined;
      } catch {
        return undefined;
      }
    },
    keep(keyResultId, typed) {
      try {
        storage.setItem(keyOf(keyResultId), JSON.stringify(typed));
      } catch {
        // A full or forbidden storage loses nothing that is still on the page.
      }
    },
    drop: (keyResultId) => storage.removeItem(keyOf(keyResultId)),
  };
}

function isTyped(kept: unknown): kept is Typed {
  if (typeof kept !== "object" || kept === null) return false;
  const { value, outOf, note, blocker, done } = kept as Record<string, unknown>;
  return (
    [value, outOf, note, blocker].every((text) => text === undefined || typeof text === "string") &&
    (done === undefined || Array.isArray(done))
  );
}
