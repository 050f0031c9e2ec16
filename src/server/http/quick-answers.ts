import type { IncomingMessage, ServerResponse } from "node:http";
import type { HeaderReader } from "../sign-in/origin.ts";
import { limitHeaders } from "./rate-limit.ts";
import type { CallerOf } from "./api.ts";
import type { Allowance } from "./rate-limit.ts";
import { dressed } from "./remembered-answers.ts";
import type { RememberedAnswers } from "./remembered-answers.ts";

type Parts = {
  readonly callerOf: CallerOf;
  readonly remembered: RememberedAnswers;
  readonly allow: (credential: string) => Allowance;
  readonly securityHeaders: (headers: HeaderReader) => Readonly<Record<string, string>>;
};

const readerOf = ({ headers }: IncomingMessage): HeaderReader => ({
  get: (name) => {
    const value = headers[name.toLowerCase()];
    return Array.isArray(value) ? value.join(", ") : (value ?? null);
  },
});

/**
 * Answers from memory before anything else is woken: most of what a browser asks has not changed since it asked. Says
 * whether it did; whatever it does not know, or would refuse, is left to the application.
 */
export function createQuickAnswers({ callerOf, remembered, allow, securityHeaders }: Parts) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const { method, url } = request;
    if (method !== "GET" || url === undefined || !url.startsWith("/api/v1/")) return false;
    const headers = readerOf(request);
    const caller = await callerOf(headers, undefined);
    if (!caller || "refused" in caller) return false;
    const known = remembered.find(caller, url);
    if (!known) return false;
    const allowance = allow(`${caller.scope.workspaceId} ${caller.personId}`);
    if (!allowance.isAllowed) return false;
    const wishes = { ifNoneMatch: headers.get("if-none-match"), acceptEncoding: headers.get("accept-encoding") };
    const answer = dressed(known, wishes);
    if (answer.bytes) answer.headers["content-length"] = String(answer.bytes.length);
    response.writeHead(answer.status, { ...securityHeaders(headers), ...answer.headers, ...limitHeaders(allowance) });
    response.end(answer.bytes);
    return true;
  };
}
