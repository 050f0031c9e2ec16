import { PencilLine, Plus } from "lucide-react";
import { Suspense, lazy, useState } from "react";
import { useNavigate } from "@tanstack/react-router";
import { mayChange } from "#web/plan/permission.ts";
import { usePlanFrame, useWorkspace } from "#web/plan/plan-hooks.ts";
import type { Objective } from "#web/plan/plan-rows.ts";
import { useKeys } from "#web/shell/keys.ts";
import { Page } from "#web/shell/page.tsx";
import { Button } from "#web/ui/button.tsx";
import { classNames } from "#web/ui/class-names.ts";
import { counted } from "#web/words/counted.ts";
import { Kbd } from "#web/ui/kbd.tsx";
import { modKey } from "#web/ui/mod-key.ts";
import { AlsoHere } from "./also-here.tsx";
import { Crumbs } from "./crumbs.tsx";
import { isBlank, withLine } from "./draft.ts";
import { InitiativeList } from "./initiative-list.tsx";
import { ObjectiveFacts } from "./objective-facts.tsx";
import { SheetLine } from "./sheet-line.tsx";
import { SidePanel } from "./side-panel.tsx";
import { nextSignOff, SignOffButton, SignOffLine } from "./sign-off.tsx";
import { useAdding } from "./use-adding.ts";
import type { Adding } from "./use-adding.ts";
import { useCoach } from "./use-coach.ts";
import type { CoachControl } from "./use-coach.ts";
import { useDraft } from "./use-draft.ts";
import type { DraftControl } from "./use-draft.ts";
import { useFocus } from "./use-focus.ts";
import { useKept } from "./use-kept.ts";
import { useLines } from "./use-lines.ts";
import type { LinesControl } from "./use-lines.ts";
import { useSheet } from "./use-sheet.ts";
import { useSignOff } from "./use-sign-off.ts";
import type { SignOffControl } from "./use-sign-off.ts";
import type { SheetState } from "./use-sheet.ts";
import styles from "./write.module.css";

const TemplatesPanel = lazy(() => import("./templates-panel.tsx"));

type Props = {
  readonly draftName: string;
  readonly teamId: string;
  readonly objective: Objective | null;
  /** A new key result was asked for on the way here. */
  readonly startsLine: boolean;
  readonly startsTemplates: boolean;
};

/** A closed cycle, and what belongs to others, is only read. */
function useIsReadOnly(objective: Objective | null): boolean {
  const store = useWorkspace();
  const { cycle } = usePlanFrame();
  return cycle.state === "closed" || (objective !== null && !mayChange(store, objective));
}

/** The sheet of one objective: its words, its key results and the work, with the Coach beside them. */
export function WriteSheet({ draftName, teamId, objective, startsLine, startsTemplates }: Props) {
  const store = useWorkspace();
  const navigate = useNavigate();
  const isReadOnly = useIsReadOnly(objective);
  const control = useDraft(draftName, !isReadOnly && (objective === null || startsLine));
  const { draft, change, step } = control;
  const state = useSheet(draft, objective, teamId);
  const { sheet, headKey, cycle } = state;
  const start = startsLine ? (draft.lines.at(-1)?.key ?? headKey) : objective ? null : headKey;
  const focus = useFocus(isReadOnly || startsTemplates ? null : start);
  const coach = useCoach(control, useKept(control, sheet, cycle.id), state, focus);
  const lines = useLines(control, state, focus);
  const adding = useAdding(control, { draftName, cycle, teamId, objective, focus, first: sheet.entries.length });
  const signOff = useSignOff(objective, isReadOnly);
  const next = adding.hasAnything ? null : nextSignOff(signOff);
  const [hasTemplates, showTemplates] = useState(startsTemplates);
  const team = store.facts.find("team", teamId);

  const openTemplates = (): void => {
    if (objective)
      void navigate({ to: "/write", search: (before) => ({ ...before, objective: undefined, templates: true }) });
    else showTemplates(!hasTemplates);
  };
  const writingKeys = [
    { keys: "mod+shift+k", label: "New key result", run: () => lines.addLines(null, [""]), whileTyping: true },
    { keys: "t", label: "Templates", run: openTemplates },
  ];
  useKeys("Write", [
    { keys: "mod+.", label: "Take what the Coach offers", run: coach.fix, whileTyping: true },
    { keys: "F8", label: "Next note of the Coach", run: () => coach.walk(1), whileTyping: true },
    { keys: "shift+F8", label: "Previous note of the Coach", run: () => coach.walk(-1), whileTyping: true },
    ...(isReadOnly ? [] : writingKeys),
    ...(next ? [{ keys: "mod+Enter", label: next.label, run: next.run, whileTyping: true }] : []),
    ...(adding.hasAnything
      ? [{ keys: "mod+Enter", label: "Add to the plan", run: () => void adding.add(), whileTyping: true }]
      : []),
  ]);

  const number = Math.max(
    0,
    sheet.entries.findIndex(({ key }) => key === coach.selectedKey),
  );
  const selected = sheet.entries[number];
  return (
    <Page
      title="Write"
      top={<Crumbs team={team} cycle={cycle} isNew={objective === null} isKept={!isBlank(draft)} />}
      actions={
        <SheetActions
          coach={coach}
          writing={isReadOnly ? null : { adding, hasTemplates, openTemplates }}
          next={next}
          isInPlan={objective !== null}
        />
      }
      isFixed
    >
      <div className={classNames(styles["room"], hasTemplates && styles["withTemplates"])} data-rail="">
        {hasTemplates && (
          <Suspense fallback={<aside className={styles["waiting"]} />}>
            <TemplatesPanel
              teamFunction={team?.function ?? "other"}
              onClose={() => showTemplates(false)}
              onInsert={(fill) => {
                step(fill, "Template inserted");
                focus(headKey, 0);
              }}
            />
          </Suspense>
        )}
        <SheetColumn {...{ state, control, coach, lines, teamId, isReadOnly, signOff }} sentence={adding.sentence} />
        <SidePanel
          advice={coach.advice}
          kept={coach.kept}
          selected={selected ? { entry: selected, number: number + 1 } : null}
          onAnswer={(key, answer) => change((before) => withLine(before, key, { offTrackAnswer: answer }))}
          onTellAgain={coach.tellAgain}
        />
      </div>
    </Page>
  );
}

