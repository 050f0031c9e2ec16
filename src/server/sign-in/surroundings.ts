import type { Clock } from "#lib/clock.ts";
import type { Uuid } from "#lib/ids.ts";
import type { Database } from "#store/database.ts";
import type { Random } from "./secrets.ts";

/** What the functions of sign-in are given instead of reaching for it. */
export type Surroundings = {
  readonly database: Database;
  readonly clock: Pick<Clock, "now">;
  readonly random: Random;
  readonly newUuid: () => Uuid;
};
