/** A Ladder that is nothing but its PostgreSQL: starts it, says so on a line of JSON, and stops it when told to. */
import { startPrivatePostgres } from "../private-postgres.ts";

const [folder = "", channel] = process.argv.slice(2);
try {
  const postgres = await startPrivatePostgres({
    folder,
    log: (sentence) => console.error(sentence),
    ...(channel === "loopback" ? { channel } : {}),
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void postgres.stop());
  const { connection, adopted, pid } = postgres;
  console.log(JSON.stringify({ connection, adopted, pid }));
} catch (error) {
  console.log(JSON.stringify({ refused: error instanceof Error ? error.message : String(error) }));
}
