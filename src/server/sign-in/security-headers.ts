import type { MiddlewareHandler } from "hono";
import { isOverTls } from "./origin.ts";
import type { Trust } from "./origin.ts";

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

const always: readonly (readonly [string, string])[] = [
  ["Content-Security-Policy", contentSecurityPolicy],
  ["X-Content-Type-Options", "nosniff"],
  // Not "no-referrer": with it browsers hide the origin of forms, which changes are admitted by.
  ["Referrer-Policy", "same-origin"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Cross-Origin-Resource-Policy", "same-origin"],
  ["Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"],
];
const twoYearsInSeconds = 63_072_000;

/** Tells browsers what a page of Ladder may do: run and load its own files, talk to its own server, be in no frame. */
export const securityHeaders =
  (trust: Trust): MiddlewareHandler =>
  async (context, next) => {
    await next();
    for (const [name, value] of always) context.res.headers.set(name, value);
    if (isOverTls(context.req.raw.headers, context.req.url, trust))
      context.res.headers.set("Strict-Transport-Security", `max-age=${twoYearsInSeconds}`);
  };
