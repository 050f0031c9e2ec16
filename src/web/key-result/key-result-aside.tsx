import { Link } from "@tanstack/react-router";
import { ArrowUp } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { Support } from "#okr/objective.ts";
import { ConfidenceMark } from "#web/marks/confidence.tsx";
import { alignObjective } from "#web/plan/edits.ts";
import { LadderField } from "#web/plan/ladder-field.tsx";
import { mayChange } from "#web/plan/permission.ts";
import { useKeyResultNumbers, useNumbers, usePlanFrame, useRow, useWorkspace } from "#web/plan/plan-hooks.ts";
import type { KeyResult } from "#web/plan/plan-rows.ts";
import { measureFacts } from "./key-result-facts.ts";
import { OwnershipSection } from "./ownership-section.tsx";
import styles from "./key-result-aside.module.css";

type Props = { readonly keyResult: KeyResult; readonly today: string };

/** Who answers for the number, how it is measured, what it serves, and where its progress comes from. */
export function KeyResultAside({ keyResult, today, hasOwnership }: Props & { readonly hasOwnership: boolean }) {
  return (
    <aside className={styles["aside"]} aria-label="Facts">
      {hasOwnership && <OwnershipSection keyResult={keyResult} />}
      <MeasureSection keyResult={keyResult} today={today} />
      <LaddersUpTo keyResult={keyResult} />
      <Explanation keyResultId={keyResult.id} />
      {keyResult.offTrackAnswer && (
        <section>
          <h2>If this went off track</h2>
          <p className={styles["words"]}>{keyResult.offTrackAnswer}</p>
        </section>
      )}
    </aside>
  );
}

const MeasureSection = ({ keyResult, today }: Props) => (
  <section>
    <h2>Measure</h2>
    <dl className={styles["facts"]}>
      {measureFacts(keyResult, today).map(({ term, words }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
    {keyResult.measure.kind === "milestones" && (
      <ol className={styles["milestones"]}>
        {keyResult.measure.milestones.map((step) => (
          <li key={step.key}>{step.title}</li>
        ))}
      </ol>
    )}
  </section>
);

function LaddersUpTo({ keyResult }: Pick<Props, "keyResult">) {
  const store = useWorkspace();
  const objective = useRow("objective", keyResult.objectiveId);
  const [isChoosing, setChoosing] = useState(false);
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isChoosing) place.current?.querySelector("select")?.focus();
  }, [isChoosing]);
  if (!objective) return null;
  const { supports } = objective;
  // Several rungs at once are set by the API; here one is chosen.
  const mayChoose = supports.length < 2 && mayChange(store, objective);
  if (supports.length === 0 && !mayChoose) return null;
  return (
    <section ref={place}>
      <div className={styles["head"]}>
        <h2>Ladders up to</h2>
        {mayChoose && !isChoosing && (
          <button type="button" onClick={() => setChoosing(true)}>
            {supports.length === 0 ? "Choose" : "Change"}
            <span className="for-ears"> what it ladders up to</span>
          </button>
        )}
      </div>
      {supports.length === 0 && !isChoosing && <p className={styles["words"]}>Nothing yet.</p>}
      <ul className={styles["ladder"]}>
        {supports.map((support) => (
          <Rung key={support.id} support={support} />
        ))}
      </ul>
      {mayChoose && isChoosing && (
        <LadderField
          objectiveId={objective.id}
          value={supports[0]}
          isLabelHidden
          onChoose={(support) => {
            setChoosing(false);
            void alignObjective(store, objective, support ? [support] : []);
          }}
        />
      )}
    </section>
  );
}

function Rung({ support }: { readonly support: Support }) {
  const numbers = useNumbers();
  const { above } = usePlanFrame();
  const keyResult = useRow("key-result", support.kind === "key-result" ? support.id : null);
  const objective = useRow("objective", support.kind === "objective" ? support.id : keyResult?.objectiveId);
  const other = above.find((one) => one.id === support.id);
  const confidence =
    support.kind === "key-result" ? numbers.keyResultNumbersById.get(support.id)?.confidence : undefined;
  return (
    <>
      {support.kind === "key-result" && (keyResult || other) && (
        <li>
          <Link to="/key-results/$keyResultId" params={{ keyResultId: support.id }}>
            {keyResult ? (
              <ConfidenceMark standing={confidence ?? "not-started"} />
            ) : (
              <ArrowUp size={14} aria-hidden="true" />
            )}
            <span>{keyResult?.title ?? other?.title}</span>
          </Link>
        </li>
      )}
      {(objective || (other && support.kind === "objective")) && (
        <li>
          <Link to="/plan" search={objective ? { team: objective.teamId } : { cycle: other?.cycleId }}>
            <ArrowUp size={14} aria-hidden="true" />
            <span className="serif">{objective?.title ?? other?.title}</span>
          </Link>
        </li>
      )}
    </>
  );
}

function Explanation({ keyResultId }: { readonly keyResultId: string }) {
  const numbers = useKeyResultNumbers(keyResultId);
  if (!numbers) return null;
  return (
    <section>
      <details className={styles["explain"]}>
        <summary>Explain this number</summary>
        <p className={styles["words"]}>{numbers.because}</p>
      </details>
    </section>
  );
}
