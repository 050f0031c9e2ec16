import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useRow, useWorkspace, useWorkspaceState } from "#web/plan/plan-hooks.ts";
import { Avatar } from "#web/ui/avatar.tsx";
import { classNames } from "#web/ui/class-names.ts";
import { LineList } from "#web/ui/line-list.tsx";
import { capitalized } from "#web/words/counted.ts";
import { localDateOf, recentDateWords } from "#web/words/dates.ts";
import { firstWordsOf } from "./first-words.ts";
import { useMentions } from "./use-mentions.ts";
import type { Mention } from "./use-mentions.ts";
import styles from "./home.module.css";

const most = 5;

/** Who speaks to the person, where, and when; each line leads to the place. */
export function MentionsSection() {
  const mentions = useMentions();
  const more = mentions.length - most;
  if (mentions.length === 0) return null;
  return (
    <section aria-labelledby="mentions-heading">
      <div className={styles["head"]}>
        <h2 id="mentions-heading">
          Mentions <span className={styles["count"]}>{mentions.length}</span>
        </h2>
      </div>
      <LineList label="Mentions">
        {mentions.slice(0, most).map((mention) => (
          <li key={mention.id}>
            <MentionLine mention={mention} />
          </li>
        ))}
      </LineList>
      {more > 0 && <p className={styles["none"]}>and {more} more</p>}
    </section>
  );
}

function MentionLine({ mention }: { readonly mention: Mention }) {
  const { facts } = useWorkspace();
  const person = useRow("person", mention.personId);
  const place = usePlaceOf(mention);
  const name = person?.name ?? "Someone who left";
  const when = capitalized(recentDateWords(localDateOf(mention.addedAt), facts.today()));
  return (
    <PlaceLink mention={mention} title={place}>
      <Avatar name={name} size="large" />
      <span>
        <span className={styles["said"]}>
          {firstWordsOf(mention.text).map((words, at) => (
            <SaidWords key={at} {...words} />
          ))}
        </span>
        <small>{[name, place, when].filter(Boolean).join(", ")}</small>
      </span>
    </PlaceLink>
  );
}

/** Those who are mentioned go by the name they have now. */
function SaidWords({ text, personId }: { readonly text: string; readonly personId?: string }) {
  const person = useRow("person", personId);
  const { me } = useWorkspaceState();
  if (personId === undefined) return text;
  const said = person ? `@${person.name}` : text;
  return personId === me?.person.id ? <b>{said}</b> : said;
}

/** The title of what was commented on, where it is part of the plan on the page. */
function usePlaceOf({ keyResultId, subject }: Mention): string | undefined {
  const keyResult = useRow("key-result", keyResultId);
  const objective = useRow("objective", subject.kind === "objective" ? subject.id : null);
  const initiative = useRow("initiative", subject.kind === "initiative" ? subject.id : null);
  return (keyResult ?? objective ?? initiative)?.title;
}

type PlaceLinkProps = {
  readonly mention: Mention;
  readonly title: string | undefined;
  readonly children: ReactNode;
};

/** To the key result's page; an objective or initiative, which has none, is found in the plan. */
function PlaceLink({ mention: { keyResultId, subject }, title, children }: PlaceLinkProps) {
  const className = classNames(styles["mentionLine"]);
  return keyResultId === null ? (
    <Link data-line="" to="/plan" search={title === undefined ? {} : { words: title }} className={className}>
      {children}
    </Link>
  ) : (
    <Link
      data-line=""
      to="/key-results/$keyResultId"
      params={{ keyResultId }}
      hash={subject.kind === "key-result" ? "comments" : ""}
      className={className}
    >
      {children}
    </Link>
  );
}
