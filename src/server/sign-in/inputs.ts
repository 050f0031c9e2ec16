import { z } from "zod";
import { email, line } from "#contract/fields.ts";

const newPassword = z.string().min(10, "use at least 10 characters").max(200, "at most 200 characters");
// What is only compared need not be well formed; a limit keeps the work small.
const givenPassword = z.string().min(1, "write your password").max(200, "at most 200 characters");
const setUpCode = z.string().trim().max(40).optional();
const token = z.string().max(100);

export const isNotTheEmail = (password: string, address: string): boolean =>
  password.trim().toLowerCase() !== address.toLowerCase();
export const passwordIsTheEmail = "choose a password other than your e-mail address";

export const Exploration = z.strictObject({ explore: z.literal(true), setUpCode });

export const FirstWorkspace = z
  .strictObject({ name: line(120), email, password: newPassword, workspaceName: line(120), setUpCode })
  .refine((input) => isNotTheEmail(input.password, input.email), { path: ["password"], error: passwordIsTheEmail });

/** Which of the two ways to begin an input means, so that what is said against it fits. */
export const isExploration = (input: unknown): boolean =>
  typeof input === "object" && input !== null && "explore" in input;

export const SignIn = z.strictObject({ email, password: givenPassword });

export const PasswordChange = z.strictObject({ current: givenPassword, next: newPassword });

export const InvitationQuery = z.strictObject({ token });

// Whether the name is needed and the password is a new one depends on whether the person has an account.
export const Acceptance = z.strictObject({ token, name: line(120).optional(), password: givenPassword });

/** What a password for this address must be, where the address is known only later. */
export const newPasswordFor = (address: string) =>
  newPassword.refine((password) => isNotTheEmail(password, address), passwordIsTheEmail);
