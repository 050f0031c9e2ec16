import type { Asked } from "#contract/index.ts";
import { answered, openDatabase } from "#web/offline/browser-database.ts";
import type { KeyResult } from "#web/plan/plan-rows.ts";

/** A check-in as it is sent. */
export type NewCheckIn = Omit<Asked["checkIns"]["record"], "keyResultId" | "on"> & { readonly on: string };

/** A check-in that Ladder has not confirmed yet, with everything it takes to send it again, by whoever made it. */
export type Unsent = {
  /** Makes sending it twice happen once. */
  readonly key: string;
  readonly workspaceId: string;
  readonly personId: string;
  readonly keyResult: Pick<KeyResult, "id" | "title" | "measure">;
  readonly checkIn: NewCheckIn;
  /** What it comes to in the measure's unit. */
  readonly value: number;
};

/** Where unsent check-ins outlive the page. Without a place to keep them, they live as long as the page does. */
export type Outbox = {
  readonly keep: (unsent: Unsent) => Promise<void>;
  readonly drop: (key: string) => Promise<void>;
  /** In the order they were made. */
  readonly list: () => Promise<readonly Unsent[]>;
};

const table = "check-ins";

const makeTable = (database: IDBDatabase): void => {
  database.createObjectStore(table, { keyPath: "place", autoIncrement: true }).createIndex("key", "key");
};

/** The outbox in the browser's own database, shared by all windows of Ladder. */
export function outboxIn(factory: IDBFactory): Outbox {
  let opened: Promise<IDBDatabase> | undefined;
  const storeFor = async (mode: IDBTransactionMode): Promise<IDBObjectStore> =>
    (await (opened ??= openDatabase(factory, "ladder", makeTable))).transaction(table, mode).objectStore(table);
  return {
    async keep(unsent) {
      await answered((await storeFor("readwrite")).add(unsent));
    },
    async drop(key) {
      const store = await storeFor("readwrite");
      const place = await answered(store.index("key").getKey(key));
      if (place !== undefined) await answered(store.delete(place));
    },
    list: async () => (await answered((await storeFor("readonly")).getAll())) as Unsent[],
  };
}
