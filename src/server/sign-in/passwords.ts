import { scrypt, timingSafeEqual } from "node:crypto";
import type { Random } from "./secrets.ts";

/** The work of one hash: 2^logCost × blockSize × 128 bytes of memory, once for each lane, one lane after the other. */
export type PasswordCost = { readonly logCost: number; readonly blockSize: number; readonly lanes: number };

export type Passwords = {
  readonly hash: (password: string) => Promise<string>;
  /** Whether a password fits what is kept; without anything kept it works as long and says no. */
  readonly isRight: (password: string, kept: string | undefined) => Promise<boolean>;
};

// OWASP's scrypt setting for 32 MB. The C library gives blocks of that size back to the system at once; of smaller ones it
// keeps one for each worker thread.
const usualCost: PasswordCost = { logCost: 15, blockSize: 8, lanes: 3 };
const keyBytes = 32;
const saltBytes = 16;
// Hashing runs on Node's four worker threads, which also read files and look up names.
const atOnce = 2;

function derive(password: string, salt: Uint8Array, { logCost, blockSize, lanes }: PasswordCost): Promise<Buffer> {
  const cost = { N: 2 ** logCost, r: blockSize, p: lanes, maxmem: 256 * 2 ** logCost * blockSize };
  return new Promise((resolve, reject) =>
    scrypt(password.normalize("NFKC"), salt, keyBytes, cost, (error, key) => (error ? reject(error) : resolve(key))),
  );
}

const spell = ({ logCost, blockSize, lanes }: PasswordCost, salt: Uint8Array, key: Uint8Array): string =>
  `$scrypt$ln=${logCost},r=${blockSize},p=${lanes}$${Buffer.from(salt).toString("base64")}$${Buffer.from(key).toString("base64")}`;

const spelling = /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/;

function read(kept: string): { cost: PasswordCost; salt: Buffer; key: Buffer } {
  const [, logCost, blockSize, lanes, salt = "", key = ""] = spelling.exec(kept) ?? [];
  const cost = { logCost: Number(logCost), blockSize: Number(blockSize), lanes: Number(lanes) };
  return { cost, salt: Buffer.from(salt, "base64"), key: Buffer.from(key, "base64") };
}

/** Passwords as scrypt hashes that carry their own cost, so that the cost can be raised without a migration. */
export function createPasswords(random: Random, cost: PasswordCost = usualCost): Passwords {
  const waiting: (() => void)[] = [];
  let running = 0;

  async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else running++;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  }

  return {
    hash: async (password) => {
      const salt = random(saltBytes);
      return spell(cost, salt, await inTurn(() => derive(password, salt, cost)));
    },
    isRight: async (password, kept) => {
      const { cost: its, salt, key } = read(kept ?? spell(cost, new Uint8Array(saltBytes), new Uint8Array(keyBytes)));
      const derived = await inTurn(() => derive(password, salt, its));
      return kept !== undefined && timingSafeEqual(derived, key);
    },
  };
}
