import { sql } from "kysely";
import type { Database } from "../database.ts";
import { asSignIn } from "./as-sign-in.ts";

/** Whether there is a workspace beside the example. */
export const hasOwnWorkspace = (database: Database): Promise<boolean> =>
  asSignIn(database, async (db) => {
    const own = await db
      .selectFrom("workspaces")
      .select("id")
      .where("is_example", "=", false)
      .limit(1)
      .executeTakeFirst();
    return own !== undefined;
  });

// Any number, as long as nothing else in Ladder locks the same one.
const lock = 4_300_001;

/** Does something that only one process may do at a time, or gives undefined at once where another is doing it. */
export const aloneInFirstRun = <Result>(database: Database, work: () => Promise<Result>): Promise<Result | undefined> =>
  asSignIn(database, async (db) => {
    const { rows } = await sql<{ locked: boolean }>`select pg_try_advisory_xact_lock(${lock}) as locked`.execute(db);
    return rows[0]?.locked ? work() : undefined;
  });
