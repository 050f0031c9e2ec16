import { main } from "./main.ts";

type Typed = {
  readonly environment?: Readonly<Record<string, string>>;
  readonly columns?: number;
  /** What is piped into standard input. */
  readonly input?: string;
};

/** Types a command and gives what came out: the exit code, standard output and standard error. */
export async function typed(args: readonly string[], { environment = {}, columns, input = "" }: Typed = {}) {
  const printed: string[] = [];
  const complained: string[] = [];
  const code = await main(args, {
    environment,
    columns,
    print: (text) => void printed.push(text),
    complain: (text) => void complained.push(text),
    async *input() {
      yield await Promise.resolve(new TextEncoder().encode(input));
    },
  });
  return { code, out: printed.join("\n"), error: complained.join("\n") };
}
