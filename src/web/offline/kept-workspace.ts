import type { SignInState } from "#client/sign-in.ts";
import { addDays } from "#lib/days.ts";
import type { OpenedWith } from "#web/plan/workspace-store.ts";
import { answered, openDatabase } from "./browser-database.ts";

/** A workspace as a person last saw it, for opening it where nobody answers. */
export type KeptWorkspace = OpenedWith & {
  readonly workspaceId: string;
  readonly signedIn: SignInState;
  /** The day it was kept on. */
  readonly on: string;
};

const databaseName = "ladder-workspace";
const table = "last";
const only = 1;
/** After that a session would be over as well, and a plan that old leads astray. */
const goodForDays = 14;

const tableIn = async (factory: IDBFactory, mode: IDBTransactionMode): Promise<IDBObjectStore> => {
  const database = await openDatabase(factory, databaseName, (made) => made.createObjectStore(table));
  return database.transaction(table, mode).objectStore(table);
};

/** Keeps a workspace in place of any other: a browser remembers one person, and what they saw last. */
export async function keepWorkspace(kept: KeptWorkspace, factory: IDBFactory = indexedDB): Promise<void> {
  await answered((await tableIn(factory, "readwrite")).put(kept, only));
}

/** Keeps what has become of a workspace, unless it was forgotten meanwhile or another is kept: a window may not know that its person left. */
export async function renewWorkspace(kept: KeptWorkspace, factory: IDBFactory = indexedDB): Promise<void> {
  const there = await tableIn(factory, "readwrite");
  const before = (await answered(there.get(only))) as KeptWorkspace | undefined;
  if (before?.me.person.id === kept.me.person.id && before.workspaceId === kept.workspaceId)
    await answered(there.put(kept, only));
}

/** The workspace that was kept, unless that is too long ago. */
export async function findWorkspace(
  today: string,
  factory: IDBFactory = indexedDB,
): Promise<KeptWorkspace | undefined> {
  const kept = (await answered((await tableIn(factory, "readonly")).get(only))) as KeptWorkspace | undefined;
  return kept && kept.on >= addDays(today, -goodForDays) ? kept : undefined;
}

/** Forgets what was kept. */
export async function forgetWorkspace(factory: IDBFactory = indexedDB): Promise<void> {
  await answered((await tableIn(factory, "readwrite")).clear());
}
