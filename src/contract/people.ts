import { z } from "zod";
import { roles } from "#okr/access.ts";
import { email, id, line, moment, text, version } from "./fields.ts";
import { read, write } from "./operation.ts";

/** A person and their place in the workspace. `isActive` is false once they have left; their name stays on what they did. */
export const Person = z.strictObject({
  id: id("person"),
  name: line(120),
  email: z.string().nullable(),
  title: z.string(),
  role: z.enum(roles),
  isActive: z.boolean(),
  version,
});

/** An open invitation. `link` is given once, when it is made. */
export const Invitation = z.strictObject({
  id: id("invitation"),
  email,
  role: z.enum(roles),
  invitedById: id("person"),
  expiresAt: moment,
});

const personId = id("person");

export const people = {
  list: read({
    route: "GET /people",
    summary: "Lists everyone in the workspace, by name.",
    input: z.strictObject({}),
    output: z.strictObject({ people: z.array(Person) }),
  }),
  me: read({
    route: "GET /people/me",
    summary: "Says who is asking, and with what rights.",
    input: z.strictObject({}),
    output: z.strictObject({ person: Person, teamIds: z.array(id("team")), access: z.enum(["full", "read-only"]) }),
  }),
  edit: write({
    route: "PATCH /people/{personId}",
    summary: "Changes a person's name, title or role; people may change their own name and title.",
    input: z.strictObject({
      personId,
      name: line(120).optional(),
      title: text(120)
        .regex(/^[^\n\r]*$/, "keep it on one line")
        .optional(),
      role: z.enum(roles).optional(),
    }),
    output: Person,
    errors: ["last-owner"],
    versioned: true,
    agents: false,
  }),
  remove: write({
    route: "DELETE /people/{personId}",
    summary: "Ends a person's membership; what they wrote stays.",
    input: z.strictObject({ personId }),
    output: Person,
    errors: ["last-owner", "already-removed"],
    versioned: true,
    agents: false,
  }),
};

export const invitations = {
  list: read({
    route: "GET /invitations",
    summary: "Lists the invitations that are still open.",
    input: z.strictObject({}),
    output: z.strictObject({ invitations: z.array(Invitation) }),
    errors: ["not-allowed"],
    agents: false,
  }),
  send: write({
    route: "POST /invitations",
    summary: "Invites someone by e-mail address and gives the link to pass on; it works once, for seven days.",
    input: z.strictObject({
      email,
      role: z.enum(["admin", "member", "viewer"]).default("member"),
      teamId: id("team").optional(),
    }),
    output: Invitation.extend({ link: z.string() }),
    errors: ["already-a-member", "not-found"],
    agents: false,
  }),
  revoke: write({
    route: "DELETE /invitations/{invitationId}",
    summary: "Takes an open invitation back.",
    input: z.strictObject({ invitationId: id("invitation") }),
    output: Invitation,
    errors: ["already-removed"],
    agents: false,
  }),
};
