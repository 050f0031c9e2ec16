import { errorKinds, errorWords } from "#contract/errors.ts";
import { operations } from "#contract/index.ts";
import type { NamedOperation } from "#contract/index.ts";
import { inputSchemaOf, outputSchemaOf, pathNamesOf } from "#contract/json-schema.ts";
import { refusalsOf } from "#contract/operation.ts";

const problemSchema = {
  type: "object",
  description: "Problem details (RFC 9457)",
  required: ["type", "title", "status", "detail", "word"],
  properties: {
    type: { type: "string" },
    title: { type: "string" },
    status: { type: "integer" },
    detail: { type: "string", description: "What failed, what is safe, what to do, in one or two sentences" },
    word: { type: "string", description: "Which refusal it is, for programs" },
    details: { description: "More, where there is more" },
  },
};

function parametersOf({ operation }: NamedOperation) {
  const { method } = operation["~orpc"].route;
  const { effect, versioned } = operation["~orpc"].meta;
  const input = inputSchemaOf(operation);
  const pathNames = pathNamesOf(operation);
  const named = Object.entries(input.properties ?? {}).filter(([name]) => pathNames.includes(name) || method === "GET");
  const fields = named.map(([name, schema]) => ({
    name,
    in: pathNames.includes(name) ? "path" : "query",
    required: pathNames.includes(name) || (input.required ?? []).includes(name),
    schema,
  }));
  const headers = [
    ...(versioned
      ? [
          {
            name: "If-Match",
            in: "header",
            required: true,
            schema: { type: "string" },
            description: 'The version you saw, as in "3"',
          },
        ]
      : []),
    ...(effect === "write"
      ? [
          {
            name: "Idempotency-Key",
            in: "header",
            required: false,
            schema: { type: "string", maxLength: 200 },
            description: "Repeating a request with the same key does it once; kept for 72 hours",
          },
        ]
      : []),
  ];
  return [...fields, ...headers];
}

function bodyOf({ operation }: NamedOperation) {
  if (operation["~orpc"].route.method === "GET") return undefined;
  const pathNames = pathNamesOf(operation);
  const { properties = {}, required = [], ...rest } = inputSchemaOf(operation);
  const inBody = Object.entries(properties).filter(([name]) => !pathNames.includes(name));
  if (inBody.length === 0) return undefined;
  const stillRequired = required.filter((name) => !pathNames.includes(name));
  const schema = {
    ...rest,
    properties: Object.fromEntries(inBody),
    ...(stillRequired.length > 0 ? { required: stillRequired } : {}),
  };
  return { required: stillRequired.length > 0, content: { "application/json": { schema } } };
}

function refusalResponses({ operation }: NamedOperation) {
  const meta = operation["~orpc"].meta;
  const words = refusalsOf(meta, true);
  const byStatus = Map.groupBy(words, (word) => errorKinds[errorWords[word].kind]);
  return Object.fromEntries(
    [...byStatus]
      .toSorted(([a], [b]) => a - b)
      .map(([status, some]) => [
        status,
        {
          description: some.map((word) => `${word}: ${errorWords[word].title}.`).join(" "),
          content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
        },
      ]),
  );
}

/** A reference inside the document starts at its root, so what schemas refer to stands there once, under its own name. */
function withSharedSchemas(paths: object): { paths: object; shared: Record<string, unknown> } {
  const shared: Record<string, unknown> = {};
  const moved: object = JSON.parse(JSON.stringify(paths), (name, value: unknown) => {
    if (name === "$ref" && typeof value === "string") return value.replace("#/$defs/", "#/components/schemas/");
    if (typeof value !== "object" || value === null || !("$defs" in value)) return value;
    const { $defs, ...rest } = value;
    for (const [id, schema] of Object.entries($defs as object)) {
      if (id.startsWith("__") || (shared[id] !== undefined && JSON.stringify(shared[id]) !== JSON.stringify(schema)))
        throw new Error(`The schema ${id} is referred to and needs an id of its own: .meta({ id }).`);
      shared[id] = schema;
    }
    return rest;
  });
  return { paths: moved, shared };
}

/** The whole contract as an OpenAPI 3.1 document. */
export function openApi(version: string) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const named of operations) {
    const { method = "GET", path = "/", summary, successStatus = 200 } = named.operation["~orpc"].route;
    const requestBody = bodyOf(named);
    (paths[path] ??= {})[method.toLowerCase()] = {
      operationId: `${named.noun}.${named.verb}`,
      tags: [named.noun],
      summary,
      parameters: parametersOf(named),
      ...(requestBody ? { requestBody } : {}),
      responses: {
        [successStatus]: {
          description: "What came of it",
          content: { "application/json": { schema: outputSchemaOf(named.operation) } },
        },
        ...refusalResponses(named),
      },
    };
  }
  const { paths: moved, shared } = withSharedSchemas(paths);
  return {
    openapi: "3.1.0",
    info: {
      title: "Ladder",
      version,
      description: "The OKR system for product, product-marketing and marketing teams.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/api/v1" }],
    security: [{ apiKey: [] }, { session: [] }],
    paths: moved,
    components: {
      schemas: { Problem: problemSchema, ...shared },
      securitySchemes: {
        apiKey: {
          type: "http",
          scheme: "bearer",
          description: "An API key, made under Settings or with ladder api-keys create",
        },
        session: { type: "apiKey", in: "cookie", name: "ladder-session" },
      },
    },
  };
}
