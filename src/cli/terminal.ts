/** What a command may touch of the world outside: tests stand in for it. */
export type Terminal = {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** How wide the window is; undefined when the output goes into a file or a program. */
  readonly columns: number | undefined;
  /** Answers: standard output. Ends the line. */
  readonly print: (text: string) => void;
  /** What went wrong: standard error. Ends the line. */
  readonly complain: (text: string) => void;
  readonly input: () => AsyncIterable<Uint8Array>;
};

/** The terminal this process was started from. */
export function processTerminal(): Terminal {
  // A reader that has seen enough (`ladder plan | head`) is no error.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(0);
  });
  return {
    environment: process.env,
    columns: process.stdout.isTTY ? process.stdout.columns : undefined,
    print: (text) => void process.stdout.write(`${text}\n`),
    complain: (text) => void process.stderr.write(`${text}\n`),
    input: () => process.stdin,
  };
}
