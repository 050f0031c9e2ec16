import { Hono } from "hono";
import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { getCookie, setCookie } from "hono/cookie";
import type { z } from "zod";
import type { PersonId } from "#okr/ids.ts";
import { findCredentials, findCredentialsByEmail, replacePassword } from "#store/sign-in/credentials.ts";
import type { Credentials } from "#store/sign-in/credentials.ts";
import { hasOwnWorkspace } from "#store/sign-in/first-run.ts";
import { listPlaces } from "#store/sign-in/places.ts";
import { openAccount } from "./accounts.ts";
import { beginAttempt } from "./attempts.ts";
import type { CallerCache } from "./caller-cache.ts";
import { credentialOf } from "./callers.ts";
import { createFirstWorkspace, explore, setUpDone } from "./first-run.ts";
import {
  Acceptance,
  Exploration,
  FirstWorkspace,
  InvitationQuery,
  isExploration,
  isNotTheEmail,
  passwordIsTheEmail,
  PasswordChange,
  SignIn,
} from "./inputs.ts";
import { openInvitation } from "./invitations.ts";
import { join } from "./join.ts";
import { isFromThisMachine, isOverTls, networkOf, sameOriginOnly, sessionCookie } from "./origin.ts";
import type { Trust } from "./origin.ts";
import type { Passwords } from "./passwords.ts";
import { Refusal, toResponse } from "./refusal.ts";
import { isSameSecret } from "./secrets.ts";
import { endSession, openSession, sessionDays, startSession } from "./sessions.ts";
import type { SetUp } from "./set-up.ts";
import type { Surroundings } from "./surroundings.ts";

export type RouteOptions = Surroundings &
  SetUp &
  Trust & {
    readonly log: (sentence: string) => void;
    readonly setUpCode: string;
    readonly isPublic: boolean;
    readonly passwords: Passwords;
    readonly cache: CallerCache;
  };

const mostBodyBytes = 16_384;
const secondsPerDay = 86_400;

function parse<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const sentences = parsed.error.issues.map((issue) =>
    issue.path.length > 0 ? `${issue.path.join(".")}: ${issue.message}` : issue.message,
  );
  throw new Refusal("invalid-input", sentences.join("; "));
}

async function jsonOf(context: Context): Promise<unknown> {
  if (!/^application\/json\b/i.test(context.req.header("content-type") ?? ""))
    throw new Refusal("invalid-input", "Send JSON, with the content type application/json.");
  return context.req.json().catch(() => {
    throw new Refusal("invalid-input", "What was sent is not JSON.");
  });
}

const bodyOf = async <Schema extends z.ZodType>(context: Context, schema: Schema): Promise<z.output<Schema>> =>
  parse(schema, await jsonOf(context));

