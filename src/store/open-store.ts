import { sql } from "kysely";
import { checkServer } from "./check-server.ts";
import { openDatabase } from "./database.ts";
import type { Connection, Database } from "./database.ts";
import { removeOldAnswers } from "./idempotency.ts";
import { listenForActivity } from "./listen.ts";
import type { ListenOptions } from "./listen.ts";
import { migrate } from "./migrate.ts";
import { startPrivatePostgres } from "./private-postgres.ts";
import { StartRefused } from "./private-postgres/start-refused.ts";

export type StoreOptions = {
  readonly dataFolder: string;
  /** An existing server; without it the private one in the data folder is started. */
  readonly databaseUrl: string | undefined;
  /** Told, in sentences, what the operator should know. */
  readonly log: (sentence: string) => void;
};

/** Where everything is kept, ready to be used. */
export type Store = {
  readonly database: Database;
  listen(options: Omit<ListenOptions, "connection">): { stop(): Promise<void> };
  isHealthy(): Promise<boolean>;
  forgetOldAnswers(now: Temporal.Instant): Promise<void>;
  close(): Promise<void>;
};

async function reach({
  dataFolder,
  databaseUrl,
  log,
}: StoreOptions): Promise<{ connection: Connection; stop: () => Promise<void> }> {
  if (databaseUrl !== undefined) return { connection: { url: databaseUrl }, stop: async () => {} };
  const postgres = await startPrivatePostgres({ folder: dataFolder, log });
  return { connection: postgres.connection, stop: postgres.stop };
}

const roles = ["ladder_app", "ladder_sign_in"];

/** Refuses, in words, a database user who may not act as the roles that serve requests. */
async function mustActAsRoles(database: Database): Promise<void> {
  for (const role of roles) {
    try {
      await database.transaction().execute((db) => sql`select set_config('role', ${role}, true)`.execute(db));
    } catch (error) {
      const { rows } = await sql<{ name: string }>`select current_user as name`.execute(database);
      const sentence = `The database user ${rows[0]?.name} may not act as ${role}, a role that another user made. As a superuser, run: grant ${roles.join(", ")} to ${rows[0]?.name}`;
      throw new StartRefused(sentence, { cause: error });
    }
  }
}

/** Starts or reaches PostgreSQL, refuses a server that may lose data, and brings the schema up to date. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { connection, stop } = await reach(options);
  const { database, pool } = openDatabase(connection, (error) =>
    options.log(`A connection to PostgreSQL was lost: ${error.message}`),
  );
  const close = async (): Promise<void> => {
    await database.destroy();
    await stop();
  };
  try {
    await checkServer(pool);
    await migrate(database);
    await mustActAsRoles(database);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    database,
    listen: (listening) => listenForActivity({ connection, ...listening }),
    isHealthy: async () => {
      try {
        await sql`select 1`.execute(database);
        return true;
      } catch {
        return false;
      }
    },
    forgetOldAnswers: (now) => removeOldAnswers(database, now),
    close,
  };
}