type ActionsProps = {
  readonly coach: Pick<CoachControl, "advice" | "isMissing" | "walk">;
  /** Null for someone who only reads. */
  readonly writing: {
    readonly adding: Adding;
    readonly hasTemplates: boolean;
    readonly openTemplates: () => void;
  } | null;
  /** What comes once everything written is in the plan. */
  readonly next: ReturnType<typeof nextSignOff>;
  /** The objective is in the plan. */
  readonly isInPlan: boolean;
};

function notesInWords({ advice, isMissing }: ActionsProps["coach"]): string {
  if (isMissing) return "The Coach did not load";
  if (!advice) return "The Coach is reading";
  const { length } = advice.findings;
  return length === 0 ? "The Coach has no notes" : `Coach has ${counted(length, "note")}`;
}

const SheetActions = ({ coach, writing, next, isInPlan }: ActionsProps) => (
  <>
    <button
      type="button"
      className={styles["notes"]}
      disabled={!coach.advice?.findings.length}
      onClick={() => coach.walk(1)}
    >
      <PencilLine size={14} aria-hidden="true" />
      {notesInWords(coach)}
    </button>
    {writing && (
      <>
        <Button kind="quiet" keyHint="T" aria-pressed={writing.hasTemplates} onClick={writing.openTemplates}>
          Templates
        </Button>
        {(writing.adding.hasAnything || !isInPlan) && (
          <Button
            kind="primary"
            keyHint={modKey("↵")}
            busy={writing.adding.isBusy && "Adding"}
            disabled={!writing.adding.hasAnything}
            onClick={() => void writing.adding.add()}
          >
            Add to plan
          </Button>
        )}
      </>
    )}
    {next && <SignOffButton {...next} />}
  </>
);

type ColumnProps = {
  readonly state: SheetState;
  readonly control: DraftControl;
  readonly coach: CoachControl;
  readonly lines: LinesControl;
  readonly teamId: string;
  readonly isReadOnly: boolean;
  /** None while the objective is not in the plan. */
  readonly signOff: SignOffControl | null;
  /** Why it was not added. */
  readonly sentence: string | null;
};

function SheetColumn({ sentence, teamId, signOff, ...line }: ColumnProps) {
  const { state, control, coach, lines, isReadOnly } = line;
  const { sheet, headKey, cycle } = state;
  return (
    <div className={styles["sheet"]}>
      {isReadOnly && (
        <p className={styles["reading"]}>
          {cycle.state === "closed" ? `${cycle.name} is closed. ` : ""}You may read this, not change it.
        </p>
      )}
      {sentence && (
        <p role="alert" className={styles["trouble"]}>
          {sentence}
        </p>
      )}
      <span className={styles["small"]} aria-hidden="true">
        Objective
      </span>
      <SheetLine {...line} entryKey={headKey} label="Objective" placeholder="Win the trust of our customers" />
      <ObjectiveFacts state={state} control={control} teamId={teamId} isReadOnly={isReadOnly} />
      {signOff && <SignOffLine control={signOff} />}
      <h2 className={styles["label"]}>Key results</h2>
      <ol className={styles["keyResults"]}>
        {sheet.entries.map((entry, place) => (
          <SheetLine
            {...line}
            key={entry.key}
            entryKey={entry.key}
            entry={entry}
            number={place + 1}
            label={`Key result ${place + 1}`}
            placeholder="What changes, from where to where, by when"
          />
        ))}
      </ol>
      {!isReadOnly && (
        <button type="button" className={styles["add"]} onClick={() => lines.addLines(null, [""])}>
          <Plus size={14} aria-hidden="true" />
          Add a key result
          <Kbd>{modKey("⇧K")}</Kbd>
        </button>
      )}
      <InitiativeList sheet={sheet} control={control} isReadOnly={isReadOnly} selectedKey={coach.selectedKey} />
      <AlsoHere teamId={teamId} cycle={cycle} objectiveId={sheet.objective?.id} />
    </div>
  );
}