/** A failure as the log may show it: what and where. Messages can quote what somebody typed. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return "something that is not an error was thrown";
  const code = "code" in error && typeof error.code === "string" ? ` ${error.code}` : "";
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return [`${error.name}${code}`, ...frames.slice(0, 5).map((frame) => frame.trim())].join(" ");
}

/** The routes of sign-in, JSON in and JSON out. */
export function signInRoutes(options: RouteOptions): Hono {
  const { passwords, cache, log } = options;
  const routes = new Hono();

  // A proxy on this machine may say nothing of whom it asks for; where one is to be expected, everyone needs the code.
  const isOwnMachine = (context: Context): boolean => !options.isPublic && isFromThisMachine(context);
  const cookieName = (context: Context): string =>
    sessionCookie(isOverTls(context.req.raw.headers, context.req.url, options));
  const sessionToken = (context: Context): string | undefined => getCookie(context, cookieName(context));

  function keepCookie(context: Context, token: string, days = sessionDays): void {
    const name = cookieName(context);
    setCookie(context, name, token, {
      path: "/",
      httpOnly: true,
      sameSite: "Lax",
      secure: name.startsWith("__Host-"),
      maxAge: days * secondsPerDay,
    });
  }

  /** A session under a new token, whoever this browser was before. */
  async function signInAs(context: Context, personId: PersonId): Promise<void> {
    const replacing = sessionToken(context);
    keepCookie(context, await startSession(options, personId, { replacing }));
    if (replacing) cache.forgetCredential(credentialOf("session", replacing));
  }

  async function signedIn(context: Context): Promise<Credentials | undefined> {
    const token = sessionToken(context);
    const personId = token ? await openSession(options, token) : undefined;
    return personId && findCredentials(options.database, personId);
  }

  async function describeState(context: Context, person: Credentials | undefined): Promise<object> {
    const isFirstRun = !(await hasOwnWorkspace(options.database));
    return {
      isFirstRun,
      needsSetUpCode: isFirstRun && !isOwnMachine(context),
      person: person ? { id: person.id, name: person.name, email: person.email } : null,
      workspaces: person ? await listPlaces(options.database, person.id) : [],
    };
  }

  async function checkSetUpCode(context: Context, given: string | undefined): Promise<void> {
    if (isOwnMachine(context)) return;
    const sentence =
      "Ladder is being set up from another machine, so it needs the set-up code that it printed when it started.";
    if (given === undefined) throw new Refusal("set-up-code-needed", sentence);
    const attempt = await beginAttempt(options, { address: networkOf(context, options) });
    if (!isSameSecret(given, options.setUpCode))
      throw new Refusal("set-up-code-needed", `${sentence} This one is not it.`);
    await attempt.succeeded();
  }

  routes.onError((error) => {
    if (error instanceof Refusal) return toResponse(error);
    log(`Sign-in failed: ${describe(error)}`);
    return toResponse(
      new Refusal("failed", "Something went wrong on Ladder's side. Nothing was changed; try again in a moment."),
    );
  });
  routes.use(async (context, next) => {
    await next();
    context.res.headers.set("Cache-Control", "no-store");
  });
  routes.use(sameOriginOnly(options));
  routes.use(
    bodyLimit({
      maxSize: mostBodyBytes,
      onError: () =>
        toResponse(new Refusal("too-large", "Nothing about signing in is that long. Nothing was changed.")),
    }),
  );

  routes.get("/state", async (context) => {
    const token = sessionToken(context);
    const person = await signedIn(context);
    // Renewed here, where every visit begins, so that the cookie lasts as long as the session.
    if (token && person) keepCookie(context, token);
    return context.json(await describeState(context, person));
  });

  routes.post("/first-run", async (context) => {
    const json = await jsonOf(context);
    const input = isExploration(json) ? parse(Exploration, json) : parse(FirstWorkspace, json);
    if (await hasOwnWorkspace(options.database)) throw setUpDone();
    await checkSetUpCode(context, input.setUpCode);
    const made = await ("explore" in input ? explore(options) : createFirstWorkspace(options, input));
    cache.forgetWorkspace(made.workspaceId);
    await signInAs(context, made.personId);
    return context.json({ workspaceId: made.workspaceId }, 201);
  });

  routes.post("/session", async (context) => {
    const input = await bodyOf(context, SignIn);
    const attempt = await beginAttempt(options, { email: input.email, address: networkOf(context, options) });
    const account = await openAccount(options, input);
    await attempt.succeeded();
    await signInAs(context, account.id);
    return context.json(await describeState(context, account));
  });

  routes.delete("/session", async (context) => {
    const token = sessionToken(context);
    if (token) {
      await endSession(options, token);
      cache.forgetCredential(credentialOf("session", token));
    }
    keepCookie(context, "", 0);
    return context.body(null, 204);
  });

  routes.post("/password", async (context) => {
    const { current, next } = await bodyOf(context, PasswordChange);
    const person = await signedIn(context);
    if (!person)
      throw new Refusal("not-signed-in", "You are not signed in, so the password was not changed. Sign in first.");
    const email = person.email ?? "";
    if (!isNotTheEmail(next, email)) throw new Refusal("invalid-input", `next: ${passwordIsTheEmail}`);
    const attempt = await beginAttempt(options, { email, address: networkOf(context, options) });
    if (!(await passwords.isRight(current, person.passwordHash)))
      throw new Refusal("wrong-password", "The current password is not the one you wrote, so nothing was changed.");
    await attempt.succeeded();
    const passwordHash = await passwords.hash(next);
    await replacePassword(options.database, { personId: person.id, passwordHash, at: options.clock.now().toString() });
    cache.forgetPerson(person.id);
    await signInAs(context, person.id);
    return context.body(null, 204);
  });

  routes.get("/invitation", async (context) => {
    const { token } = parse(InvitationQuery, context.req.query());
    const { workspaceName, email, role, invitedBy } = await openInvitation(options, token);
    const account = await findCredentialsByEmail(options.database, email);
    return context.json({ workspaceName, email, role, invitedBy, hasAccount: account?.passwordHash !== undefined });
  });

  routes.post("/invitation", async (context) => {
    const acceptance = await bodyOf(context, Acceptance);
    const { email } = await openInvitation(options, acceptance.token);
    const attempt = await beginAttempt(options, { email, address: networkOf(context, options) });
    const { workspaceId, personId } = await join(options, acceptance);
    await attempt.succeeded();
    cache.forgetWorkspace(workspaceId);
    await signInAs(context, personId);
    return context.json({ workspaceId });
  });

  return routes;
}
