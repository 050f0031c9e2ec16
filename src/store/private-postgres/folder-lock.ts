import { Client } from "pg";
import { StartRefused } from "./start-refused.ts";

export type Connection = {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
  readonly password?: string;
};

/** Any fixed number: the only one asked for in the database `postgres`. */
const lockKey = 4300;

/** Starting, recovering, stopping: it says so, or it hangs up. */
const notNowCodes = new Set(["57P01", "57P03", "ECONNRESET", "EPIPE"]);
const unreachableCodes = new Set(["ECONNREFUSED", "ENOENT"]);

/**
 * One Ladder a folder. The proof is a lock inside the server, held by an open connection: the server itself lets go of
 * it when the process that holds it dies, however it dies, so it is never stale.
 */
export async function lockFolder(connection: Connection, folder: string): Promise<Client | "not-now" | "unreachable"> {
  const client = new Client({ ...connection, database: "postgres", application_name: `ladder ${process.pid}` });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ locked: boolean; holder: string | null }>(
      `select pg_try_advisory_lock($1) as locked,
              (select application_name from pg_locks join pg_stat_activity using (pid)
                where locktype = 'advisory' and objid = $1::oid and granted and pid <> pg_backend_pid() limit 1) as holder`,
      [lockKey],
    );
    if (rows[0]?.locked) return client;
    await client.end();
    const holder = rows[0]?.holder?.replace("ladder ", "process ") ?? "another process";
    throw new StartRefused(
      `Ladder is already running on the folder ${folder} (${holder}); stop it first, or use another --data folder.`,
    );
  } catch (error) {
    await client.end().catch(() => {});
    const { code = "" } = error as { code?: string };
    if (unreachableCodes.has(code)) return "unreachable";
    if (notNowCodes.has(code) || /terminated unexpectedly/.test(String(error))) return "not-now";
    throw error;
  }
}
