import { createHash } from "node:crypto";
import { contract } from "#contract/index.ts";
import type { Contract } from "#contract/index.ts";
import type { Operation } from "#contract/operation.ts";
import { spell } from "#lib/clock.ts";
import type { Clock } from "#lib/clock.ts";
import { toId, uuidV7 } from "#lib/ids.ts";
import { idPrefix } from "#okr/ids.ts";
import { appendActivity } from "#store/activity.ts";
import type { Happening } from "#store/activity.ts";
import { inWorkspace, isDuplicate, isRetryable } from "#store/database.ts";
import type { Database, OpenWorkspace } from "#store/database.ts";
import { findAnswer, idempotencyKey as idempotencyConstraint, insertAnswer } from "#store/idempotency.ts";
import type { Caller } from "./caller.ts";
import type { Advising, Drafter, Reading, Writing } from "./context.ts";
import { operations, withoutWorkspace } from "./index.ts";
import { refuse } from "./refusal.ts";

/** What the host needs from outside: nothing here reads a clock, a dice or the environment by itself. */
export type HostParts = {
  readonly database: Database;
  readonly clock: Clock;
  readonly random: (bytes: number) => Uint8Array;
  /** Where people reach Ladder, for links that leave it. */
  readonly address: () => string;
  /** The language model that may draft, where one is configured. */
  readonly drafter?: Drafter | undefined;
};

/** One request: who asks for what, with the input still as it came. */
export type Ask = {
  readonly caller: Caller;
  readonly noun: string;
  readonly verb: string;
  readonly input: unknown;
  readonly idempotencyKey?: string | undefined;
  readonly ifMatch?: number | undefined;
};

/** The answer: the view, and the revision a write took (none when nothing changed, or when it was answered before). */
export type Answer = { readonly output: unknown; readonly revision?: number | undefined };

export type Host = { perform(ask: Ask): Promise<Answer> };

type Handler = (at: Advising | Reading | Writing, input: unknown) => Promise<unknown>;

/** The contract's entry of an operation, or undefined. */
export function findOperation(noun: string, verb: string): Operation | undefined {
  if (!Object.hasOwn(contract, noun)) return undefined;
  const entries = contract[noun as keyof Contract] as Record<string, Operation>;
  return Object.hasOwn(entries, verb) ? entries[verb] : undefined;
}

/** Parses an input the way the contract says, or refuses and names every part that does not fit. */
export function parseInput(operation: Operation, input: unknown): unknown {
  const parsed = operation["~orpc"].inputSchema?.safeParse(input ?? {});
  if (!parsed) return input;
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map((issue) => ({ path: issue.path.join("."), message: issue.message }));
  const first = issues[0];
  const where = first?.path ? `${first.path}: ` : "";
  return refuse("invalid-input", `${where}${first?.message ?? "The input does not fit"}. Nothing was changed.`, {
    issues,
  });
}

const hashOf = (value: unknown): Buffer => createHash("sha256").update(JSON.stringify(value)).digest();

/** The hash a secret is kept and found by. Secrets have 256 random bits, so one round is enough. */
export const hashOfSecret = (secret: string): Buffer => createHash("sha256").update(secret).digest();

const attempts = 5;

/** Makes the one place every surface calls: it parses, opens the transaction, keeps idempotency, and writes the journal. */
export function createHost({ database, clock, random, address, drafter }: HostParts): Host {
  const endOf = (day: string): string => spell(clock.endOf(day));

  const advising = ({ caller }: Ask): Advising => ({
    caller,
    now: clock.now(),
    today: clock.today(),
    endOf,
    drafter,
  });

  function writing(open: OpenWorkspace, ask: Ask, happenings: Happening[], secrets: string[]): Writing {
    const own = advising(ask);
    const { now } = own;
    const at = spell(now);
    return {
      ...own,
      open,
      at,
      ifMatch: ask.ifMatch,
      newId: (noun) => toId(idPrefix[noun], uuidV7(now.epochMilliseconds, random(10))),
      newSecret: (prefix) => {
        const secret = `${prefix}_${Buffer.from(random(32)).toString("base64url")}`;
        secrets.push(secret);
        return { secret, hash: hashOfSecret(secret) };
      },
      invitationLink: (secret) => `${address()}/join?token=${secret}`,
      record: (operation, subject, before, after) => {
        if (happenings.length > 0) throw new Error(`${operation} is the second activity of one operation.`);
        happenings.push({
          at,
          personId: ask.caller.personId,
          through: ask.caller.through,
          operation,
          subject,
          before,
          after,
        });
      },
    };
  }

  async function write(ask: Ask, handler: Handler, input: unknown): Promise<Answer> {
    const { caller, idempotencyKey: key } = ask;
    const operation = `${ask.noun}.${ask.verb}`;
    const inputHash = hashOf([operation, input, ask.ifMatch ?? null]);
    return inWorkspace(database, caller.scope, async (open) => {
      const answered = key === undefined ? undefined : await findAnswer(open, caller.personId, key);
      if (answered && !answered.inputHash.equals(inputHash))
        refuse(
          "idempotency-key-reused",
          "This idempotency key was used with another request. Nothing was changed; use a new key for a new request.",
        );
      if (answered && answered.output === null)
        refuse(
          "idempotency-key-reused",
          "This was done before, and its secret is shown only once. Nothing was changed; use a new key to make another.",
        );
      if (answered) return { output: answered.output };
      const happenings: Happening[] = [];
      const secrets: string[] = [];
      const at = writing(open, ask, happenings, secrets);
      const output = await handler(at, input);
      // A secret is shown once and kept nowhere, not even for a repeated request.
      const kept = secrets.length > 0 ? null : output;
      if (key !== undefined)
        await insertAnswer(open, { personId: caller.personId, key, operation, inputHash, output: kept, at: at.at });
      const happening = happenings[0];
      return { output, revision: happening && (await appendActivity(open, happening)) };
    });
  }

  return {
    async perform(ask) {
      const operation =
        findOperation(ask.noun, ask.verb) ?? refuse("not-found", `There is no operation ${ask.noun}.${ask.verb}.`);
      const { effect, versioned } = operation["~orpc"].meta;
      if (effect === "write" && ask.caller.access === "read-only")
        refuse("read-only-key", "This API key can only read. Nothing was changed; use a key with full access.");
      const input = parseInput(operation, ask.input);
      const handler = (operations as unknown as Record<string, Record<string, Handler>>)[ask.noun]?.[ask.verb];
      if (!handler) throw new Error(`${ask.noun}.${ask.verb} has no handler.`);
      if (withoutWorkspace.has(`${ask.noun}.${ask.verb}`)) return { output: await handler(advising(ask), input) };
      if (effect === "read")
        return inWorkspace(database, ask.caller.scope, async (open) => ({
          output: await handler({ ...advising(ask), open }, input),
        }));
      if (ask.caller.role === "viewer")
        refuse("not-allowed", "Viewers can read everything and change nothing. Nothing was changed.");
      if (versioned && ask.ifMatch === undefined)
        refuse(
          "version-required",
          "Say which version you saw (If-Match over HTTP, --if-match in a terminal). Nothing was changed.",
        );
      for (let attempt = 1; ; attempt++) {
        try {
          return await write(ask, handler, input);
        } catch (error) {
          const mayGoOn = isRetryable(error) || isDuplicate(error, idempotencyConstraint);
          if (!mayGoOn || attempt === attempts) throw error;
        }
      }
    },
  };
}
