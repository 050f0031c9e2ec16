import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Connection } from "#store/private-postgres.ts";
import { startPrivatePostgres } from "#store/private-postgres.ts";

/**
 * The one server of a test run, with the product's own settings but two: many databases are open at a time, and an
 * acknowledged commit may be lost in a power cut, which ends the run anyway.
 */
const settings = { max_connections: "200", synchronous_commit: "off" };

/** Starts it and returns its address and how to end it. */
export async function startTestServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "ladder-test-"));
  const postgres = await startPrivatePostgres({ folder, log: (sentence) => console.error(sentence), settings });
  return {
    url: urlOf(postgres.connection),
    stop: async () => {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** As PostgreSQL's own programs write it; a socket's folder stands in the query. */
function urlOf({ host, port, user, password = "", database }: Connection): string {
  const isSocket = host.startsWith("/");
  const query = isSocket ? `?host=${encodeURIComponent(host)}&port=${port}` : "";
  return `postgresql://${user}${password && `:${password}`}@${isSocket ? "" : `${host}:${port}`}/${database}${query}`;
}
