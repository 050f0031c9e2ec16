import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "#store/database.ts";
import { migrate } from "#store/migrate.ts";
import { startPrivatePostgres } from "#store/private-postgres.ts";
import { fill } from "./fill.ts";
import type { Amount, Filled } from "./fill.ts";
import { startLadder } from "./running.ts";
import type { Running } from "./running.ts";

const say = (sentence: string): void => console.error(sentence);

/** Ladder on a folder of its own with this much in it, for as long as something is measured. */
export async function withLadder<Result>(
  { amount, signal }: { readonly amount: Amount; readonly signal: AbortSignal },
  measure: (ladder: Running, filled: Filled, restart: () => Promise<Running>) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "ladder-bench-"));
  let ladder: Running | undefined;
  try {
    say(`Filling in ${amount.objectives} objectives …`);
    const postgres = await startPrivatePostgres({ folder, log: say });
    const { database } = openDatabase(postgres.connection);
    await migrate(database);
    const filled = await fill(database, amount);
    await database.destroy();
    await postgres.stop();
    ladder = await startLadder(folder);
    say("Measuring …");
    return await measure(ladder, filled, async () => {
      await ladder?.stop();
      signal.throwIfAborted();
      ladder = await startLadder(folder);
      return ladder;
    });
  } finally {
    await ladder?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
