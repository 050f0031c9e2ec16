import { oc } from "@orpc/contract";
import type { ContractProcedure, ErrorMap, HTTPMethod, HTTPPath } from "@orpc/contract";
import type { z } from "zod";
import { errorKinds, errorWords } from "./errors.ts";
import type { ErrorWord } from "./errors.ts";

/** What every surface needs to know of an operation beside its route, input and output. */
export type OperationMeta = {
  /** `read` changes nothing and may be asked with a read-only key. */
  readonly effect: "read" | "write";
  /** Offered to agents as an MCP tool. */
  readonly agents: boolean;
  /** Changes something that has a version: the caller says which one it saw (`If-Match`, `--if-match`, `ifMatch`). */
  readonly versioned: boolean;
  /** Declared refusals, without those every operation has. */
  readonly errors: readonly ErrorWord[];
};

type Entry<Input extends z.ZodType, Output extends z.ZodType> = {
  /** Method and path under `/api/v1`, as in `POST /key-results/{keyResultId}/check-ins`. */
  readonly route: `${HTTPMethod} ${HTTPPath}`;
  /** What it does, in one sentence. */
  readonly summary: string;
  readonly input: Input;
  readonly output: Output;
  readonly errors?: readonly ErrorWord[];
  readonly agents?: boolean;
  readonly versioned?: boolean;
};

/** An entry of the contract. */
export type Operation<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> = ContractProcedure<
  Input,
  Output,
  ErrorMap,
  OperationMeta
>;

const everywhere: readonly ErrorWord[] = ["invalid-input", "not-signed-in", "too-many-requests"];

/** The refusals an operation can end in: its own and those that come with its effect. */
export function refusalsOf(meta: OperationMeta, hasSubject: boolean): readonly ErrorWord[] {
  const words = new Set<ErrorWord>([...everywhere, ...meta.errors]);
  if (hasSubject) words.add("not-found");
  if (meta.effect === "write")
    for (const more of ["not-allowed", "read-only-key", "idempotency-key-reused"] as const) words.add(more);
  if (meta.versioned) for (const more of ["stale-version", "version-required"] as const) words.add(more);
  return [...words];
}

function entry<Input extends z.ZodType, Output extends z.ZodType>(
  effect: OperationMeta["effect"],
  { route, summary, input, output, errors = [], agents = true, versioned = false }: Entry<Input, Output>,
): Operation<Input, Output> {
  const [method, path] = route.split(" ") as [HTTPMethod, HTTPPath];
  const meta: OperationMeta = { effect, agents, versioned, errors };
  const declared = refusalsOf(meta, true).map((word) => [
    word,
    { status: errorKinds[errorWords[word].kind], message: errorWords[word].title },
  ]);
  return oc
    .$meta<OperationMeta>(meta)
    .route({ method, path, summary, successStatus: method === "POST" && effect === "write" ? 201 : 200 })
    .errors(Object.fromEntries(declared) as ErrorMap)
    .input(input)
    .output(output) as unknown as Operation<Input, Output>;
}

/** An operation that changes nothing. */
export const read = <Input extends z.ZodType, Output extends z.ZodType>(
  rest: Entry<Input, Output>,
): Operation<Input, Output> => entry("read", rest);

/** An operation that changes something, once, in one transaction, with one activity. */
export const write = <Input extends z.ZodType, Output extends z.ZodType>(
  rest: Entry<Input, Output>,
): Operation<Input, Output> => entry("write", rest);
