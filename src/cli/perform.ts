import { call } from "./call.ts";
import type { Command } from "./commands.ts";
import { connect } from "./connection.ts";
import { exitCodes } from "./problems.ts";
import { readCommand } from "./read-command.ts";
import { renderView } from "./render-view.ts";
import type { Terminal } from "./terminal.ts";

/** Does an operation and prints its answer. */
export async function perform(command: Command, args: readonly string[], terminal: Terminal): Promise<number> {
  const { input, context, isJson, where } = await readCommand(command, args, terminal);
  const view = await call(connect(where, terminal.environment), command.named, input, context);
  terminal.print(isJson ? JSON.stringify(view, null, 2) : renderView(view, terminal.columns));
  // A broken journal is an answer, and still must not pass in a script.
  return (view as { isIntact?: boolean }).isIntact === false ? exitCodes.refused : exitCodes.done;
}
