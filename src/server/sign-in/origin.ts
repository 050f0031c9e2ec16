import type { Context, MiddlewareHandler } from "hono";
import { getCookie } from "hono/cookie";
import { getConnInfo } from "@hono/node-server/conninfo";
import { Refusal, toResponse } from "./refusal.ts";

/** Whether a proxy of ours stands before Ladder, so that what it says of the request counts. */
export type Trust = { readonly trustProxy: boolean };

const firstOf = (list: string | undefined | null): string | undefined => list?.split(",")[0]?.trim().toLowerCase();
const lastOf = (list: string | undefined | null): string | undefined => list?.split(",").at(-1)?.trim();

/** What is needed of a request's headers, however the server that received it keeps them. */
export type HeaderReader = Pick<Headers, "get">;

/** Whether a request came over TLS, to Ladder or to the proxy before it. */
export const isOverTls = (headers: HeaderReader, url: string | undefined, { trustProxy }: Trust): boolean =>
  url?.startsWith("https:") === true || (trustProxy && firstOf(headers.get("x-forwarded-proto")) === "https");

/** The name of the session's cookie. With `__Host-` a browser takes it from this very host only, and over TLS only. */
export const sessionCookie = (overTls: boolean): string => (overTls ? "__Host-ladder-session" : "ladder-session");

function socketAddress(context: Context): string {
  try {
    return getConnInfo(context).remote.address ?? "";
  } catch {
    // Not behind Node's server, hence without a socket: from nowhere in particular.
    return "";
  }
}

const firstFourGroups = (address: string): string => {
  const [head = "", tail] = address.split("::");
  const groups = head === "" ? [] : head.split(":");
  const after = tail ? tail.split(":") : [];
  while (tail !== undefined && groups.length + after.length < 8) groups.push("0");
  return [...groups, ...after].slice(0, 4).join(":");
};

/** Where a request came from, as attempts are counted: an IPv4 address, or the network of an IPv6 address. */
export function networkOf(context: Context, { trustProxy }: Trust): string {
  const forwarded = trustProxy ? lastOf(context.req.header("x-forwarded-for")) : undefined;
  const address = (forwarded ?? socketAddress(context)).replace(/^::ffff:(?=\d+\.)/i, "");
  return address.includes(":") ? firstFourGroups(address) : address;
}

const loopback = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/i;
const localHost = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;
const forwardingHeaders = ["forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip"];

/** Whether a request was made on this very machine, to it by name, and by no proxy on somebody's behalf. */
export const isFromThisMachine = (context: Context): boolean =>
  loopback.test(socketAddress(context)) &&
  localHost.test(context.req.header("host") ?? "") &&
  forwardingHeaders.every((name) => context.req.header(name) === undefined);

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

function isSameOrigin(context: Context, trust: Trust): boolean {
  const fetchSite = context.req.header("sec-fetch-site");
  const origin = context.req.header("origin");
  // Browsers set it themselves, and send it over TLS and to the machine itself; elsewhere Origin has to do.
  if (fetchSite !== undefined) return fetchSite === "same-origin";
  const forwardedHost = trust.trustProxy ? firstOf(context.req.header("x-forwarded-host")) : undefined;
  const host = forwardedHost ?? context.req.header("host")?.toLowerCase();
  const url = origin === undefined ? null : URL.parse(origin);
  if (!url || host === undefined) return false;
  // Ladder behind a proxy it was not told of sees http where the browser sees https: then the host alone decides.
  const isRightScheme = url.protocol === "https:" || !isOverTls(context.req.raw.headers, context.req.url, trust);
  return isRightScheme && url.host === (URL.parse(`${url.protocol}//${host}`)?.host ?? "");
}

const carriesKeyOnly = (context: Context): boolean =>
  /^bearer /i.test(context.req.header("authorization") ?? "") &&
  getCookie(context, sessionCookie(true)) === undefined &&
  getCookie(context, sessionCookie(false)) === undefined;

/**
 * Refuses requests that change something unless Ladder's own pages make them. A browser adds cookies to any page's
 * requests but never an API key, so requests with a key and no session are let through.
 */
export const sameOriginOnly =
  (trust: Trust): MiddlewareHandler =>
  async (context, next) => {
    if (safeMethods.has(context.req.method) || carriesKeyOnly(context) || isSameOrigin(context, trust)) return next();
    return toResponse(
      new Refusal(
        "other-origin",
        "This change was not asked for by a page of this Ladder, so nothing was done. Programs use an API key instead of a session.",
      ),
    );
  };
