import { lookup } from "node:dns/promises";
import { request as plainRequest } from "node:http";
import type { IncomingMessage, RequestOptions } from "node:http";
import { request as secureRequest } from "node:https";
import { isIP } from "node:net";
import { isPrivateAddress } from "./outgoing-addresses.ts";

// The one place that opens connections to the outside world.

export type OutgoingRequest = {
  readonly url: string;
  readonly method: "GET" | "POST";
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  /** From looking up the name to the last byte of the answer. */
  readonly timeoutMs: number;
  readonly longestAnswerBytes: number;
};

export type OutgoingAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** Sends one request and gives its answer, whatever its status. A redirect is an answer too: none is followed. */
export type Outgoing = (request: OutgoingRequest) => Promise<OutgoingAnswer>;

export type OutgoingFailure = "address" | "private" | "unreachable" | "timeout" | "cut-off" | "too-long";

/** A request without an answer. The message names the host and nothing else of the request: no path, no header, no key. */
export class OutgoingFailed extends Error {
  readonly reason: OutgoingFailure;

  constructor(reason: OutgoingFailure, what: string) {
    super(what);
    this.name = "OutgoingFailed";
    this.reason = reason;
  }
}

/** Where connections may go besides public addresses over https, and how names are looked up. */
export type OutgoingRules = {
  /** Hosts the operator lists, as `name` or `name:port`: these may be private, and may be reached without encryption. */
  readonly allowedHosts: readonly string[];
  readonly addressesOf?: ((host: string) => Promise<readonly string[]>) | undefined;
};

const systemAddressesOf = async (host: string): Promise<readonly string[]> =>
  (await lookup(host, { all: true })).map(({ address }) => address);

/** Connections under the operator's rules. */
export function outgoingUnder({ allowedHosts, addressesOf = systemAddressesOf }: OutgoingRules): Outgoing {
  return async (request) => {
    const url = checkedUrl(request.url, allowedHosts);
    const signal = AbortSignal.timeout(request.timeoutMs);
    try {
      const address = await withinTime(pinnedAddress(url, allowedHosts, addressesOf), signal);
      const answer = await opened(url, address, { request, signal });
      return {
        status: answer.statusCode ?? 0,
        headers: headersOf(answer),
        body: await bodyOf(answer, request.longestAnswerBytes, url.hostname),
      };
    } catch (failure) {
      throw asFailure(failure, { url, request, signal });
    }
  };
}

const isListed = ({ hostname, host }: URL, allowedHosts: readonly string[]): boolean =>
  allowedHosts.some((allowed) => allowed.toLowerCase() === hostname || allowed.toLowerCase() === host);

function checkedUrl(text: string, allowedHosts: readonly string[]): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || (url.protocol !== "https:" && url.protocol !== "http:"))
    throw new OutgoingFailed("address", "The address is not one of the web. It begins with https://.");
  if (url.username !== "" || url.password !== "")
    throw new OutgoingFailed("address", "The address holds a name or a password. Leave them out of it.");
  if (url.protocol === "http:" && !isListed(url, allowedHosts))
    throw new OutgoingFailed(
      "address",
      `${url.hostname} is not reached without encryption. Use https://, or list the host.`,
    );
  return url;
}

/** The one address the connection goes to, so that a name cannot mean another one a moment later. */
async function pinnedAddress(
  url: URL,
  allowedHosts: readonly string[],
  addressesOf: (host: string) => Promise<readonly string[]>,
): Promise<string> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const addresses = isIP(host) ? [host] : await addressesOf(host);
  const [first] = addresses;
  if (first === undefined) throw new OutgoingFailed("unreachable", `${host} has no address.`);
  if (!isListed(url, allowedHosts) && addresses.some(isPrivateAddress))
    throw new OutgoingFailed(
      "private",
      `${host} is inside a private network. Whoever runs Ladder may list it as allowed.`,
    );
  return first;
}

type Sending = { readonly request: OutgoingRequest; readonly signal: AbortSignal };

function opened(url: URL, address: string, { request, signal }: Sending): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const options: RequestOptions & { servername?: string } = {
    host: address,
    port: url.port,
    path: url.pathname + url.search,
    method: request.method,
    headers: {
      ...request.headers,
      host: url.host,
      "accept-encoding": "identity",
      ...(request.body === undefined ? {} : { "content-length": String(Buffer.byteLength(request.body)) }),
    },
    agent: false,
    signal,
    // The certificate is checked against the name that was asked for, not against the address.
    ...(isIP(host) ? {} : { servername: host }),
  };
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const send = url.protocol === "https:" ? secureRequest : plainRequest;
  send(options, resolve).on("error", reject).end(request.body);
  return promise;
}

const headersOf = ({ headers }: IncomingMessage): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value].flat().join(", ")]));

async function bodyOf(answer: IncomingMessage, longestBytes: number, host: string): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  // Leaving the loop early closes the connection.
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > longestBytes) throw new OutgoingFailed("too-long", `${host} answered with more than was asked for.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function withinTime<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  return Promise.race([promise, late]);
}

function asFailure(
  failure: unknown,
  { url: { hostname }, request, signal }: Sending & { readonly url: URL },
): OutgoingFailed {
  if (failure instanceof OutgoingFailed) return failure;
  if (signal.aborted)
    return new OutgoingFailed(
      "timeout",
      `${hostname} did not answer within ${Math.ceil(request.timeoutMs / 1000)} seconds.`,
    );
  const code = failure instanceof Error && "code" in failure ? failure.code : undefined;
  return code === "ECONNRESET" || code === "ERR_STREAM_PREMATURE_CLOSE"
    ? new OutgoingFailed("cut-off", `${hostname} broke off in the middle of its answer.`)
    : new OutgoingFailed("unreachable", `${hostname} could not be reached.`);
}
