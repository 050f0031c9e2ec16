/** A key that does something, as it is listed under "?". */
export type KeyAction = {
  /** As in "j", "Enter", "mod+z" (⌘ or Ctrl), "g p" (one after the other). */
  readonly keys: string;
  readonly label: string;
  readonly run: () => void;
  /** Also while typing; only for keys with a modifier. */
  readonly whileTyping?: boolean | undefined;
  /** Listed here, answered by the part that has the focus. */
  readonly isShownOnly?: boolean | undefined;
};

export type KeyLike = Pick<KeyboardEvent, "key" | "metaKey" | "ctrlKey" | "altKey" | "shiftKey" | "preventDefault">;

/** Keys of one part of the page; a later part's keys go before those of an earlier one. */
export type KeyList = {
  readonly add: (part: string, actions: readonly KeyAction[]) => () => void;
  /** Everything that is listed, by part. */
  readonly listed: () => readonly { readonly part: string; readonly actions: readonly KeyAction[] }[];
  /** Runs what the key does; true when it did something. `isTyping` keeps single letters out of fields. */
  readonly press: (event: KeyLike, isTyping: boolean, nowMs: number) => boolean;
};

const sequenceWithinMs = 1200;

/** How a pressed key is spelled in a list. Shift is part of the character, except for keys that have none and beside ⌘. */
export function spellingOf({ key, metaKey, ctrlKey, altKey, shiftKey }: KeyLike): string {
  const isNamed = key.length > 1;
  const isMod = metaKey || ctrlKey;
  const isShift = shiftKey && (isNamed || (isMod && /^[a-z]$/i.test(key)));
  const modifiers = [isMod && "mod", altKey && "alt", isShift && "shift"].filter(Boolean);
  const spelled = key === " " ? "Space" : isNamed ? key : key.toLowerCase();
  return [...modifiers, spelled].join("+");
}

/** How a key is shown: "⌘Z", "↵", "G P". */
export const keyCaps = (keys: string, isApple: boolean): readonly string[] =>
  keys.split(" ").flatMap((one) =>
    one.split("+").map((part) => {
      const caps: Record<string, string> = {
        mod: isApple ? "⌘" : "Ctrl",
        Enter: "↵",
        ArrowUp: "↑",
        ArrowDown: "↓",
        ArrowLeft: "←",
        ArrowRight: "→",
        Escape: "Esc",
        shift: "⇧",
        alt: isApple ? "⌥" : "Alt",
      };
      return caps[part] ?? (part.length === 1 ? part.toUpperCase() : part);
    }),
  );

export function createKeyList(): KeyList {
  let parts: readonly { readonly part: string; readonly actions: readonly KeyAction[] }[] = [];
  let first: { readonly key: string; readonly atMs: number } | null = null;
  return {
    add(part, actions) {
      const entry = { part, actions };
      parts = [...parts, entry];
      return () => {
        parts = parts.filter((other) => other !== entry);
      };
    },
    listed: () => parts,
    press(event, isTyping, nowMs) {
      const spelling = spellingOf(event);
      const sequence = first && nowMs - first.atMs <= sequenceWithinMs ? `${first.key} ${spelling}` : null;
      first = null;
      const actions = parts
        .toReversed()
        .flatMap((part) => part.actions)
        .filter((action) => !action.isShownOnly && (!isTyping || action.whileTyping));
      const action = actions.find(({ keys }) => keys === sequence) ?? actions.find(({ keys }) => keys === spelling);
      if (action) {
        event.preventDefault();
        action.run();
        return true;
      }
      if (actions.some(({ keys }) => keys.startsWith(`${spelling} `))) first = { key: spelling, atMs: nowMs };
      return false;
    },
  };
}
