import { hash, timingSafeEqual } from "node:crypto";

/** Gives that many random bytes that nobody can foresee. */
export type Random = (bytes: number) => Uint8Array;

const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64url");

/** What every API key starts with, so that one that leaked can be recognised. */
export const apiKeyPrefix = "lad_";

// Secrets are 256 random bits: one round of SHA-256 is enough, and lets an index find them.
/** What is kept of a key or token. */
export const hashOfKey = (secret: string): Buffer => hash("sha256", secret, "buffer");

/** A token for a session. */
export const newToken = (random: Random): string => base64url(random(32));

// No vowels, no 0, 1: nothing to misread, nothing to spell.
const codeLetters = "23456789bcdfghjkmnpqrstvwxzBCDFG";

/** A set-up code that a person can copy by hand: 12 letters and digits, 60 bits. */
export function newSetUpCode(random: Random): string {
  const letters = Array.from(random(12), (byte) => codeLetters[byte % codeLetters.length]).join("");
  return `${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8)}`;
}

/** Whether two secrets are the same, in the same time whichever they are. */
export const isSameSecret = (one: string, other: string): boolean => timingSafeEqual(hashOfKey(one), hashOfKey(other));
