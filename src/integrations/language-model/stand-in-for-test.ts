import { createServer } from "node:http";
import type { IncomingHttpHeaders, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What the stand-in was asked. */
export type Asked = {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
};

/** How it behaves: one of these for each request, the last one from then on. */
export type Behavior = (response: ServerResponse, asked: Asked) => void;

/** A language model's server on this machine that answers as it is told to, and remembers what it was asked. */
export async function standIn(...behaviors: readonly Behavior[]) {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const one = { path: request.url ?? "", headers: request.headers, body: Buffer.concat(chunks).toString("utf8") };
      asked.push(one);
      const behavior = behaviors[Math.min(asked.length, behaviors.length) - 1];
      behavior?.(response, one);
    });
  });
  const listening = Promise.withResolvers<void>();
  server.listen(0, "127.0.0.1", listening.resolve);
  await listening.promise;
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    address: `http://${host}`,
    asked,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      const closed = Promise.withResolvers<void>();
      server.close(() => closed.resolve());
      await closed.promise;
    },
  };
}

/** Answers with a status and a text. */
export const says =
  (body: string, status = 200, headers: Readonly<Record<string, string>> = {}): Behavior =>
  (response) =>
    response.writeHead(status, { "content-type": "application/json", ...headers }).end(body);

/** Answers as OpenAI's chat completions do. */
export const completes = (content: string): Behavior => says(JSON.stringify({ choices: [{ message: { content } }] }));

/** Answers as Anthropic's messages do. */
export const replies = (text: string): Behavior => says(JSON.stringify({ content: [{ type: "text", text }] }));

/** Never answers. */
export const keepsSilent: Behavior = () => undefined;

/** Begins an answer and never ends it. */
export const trailsOff: Behavior = (response) => {
  response.writeHead(200, { "content-type": "application/json" });
  response.write('{"choices":[');
};

/** Breaks the connection in the middle of its answer. */
export const breaksOff: Behavior = (response) => {
  response.writeHead(200, { "content-type": "application/json", "content-length": "1000" });
  response.write('{"choices":[', () => response.destroy());
};

/** Goes on and on. */
export const goesOn: Behavior = (response) => {
  response.writeHead(200, { "content-type": "application/json" });
  const more = (): void => {
    while (!response.destroyed && response.write("x".repeat(65_536)));
    if (!response.destroyed) response.once("drain", more);
  };
  more();
};
