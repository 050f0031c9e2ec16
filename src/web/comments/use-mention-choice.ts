import { useState } from "react";
import type { KeyboardEvent, RefObject } from "react";
import { flushSync } from "react-dom";
import { choicesFor, mentionQueryIn, withName } from "./mentioning.ts";
import type { Mentionable, MentionQuery } from "./mentioning.ts";

type Typing = {
  readonly text: string;
  readonly people: readonly Mentionable[];
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly onType: (text: string) => void;
};

/** Who could be meant by what is being typed, and the keys that choose among them. */
export type MentionChoice = {
  readonly choices: readonly Mentionable[];
  readonly chosen: number;
  readonly look: () => void;
  readonly choose: (person: Mentionable) => void;
  readonly close: () => void;
  /** Takes the keys of the open list; says whether it took this one. */
  readonly press: (event: KeyboardEvent) => boolean;
};

/** Mentions from the keyboard: @ and a few letters, up and down, Enter or Tab; Esc goes on without. */
export function useMentionChoice({ text, people, field, onType }: Typing): MentionChoice {
  const [query, setQuery] = useState<MentionQuery>();
  const [dismissedAt, setDismissedAt] = useState<number>();
  const [place, setPlace] = useState(0);
  const isOpen = query !== undefined && query.at !== dismissedAt && text.startsWith("@", query.at);
  const choices = isOpen ? choicesFor(people, query.words) : [];
  const chosen = Math.min(place, Math.max(0, choices.length - 1));

  const choose = (person: Mentionable): void => {
    if (!query || !field.current) return;
    const next = withName(field.current.value, query, person.name);
    // The field shows it at once: whoever types on does so behind the name.
    flushSync(() => {
      onType(next.text);
      setQuery(undefined);
    });
    field.current.focus();
    field.current.setSelectionRange(next.caret, next.caret);
  };
  const close = (): void => setDismissedAt(query?.at);

  return {
    choices,
    chosen,
    choose,
    close,
    look() {
      const at = field.current;
      const next =
        at && at.selectionStart === at.selectionEnd ? mentionQueryIn(at.value, at.selectionStart) : undefined;
      if (next?.words !== query?.words) setPlace(0);
      if (next?.at !== dismissedAt) setDismissedAt(undefined);
      setQuery(next);
    },
    press(event) {
      const person = choices[chosen];
      if (!person || event.nativeEvent.isComposing || event.metaKey || event.ctrlKey || event.altKey) return false;
      if (event.key === "ArrowDown") setPlace((chosen + 1) % choices.length);
      else if (event.key === "ArrowUp") setPlace((chosen + choices.length - 1) % choices.length);
      else if (event.key === "Enter" || event.key === "Tab") choose(person);
      else if (event.key === "Escape") close();
      else return false;
      event.preventDefault();
      event.stopPropagation();
      return true;
    },
  };
}
