import { z } from "zod";
import type { Operation } from "./operation.ts";

/** A JSON Schema (2020-12), as far as Ladder reads one itself. */
export type JsonSchema = {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly [more: string]: unknown;
};

const convert = (schema: z.ZodType, io: "input" | "output"): JsonSchema => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any", reused: "inline" });
  return rest as JsonSchema;
};

/** What an operation takes, as JSON Schema. */
export const inputSchemaOf = (operation: Operation): JsonSchema =>
  convert(operation["~orpc"].inputSchema as z.ZodType, "input");

/** What an operation gives back, as JSON Schema. */
export const outputSchemaOf = (operation: Operation): JsonSchema =>
  convert(operation["~orpc"].outputSchema as z.ZodType, "output");

/** The names in an operation's path, in order: `/key-results/{keyResultId}` has `keyResultId`. */
export const pathNamesOf = (operation: Operation): string[] =>
  [...(operation["~orpc"].route.path ?? "").matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");
