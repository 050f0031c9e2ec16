import type { MiddlewareHandler } from "hono";
import { isOverTls } from "./origin.ts";
import type { HeaderReader, Trust } from "./origin.ts";

export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

const always = {
  "Content-Security-Policy": contentSecurityPolicy,
  "X-Content-Type-Options": "nosniff",
  // Not "no-referrer": with it browsers hide the origin of forms, which changes are admitted by.
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
};
const twoYearsInSeconds = 63_072_000;
const overTls = { ...always, "Strict-Transport-Security": `max-age=${twoYearsInSeconds}` };

/** The headers that tell browsers what a page of Ladder may do, for an answer to this request. */
export const securityHeadersFor = (
  headers: HeaderReader,
  url: string | undefined,
  trust: Trust,
): Record<string, string> => (isOverTls(headers, url, trust) ? overTls : always);

/** Tells browsers what a page of Ladder may do: run and load its own files, talk to its own server, be in no frame. */
export const securityHeaders =
  (trust: Trust): MiddlewareHandler =>
  async (context, next) => {
    await next();
    const headers = securityHeadersFor(context.req.raw.headers, context.req.url, trust);
    for (const [name, value] of Object.entries(headers)) context.res.headers.set(name, value);
  };
