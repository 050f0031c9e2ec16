import type { CallContext, Client } from "#client/client.ts";
import type { NamedOperation } from "#contract/index.ts";
import type { Connection } from "./connection.ts";
import { problemOfCall, Refused } from "./problems.ts";

type Calls = Readonly<
  Record<string, Readonly<Record<string, (input: unknown, options: { context: CallContext }) => Promise<unknown>>>>
>;

/** Asks for an operation by its name; throws `Refused`. */
export function call(
  connection: Connection,
  { noun, verb }: Pick<NamedOperation, "noun" | "verb">,
  input: unknown,
  context: CallContext = {},
): Promise<unknown> {
  return asking(connection, context, (client) => {
    const ask = (client as unknown as Calls)[noun]?.[verb];
    if (!ask) throw new Error(`The client has no ${noun}.${verb}.`);
    return ask(input, { context });
  });
}

/** Asks with the typed client; throws `Refused`. */
export async function asking<Answer>(
  connection: Connection,
  context: CallContext,
  ask: (client: Client) => Promise<Answer>,
): Promise<Answer> {
  let answer: Answer;
  try {
    answer = await ask(connection.client);
  } catch (error) {
    throw new Refused(problemOfCall(error, connection, context.idempotencyKey));
  }
  if (typeof answer === "object" && answer !== null) return answer;
  throw new Refused({
    word: "failed",
    status: 200,
    sentence: `What answers on ${connection.url} is not Ladder.`,
    details: undefined,
  });
}
