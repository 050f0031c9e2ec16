import { memo, useEffect, useRef } from "react";
import type { KeyboardEvent } from "react";
import { measureFromText } from "#okr/measure-text.ts";
import { measureInWords } from "#okr/measure-words.ts";
import { classNames } from "#web/ui/class-names.ts";
import { roles } from "./import-rows.ts";
import type { PlacedRow, Role } from "./import-rows.ts";
import styles from "./import-tree.module.css";

const roleWords: Readonly<Record<Role, string>> = {
  objective: "Objective",
  "key-result": "Key result",
  initiative: "Initiative",
  note: "Note",
};
const roleByKey: Readonly<Record<string, Role>> = { o: "objective", k: "key-result", i: "initiative", n: "note" };

type Props = { readonly rows: readonly PlacedRow[]; readonly onCorrect: (key: string, role: Role) => void };

/** The document line by line: what each was understood as and why. One key corrects a role. */
export function ImportTree({ rows, onCorrect }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const newest = useRef(onCorrect);
  useEffect(() => {
    newest.current = onCorrect;
  });

  const onKeyDown = (event: KeyboardEvent): void => {
    const field = event.target;
    if (!(field instanceof HTMLSelectElement) || event.metaKey || event.ctrlKey || event.altKey) return;
    const role = roleByKey[event.key.toLowerCase()];
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (!role && step === 0) return;
    event.preventDefault();
    if (role) return newest.current(field.name, role);
    const fields = [...(list.current?.querySelectorAll("select") ?? [])];
    fields[fields.indexOf(field) + step]?.focus();
    return undefined;
  };

  useEffect(() => list.current?.querySelector("select")?.focus(), []);
  return (
    // The keys are those of the fields in it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <ol ref={list} className={styles["tree"]} aria-label="What was understood" onKeyDown={onKeyDown}>
      {rows.map((row) => (
        <Row key={row.key} row={row} onCorrect={newest} />
      ))}
    </ol>
  );
}

type RowProps = { readonly row: PlacedRow; readonly onCorrect: { readonly current: Props["onCorrect"] } };

const Row = memo(
  function Row({ row, onCorrect }: RowProps) {
    const { key, title, line, why, role, depth } = row;
    const facts = factsOf(row);
    return (
      <li
        className={classNames(styles["row"], styles[role])}
        style={{ "--depth": Math.min(depth, 8) } as Record<string, number>}
      >
        <select
          name={key}
          aria-label={`Role of line ${line}: ${title}`}
          value={role}
          onChange={(event) => onCorrect.current(key, roles.find((one) => one === event.target.value) ?? role)}
        >
          {roles.map((one) => (
            <option key={one} value={one}>
              {roleWords[one]}
            </option>
          ))}
        </select>
        <div className={styles["words"]}>
          <span className={styles["title"]}>{title}</span>
          {facts && <small>{facts}</small>}
        </div>
        <small className={styles["why"]}>{row.role === row.read ? why : "as you said"}</small>
        <small className={styles["line"]}>
          <span className="for-ears">line </span>
          {line}
        </small>
      </li>
    );
  },
  ({ row: one }, { row: other }) =>
    one.key === other.key && one.role === other.role && one.depth === other.depth && one.title === other.title,
);

/** What else was read from the line: its measure, its owner, its date, its score. */
function factsOf({ role, title, measured, owner, due, team, cycle }: PlacedRow): string {
  if (role === "note") return "";
  const { baseline, target, unit, score, result } = measured;
  const isMeasured = role === "key-result" && (baseline !== null || target !== null);
  const facts = [
    isMeasured && measureInWords(measureFromText(title, { baseline, target, unit })),
    role === "key-result" && !isMeasured && "done or not",
    owner && `owner ${owner}`,
    due && `due ${due}`,
    role === "key-result" && score !== null && `scored ${score}`,
    role === "key-result" && result !== null && `result ${result}`,
    role === "objective" && team,
    role === "objective" && cycle,
  ];
  return facts.filter(Boolean).join(" · ");
}
