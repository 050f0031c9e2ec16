import type { WorkspaceId } from "#okr/ids.ts";
import type { Caller } from "#operations/caller.ts";

const freshForMs = 60_000;
const mostEntries = 10_000;

type Entry = {
  readonly caller: Caller;
  readonly credential: string;
  readonly isDefault: boolean;
  readonly until: number;
};

/** A credential and the workspace it was used for; without one, the person's first workspace was meant. */
export type CallerKey = { readonly credential: string; readonly workspace: string | undefined };

/** Who asked lately, so that answering again costs no query. Nothing is kept longer than a minute. */
export type CallerCache = {
  readonly find: (key: CallerKey) => Caller | undefined;
  /** Looks someone up and keeps them, unless something was forgotten in the meantime. */
  readonly keep: <Result>(
    key: CallerKey,
    look: () => Promise<Result>,
    callerIn: (result: Result) => Caller | undefined,
  ) => Promise<Result>;
  readonly forgetWorkspace: (workspaceId: WorkspaceId) => void;
  readonly forgetCredential: (credential: string) => void;
  readonly forgetPerson: (personId: string) => void;
};

const spell = ({ credential, workspace }: CallerKey): string => `${credential} ${workspace ?? ""}`;

export function createCallerCache(nowMs: () => number): CallerCache {
  const entries = new Map<string, Entry>();
  let forgotten = 0;

  function forget(isAffected: (entry: Entry) => boolean): void {
    forgotten++;
    for (const [key, entry] of entries) if (isAffected(entry)) entries.delete(key);
  }

  return {
    find: (key) => {
      const entry = entries.get(spell(key));
      return entry && entry.until > nowMs() ? entry.caller : undefined;
    },
    keep: async (key, look, callerIn) => {
      const before = forgotten;
      const result = await look();
      const caller = callerIn(result);
      if (!caller || before !== forgotten) return result;
      const place = spell(key);
      // Deleted first, so that it moves to the end: the front of the map is what was looked up longest ago.
      entries.delete(place);
      entries.set(place, {
        caller,
        credential: key.credential,
        isDefault: key.workspace === undefined,
        until: nowMs() + freshForMs,
      });
      const [oldest] = entries.keys();
      if (entries.size > mostEntries && oldest !== undefined) entries.delete(oldest);
      return result;
    },
    // A new membership can change which workspace comes first, so those that were chosen go too.
    forgetWorkspace: (workspaceId) =>
      forget((entry) => entry.isDefault || entry.caller.scope.workspaceId === workspaceId),
    forgetCredential: (credential) => forget((entry) => entry.credential === credential),
    forgetPerson: (personId) => forget((entry) => entry.caller.personId === personId),
  };
}
