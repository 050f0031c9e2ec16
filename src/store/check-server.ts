import { StartRefused } from "./private-postgres/start-refused.ts";

type Queryable = { readonly query: (text: string) => Promise<{ rows: unknown[] }> };
type ServerFacts = {
  readonly version: number;
  readonly version_text: string;
  readonly fsync: string;
  readonly full_page_writes: string;
};

const oldestVersion = 150_000;

/** Refuses, in words, a server that is too old or that may lose what it has acknowledged. */
export async function checkServer(client: Queryable): Promise<void> {
  const { rows } = await client.query(
    `select current_setting('server_version_num')::int as version, current_setting('server_version') as version_text,
            current_setting('fsync') as fsync, current_setting('full_page_writes') as full_page_writes`,
  );
  const { version, version_text, fsync, full_page_writes } = rows[0] as ServerFacts;
  if (version < oldestVersion)
    throw new StartRefused(`This server is PostgreSQL ${version_text}. Ladder needs 15 or newer.`);
  if (fsync !== "on")
    throw new StartRefused(
      "This PostgreSQL runs with fsync=off and would lose saved work in a power cut. Turn fsync on.",
    );
  if (full_page_writes !== "on")
    throw new StartRefused(
      "This PostgreSQL runs with full_page_writes=off and may be damaged by a power cut. Turn full_page_writes on.",
    );
}
