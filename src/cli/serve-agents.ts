import { randomUUID } from "node:crypto";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { createAgentServer } from "#client/agents.ts";
import { call } from "./call.ts";
import { connect } from "./connection.ts";
import { exitCodes, sayingOf } from "./problems.ts";
import { whereOf } from "./read-command.ts";
import { commonFlags, readFlags } from "./read-flags.ts";
import type { Terminal } from "./terminal.ts";
import { WrongUsage } from "./wrong-usage.ts";

/** `ladder mcp`: tools for agents over standard input and output, until the agent closes them. */
export async function serveAgents(args: readonly string[], terminal: Terminal, version: string): Promise<number> {
  const read = readFlags(args, commonFlags, "ladder mcp");
  if (read.words.length > 0) throw new WrongUsage(`ladder mcp has no place for "${read.words[0]}".`);
  const server = createAgentServer(
    version,
    (named, input, ifMatch) => {
      // Asked for anew each time: a Ladder that was restarted has another key.
      const connection = connect(whereOf(read), terminal.environment);
      const isWrite = named.operation["~orpc"].meta.effect === "write";
      return call(connection, named, input, {
        ...(ifMatch === undefined ? {} : { ifMatch }),
        ...(isWrite ? { idempotencyKey: randomUUID() } : {}),
      });
    },
    (error) => {
      const { word, sentence } = sayingOf(error);
      return `${word}: ${sentence}`;
    },
  );
  server.onerror = (error) => terminal.complain(error.message);
  const closed = new Promise<void>((resolve) => (server.onclose = resolve));
  process.stdin.once("end", () => void server.close());
  await server.connect(new StdioServerTransport());
  await closed;
  return exitCodes.done;
}
