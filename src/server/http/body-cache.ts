import { brotliCompressSync, constants, gzipSync, zstdCompressSync } from "node:zlib";

const encoders = {
  zstd: (body: Buffer) => zstdCompressSync(body, { params: { [constants.ZSTD_c_compressionLevel]: 1 } }),
  br: (body: Buffer) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
  gzip: (body: Buffer) => gzipSync(body, { level: 1 }),
} as const;

export type Encoding = keyof typeof encoders;

/** The encoding to answer in: the cheapest one the asker names; a quality of 0 refuses one. */
export function encodingFor(accepted: string | undefined | null): Encoding | undefined {
  if (!accepted) return undefined;
  const refused = /;\s*q=0(\.0*)?\s*$/;
  const named = accepted
    .split(",")
    .filter((part) => !refused.test(part))
    .map((part) => part.split(";")[0]?.trim());
  return (Object.keys(encoders) as Encoding[]).find((encoding) => named.includes(encoding));
}

/** A body and its compressed forms, each made once, when it is first asked for. */
export class Body {
  readonly plain: Buffer;
  readonly #encoded: Partial<Record<Encoding, Buffer>> = {};

  constructor(plain: Buffer) {
    this.plain = plain;
  }

  in(encoding: Encoding | undefined): Buffer {
    return encoding === undefined ? this.plain : (this.#encoded[encoding] ??= encoders[encoding](this.plain));
  }

  get bytes(): number {
    return Object.values(this.#encoded).reduce((sum, one) => sum + one.length, this.plain.length);
  }
}

type Kept = { readonly etag: string; readonly body: Body };

/**
 * Bodies by what was asked, each under its ETag; the longest unused go when together they are over `mostBytes`, or
 * more than `mostBodies`: one question can be spelled in as many addresses as somebody likes.
 */
export function createBodyCache(mostBytes = 32_000_000, mostBodies = 1000) {
  const bodies = new Map<string, Kept>();
  return {
    find(asked: string, etag: string): Body | undefined {
      const kept = bodies.get(asked);
      if (kept?.etag !== etag) return undefined;
      bodies.delete(asked);
      bodies.set(asked, kept);
      return kept.body;
    },
    keep(asked: string, etag: string, body: Body): void {
      bodies.delete(asked);
      bodies.set(asked, { etag, body });
      let bytes = 0;
      for (const [key, one] of bodies) bytes += key.length + one.body.bytes;
      for (const [key, one] of bodies) {
        if ((bytes <= mostBytes && bodies.size <= mostBodies) || bodies.size === 1) break;
        bytes -= key.length + one.body.bytes;
        bodies.delete(key);
      }
    },
  };
}
export type BodyCache = ReturnType<typeof createBodyCache>;
