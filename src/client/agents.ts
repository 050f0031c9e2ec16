import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import { CallToolRequestSchema, ListToolsRequestSchema } from "@modelcontextprotocol/sdk/types.js";
import type { CallToolResult, Tool } from "@modelcontextprotocol/sdk/types.js";
import { operations } from "#contract/index.ts";
import type { NamedOperation } from "#contract/index.ts";
import { inputSchemaOf } from "#contract/json-schema.ts";
import { toToolName } from "#contract/spellings.ts";

/** Does an operation for an agent; throws what it is refused with. `ifMatch` is the version the agent saw. */
export type CallForAgent = (
  named: NamedOperation,
  input: Record<string, unknown>,
  ifMatch: number | undefined,
) => Promise<unknown>;

const offered = operations.filter(({ operation }) => operation["~orpc"].meta.agents);
const operationByTool = new Map(offered.map((named) => [toToolName(named), named]));

function toTool(named: NamedOperation): Tool {
  const { effect, versioned } = named.operation["~orpc"].meta;
  const { method, summary = "" } = named.operation["~orpc"].route;
  const input = inputSchemaOf(named.operation);
  const version = {
    ifMatch: { type: "integer", minimum: 1, description: "The version you saw; read the thing first" },
  };
  return {
    name: toToolName(named),
    description: summary,
    inputSchema: {
      ...input,
      type: "object",
      properties: { ...input.properties, ...(versioned ? version : {}) },
      required: [...(input.required ?? []), ...(versioned ? ["ifMatch"] : [])],
    } as Tool["inputSchema"],
    annotations: {
      readOnlyHint: effect === "read",
      destructiveHint: method === "DELETE",
      idempotentHint: effect === "read" || method === "PUT",
      openWorldHint: false,
    },
  };
}

/** The tools agents are offered, read off the contract. */
export const agentTools: readonly Tool[] = offered.map(toTool);

const answer = (value: unknown, isError = false): CallToolResult => ({
  content: [{ type: "text", text: typeof value === "string" ? value : JSON.stringify(value) }],
  ...(isError ? { isError } : { structuredContent: value as Record<string, unknown> }),
});

/** An MCP server over whatever way it is connected; `call` does the work, `explain` turns a refusal into a sentence. */
export function createAgentServer(version: string, call: CallForAgent, explain: (error: unknown) => string): Server {
  const server = new Server(
    { name: "ladder", version },
    {
      capabilities: { tools: {} },
      instructions:
        "Ladder keeps objectives, key results, check-ins and initiatives. List the cycles, then get the plan of one. Change something only with the version you read.",
    },
  );
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: [...agentTools] }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
    const named = operationByTool.get(params.name);
    if (!named) return answer(`There is no tool ${params.name}.`, true);
    const { ifMatch, ...input } = params.arguments ?? {};
    const isVersioned = named.operation["~orpc"].meta.versioned;
    if (!isVersioned && ifMatch !== undefined)
      return answer("ifMatch: this tool takes no version. Nothing was changed.", true);
    if (isVersioned && !Number.isSafeInteger(ifMatch))
      return answer("ifMatch: say which version you saw. Nothing was changed.", true);
    try {
      return answer(await call(named, input, ifMatch as number | undefined));
    } catch (error) {
      return answer(explain(error), true);
    }
  });
  return server;
}
