import { Kysely, PostgresDialect, sql } from "kysely";
import type { Transaction } from "kysely";
import pg from "pg";
import type { Schema } from "./schema.ts";
import type { WorkspaceScope } from "./scope.ts";

export type Database = Kysely<Schema>;

/** A workspace with a transaction open on it. Queries take one, so none can run without a scope. */
export type OpenWorkspace = { readonly scope: WorkspaceScope; readonly id: string; readonly db: Transaction<Schema> };

/** How to reach a PostgreSQL server: a URL, or the socket of the private one. */
export type Connection =
  | { readonly url: string }
  | {
      readonly host: string;
      readonly port?: number;
      readonly user: string;
      readonly database: string;
      readonly password?: string;
    };

const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  20: Number, // bigint: revisions and counts stay far below 2^53
  1700: Number, // numeric: the border admits at most 15 significant digits, which a number carries exactly
  1082: (text) => text,
  1184: (text) => momentFrom(text),
};

/** PostgreSQL's spelling of a moment as ISO 8601 in UTC with milliseconds. */
export const momentFrom = (text: string): string =>
  Temporal.Instant.from(text.replace(" ", "T")).toString({ fractionalSecondDigits: 3 });

const types = {
  getTypeParser: (oid: number, format?: "text" | "binary") =>
    format === "binary" ? pg.types.getTypeParser(oid, "binary") : (parsers[oid] ?? pg.types.getTypeParser(oid, "text")),
} as unknown as pg.CustomTypesConfig;

/** The driver's options for a connection; also used by the listener, which holds one of its own. */
export const driverOptions = (connection: Connection): pg.ClientConfig => ({
  ...("url" in connection ? { connectionString: connection.url } : connection),
  application_name: "ladder",
  types,
});

const statementNames = new Map<string, string>();
const mostStatements = 300;

/** The name a statement is prepared under; a text that comes late, or is long because of what it holds, has none. */
function statementName(text: string): string | undefined {
  const known = statementNames.get(text);
  if (known !== undefined || statementNames.size >= mostStatements || text.length > 10_000) return known;
  const name = `ladder_${statementNames.size}`;
  statementNames.set(text, name);
  return name;
}

/**
 * Lets a connection prepare its statements, so that each is parsed and planned once: a third of what a check-in costs.
 * Only on the private server: in front of another there may be a pooler that hands out a new connection each time.
 */
function prepareStatements(client: pg.PoolClient): void {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown;
  const prepared = (first: unknown, values: unknown, ...rest: unknown[]): unknown => {
    const name =
      typeof first === "string" && Array.isArray(values) && values.length > 0 ? statementName(first) : undefined;
    return name === undefined ? query(first, values, ...rest) : query({ name, text: first, values }, ...rest);
  };
  client.query = prepared as typeof client.query;
}

/** Opens a pool of connections. `onLost` hears of idle connections that broke; the pool replaces them by itself. */
export function openDatabase(
  connection: Connection,
  onLost: (error: Error) => void = () => {},
): { database: Database; pool: pg.Pool } {
  const pool = new pg.Pool({
    ...driverOptions(connection),
    max: 10,
    idleTimeoutMillis: 30_000,
    statement_timeout: 30_000,
  });
  pool.on("error", onLost);
  if (!("url" in connection)) pool.on("connect", prepareStatements);
  return { database: new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) }), pool };
}

/**
 * Runs queries inside one workspace and one transaction. From its first statement on the connection acts as a role that
 * owns nothing and that row-level security holds to this workspace.
 */
export function inWorkspace<Result>(
  database: Database,
  scope: WorkspaceScope,
  work: (open: OpenWorkspace) => Promise<Result>,
): Promise<Result> {
  return database.transaction().execute(async (db) => {
    await sql`select set_config('role', 'ladder_app', true), set_config('ladder.workspace', ${scope.workspace}, true)`.execute(
      db,
    );
    return work({ scope, id: scope.workspace, db });
  });
}

const retryable = new Set(["40001", "40P01"]);

/** Whether PostgreSQL gave up on a transaction that would succeed if it were run again. */
export const isRetryable = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && retryable.has(error.code ?? "");

/** Whether a write failed because a row with this key was there already. */
export const isDuplicate = (error: unknown, constraint: string): boolean =>
  error instanceof pg.DatabaseError && error.code === "23505" && error.constraint === constraint;
