import type { InferContractRouterInputs, InferContractRouterOutputs } from "@orpc/contract";
import { activity } from "./activity.ts";
import { apiKeys } from "./api-keys.ts";
import { checkIns } from "./check-ins.ts";
import { coach } from "./coach.ts";
import { comments } from "./comments.ts";
import { cycles } from "./cycles.ts";
import { imports } from "./imports.ts";
import { initiatives } from "./initiatives.ts";
import { keyResults } from "./key-results.ts";
import { metrics } from "./metrics.ts";
import { objectives } from "./objectives.ts";
import { library } from "./library.ts";
import type { Operation } from "./operation.ts";
import { invitations, people } from "./people.ts";
import { plan } from "./plan.ts";
import { search } from "./search.ts";
import { strategy } from "./strategy.ts";
import { teams } from "./teams.ts";
import { views } from "./views.ts";
import { workspace } from "./workspace.ts";

/** Everything that can be asked of Ladder: HTTP, OpenAPI, client, CLI and MCP are read off this list. */
export const contract = {
  workspace,
  people,
  invitations,
  apiKeys,
  teams,
  cycles,
  plan,
  objectives,
  keyResults,
  checkIns,
  initiatives,
  coach,
  library,
  strategy,
  comments,
  metrics,
  imports,
  views,
  activity,
  search,
};
export type Contract = typeof contract;

/** What each operation takes, parsed, as in `Inputs["checkIns"]["record"]`. */
export type Inputs = {
  [N in keyof Contract]: {
    [V in keyof Contract[N]]: Contract[N][V] extends Operation<infer I, infer _> ? I["_zod"]["output"] : never;
  };
};
/** What a caller may write for each operation, before defaults. */
export type Asked = InferContractRouterInputs<Contract>;
/** What each operation gives back, as in `Views["checkIns"]["record"]`. */
export type Views = InferContractRouterOutputs<Contract>;

/** A view that nobody changes: what handlers give. */
export type Given<View> = View extends string | number | boolean | null | undefined
  ? View
  : View extends readonly (infer Element)[]
    ? readonly Given<Element>[]
    : View extends object
      ? { readonly [Field in keyof View]: Given<View[Field]> }
      : View;

/** An operation with its name in parts, as in `{ noun: "checkIns", verb: "record" }`. */
export type NamedOperation = { readonly noun: string; readonly verb: string; readonly operation: Operation };

/** The whole contract as a flat list, in the order it is written. */
export const operations: readonly NamedOperation[] = Object.entries(contract).flatMap(([noun, entries]) =>
  Object.entries(entries).map(([verb, operation]) => ({ noun, verb, operation: operation as Operation })),
);
