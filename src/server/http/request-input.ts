import type { Context } from "hono";
import { refuse } from "#operations/refusal.ts";

/** The largest body that carries a document: 5 MB, written as JSON. */
export const mostDocumentBytes = 12_000_000;
const mostBytes = 1_000_000;
/** Parsing takes seconds when lists and objects are most of a body; the largest import has a tenth of these. */
const mostParts = 250_000;
/** Parts within parts; each objective under another one takes two. */
const mostDepth = 1000;

/** Reads a body as text, and stops reading as soon as it is too large. */
async function textOf(request: Request, most: number): Promise<string> {
  const tooLarge = (): never =>
    refuse(
      "document-too-large",
      `The request is larger than ${most / 1_000_000} MB. Nothing was changed; send less, or split the document.`,
    );
  if (Number(request.headers.get("content-length") ?? 0) > most) tooLarge();
  if (!request.body) return "";
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body) {
    bytes += chunk.length;
    if (bytes > most) tooLarge();
    chunks.push(chunk);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    return refuse("invalid-input", "The body is not UTF-8 text. Nothing was changed.");
  }
}

const isEscaped = (text: string, quote: number): boolean => {
  let before = quote;
  while (text[before - 1] === "\\") before--;
  return (quote - before) % 2 === 1;
};

/** Whether a JSON text opens more lists and objects than any request needs; what stands in its strings does not count. */
function hasTooManyParts(text: string): boolean {
  let parts = 0;
  let depth = 0;
  for (let place = 0; place < text.length; place++) {
    const sign = text[place];
    if (sign === "]" || sign === "}") depth--;
    if ((sign === "[" || sign === "{") && (++parts > mostParts || ++depth > mostDepth)) return true;
    if (sign !== '"') continue;
    do place = text.indexOf('"', place + 1);
    while (place !== -1 && isEscaped(text, place));
    // A string without an end: the parser says so.
    if (place === -1) return false;
  }
  return false;
}

async function bodyOf(request: Request, most: number): Promise<Record<string, unknown>> {
  const text = await textOf(request, most);
  if (text === "") return {};
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get("content-type") ?? ""))
    refuse("invalid-input", "Send the body as JSON, with content-type: application/json. Nothing was changed.");
  if (hasTooManyParts(text))
    refuse(
      "invalid-input",
      "The body holds more lists and objects, or deeper ones, than any request needs. Nothing was changed.",
    );
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    refuse("invalid-input", "The body is not valid JSON. Nothing was changed.");
  }
  if (typeof body !== "object" || body === null || Array.isArray(body))
    return refuse("invalid-input", "The body has to be one JSON object. Nothing was changed.");
  return body as Record<string, unknown>;
}

function queryOf(url: string): Record<string, string> {
  const query: Record<string, string> = {};
  const start = url.indexOf("?");
  if (start === -1) return query;
  for (const [name, value] of new URLSearchParams(url.slice(start))) {
    if (name in query) refuse("invalid-input", `${name}: give it once. Nothing was changed.`);
    query[name] = value;
  }
  return query;
}

/** An operation's input, put together from the address and, where the method has one, the body. */
export async function inputOf(context: Context, most = mostBytes): Promise<Record<string, unknown>> {
  const params = context.req.param();
  const query = queryOf(context.req.url);
  const body = context.req.method === "GET" ? {} : await bodyOf(context.req.raw, most);
  const input: Record<string, unknown> = { ...query, ...body };
  for (const [name, value] of Object.entries(params)) {
    if (name in input) refuse("invalid-input", `${name}: it stands in the address already. Nothing was changed.`);
    input[name] = value;
  }
  for (const name of Object.keys(query))
    if (name in body) refuse("invalid-input", `${name}: give it in the address or in the body. Nothing was changed.`);
  return input;
}

/** The version in an If-Match header: `"3"`. */
export function ifMatchOf(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header.trim())?.[1];
  if (version === undefined)
    return refuse("invalid-input", 'If-Match: send the version you saw, as in "3". Nothing was changed.');
  return Number(version);
}

/** The idempotency key of a request: 1 to 200 visible characters. */
export function idempotencyKeyOf(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  if (!/^[\x21-\x7e]{1,200}$/.test(header))
    return refuse("invalid-input", "Idempotency-Key: 1 to 200 visible characters. Nothing was changed.");
  return header;
}
