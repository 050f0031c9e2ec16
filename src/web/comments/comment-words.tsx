import { Fragment } from "react";
import type { ReactNode } from "react";
import { blocksOf } from "#okr/comment-text.ts";
import type { Block, Inline } from "#okr/comment-text.ts";
import { useRow, useWorkspaceState } from "#web/plan/plan-hooks.ts";
import { classNames } from "#web/ui/class-names.ts";
import styles from "./comments.module.css";

/** A comment's text as the few things it may hold. Every sign that is none of them is shown as it was written. */
export const CommentWords = ({ text }: { readonly text: string }) => (
  <div className={styles["words"]}>
    {blocksOf(text).map((block, place) => (
      <Fragment key={place}>{drawnBlock(block)}</Fragment>
    ))}
  </div>
);

function drawnBlock(block: Block): ReactNode {
  if (block.kind === "paragraph") return <p>{drawn(block.parts)}</p>;
  if (block.kind === "code") {
    return (
      // A wide line of code is scrolled to by keyboard as well.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      <pre tabIndex={0}>
        <code>{block.text}</code>
      </pre>
    );
  }
  const List = block.isOrdered ? "ol" : "ul";
  return (
    <List>
      {block.items.map((item, place) => (
        <li key={place}>{drawn(item)}</li>
      ))}
    </List>
  );
}

const drawn = (parts: readonly Inline[]): ReactNode =>
  parts.map((part, place) => <Fragment key={place}>{drawnPart(part)}</Fragment>);

function drawnPart(part: Inline): ReactNode {
  switch (part.kind) {
    case "text":
      return part.text;
    case "code":
      return <code>{part.text}</code>;
    case "break":
      return <br />;
    case "strong":
      return <strong>{drawn(part.parts)}</strong>;
    case "emphasis":
      return <em>{drawn(part.parts)}</em>;
    case "link":
      return (
        <a href={part.href} target="_blank" rel="noopener noreferrer">
          {drawn(part.parts)}
        </a>
      );
    case "mention":
      return <Mention {...part} />;
  }
}

/** Somebody who was mentioned, under the name they have now. */
function Mention({ personId, name }: { readonly personId: string; readonly name: string }) {
  const person = useRow("person", personId);
  const { me } = useWorkspaceState();
  return (
    <span className={classNames(styles["mention"], personId === me?.person.id && styles["me"])}>
      @{person?.name ?? name}
    </span>
  );
}
