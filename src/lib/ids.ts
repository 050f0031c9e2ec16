/**
 * Identifiers: UUIDv7 inside (sortable by the moment they were made), a typed prefix and 32 hexadecimal digits outside,
 * as in `obj_01935c6f0a7b7cc2a4a3b5d2e8f90123`.
 */
export type Id<Prefix extends string> = string & { readonly __id: Prefix };

/** A UUID as PostgreSQL keeps it: lower case, with hyphens. */
export type Uuid = string & { readonly __uuid: true };

const hex = (bytes: Uint8Array): string => {
  let text = "";
  for (const byte of bytes) text += byte.toString(16).padStart(2, "0");
  return text;
};

/**
 * Makes a UUIDv7 (RFC 9562, section 5.7) from a moment and ten random bytes.
 * Throws a RangeError when fewer than ten bytes are given.
 */
export function uuidV7(epochMilliseconds: number, random: Uint8Array): Uuid {
  if (random.length < 10) throw new RangeError("A UUIDv7 needs ten random bytes.");
  const bytes = new Uint8Array(16);
  let rest = epochMilliseconds;
  for (let place = 5; place >= 0; place--) {
    bytes[place] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  bytes.set(random.subarray(0, 10), 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return uuidFromHex(hex(bytes));
}

/** Puts the hyphens of a UUID into 32 hexadecimal digits. */
export const uuidFromHex = (digits: string): Uuid =>
  `${digits.slice(0, 8)}-${digits.slice(8, 12)}-${digits.slice(12, 16)}-${digits.slice(16, 20)}-${digits.slice(20)}` as Uuid;

/** The outside spelling of an id: prefix, underscore, 32 hexadecimal digits. */
export const toId = <Prefix extends string>(prefix: Prefix, uuid: string): Id<Prefix> =>
  `${prefix}_${uuid.replaceAll("-", "")}` as Id<Prefix>;

/** The UUID inside an id that has already been checked at the border. */
export const toUuid = (id: Id<string>): Uuid => uuidFromHex(id.slice(id.indexOf("_") + 1));

/** Whether a text is an id of this prefix, spelled exactly as Ladder spells it. */
export const isId = <Prefix extends string>(prefix: Prefix, text: string): text is Id<Prefix> =>
  text.length === prefix.length + 33 &&
  text.startsWith(`${prefix}_`) &&
  /^[0-9a-f]{32}$/.test(text.slice(prefix.length + 1));
