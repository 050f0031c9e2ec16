import { Link } from "@tanstack/react-router";
import { ArrowUp } from "lucide-react";
import type { Support } from "#okr/objective.ts";
import { ConfidenceMark } from "#web/marks/confidence.tsx";
import { OwnershipTag } from "#web/marks/ownership.tsx";
import { alignObjective } from "#web/plan/edits.ts";
import { LadderField } from "#web/plan/ladder-field.tsx";
import { mayChange } from "#web/plan/permission.ts";
import { useKeyResultNumbers, useNumbers, usePlanFrame, useRow, useRows, useWorkspace } from "#web/plan/plan-hooks.ts";
import type { KeyResult } from "#web/plan/plan-rows.ts";
import { Avatar } from "#web/ui/avatar.tsx";
import { measureFacts, ownershipWords } from "./key-result-facts.ts";
import styles from "./key-result-aside.module.css";

type Props = { readonly keyResult: KeyResult; readonly today: string };

/** Who answers for the number, how it is measured, what it serves, and where its progress comes from. */
export function KeyResultAside({ keyResult, today }: Props) {
  return (
    <aside className={styles["aside"]} aria-label="Facts">
      <OwnershipSection keyResult={keyResult} />
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

function OwnershipSection({ keyResult }: Pick<Props, "keyResult">) {
  const { facts } = useWorkspace();
  const people = useRows("person");
  const teams = useRows("team");
  const { ownership, participants, ownerId } = keyResult;
  const nameOf = ({ personId, teamId }: KeyResult["participants"][number]): string =>
    (personId ? facts.find("person", personId)?.name : teamId ? facts.find("team", teamId)?.name : undefined) ??
    "Someone who left";
  const teamOf = (personId: string): string | undefined =>
    teams.find((team) => team.memberIds.some((id) => id === personId) || team.leadId === personId)?.name;
  const owning = participants
    .filter((one) => one.role === "owns")
    .map((one) => (one.personId && teamOf(one.personId)) || nameOf(one));
  const sharing = participants
    .filter((one) => one.role === "co-owns")
    .map((one) => (one.personId && teamOf(one.personId)) || nameOf(one));
  const words = ownershipWords(keyResult, {
    team: facts.find("team", keyResult.teamId)?.name ?? "The team",
    owning: [...new Set(owning)],
    sharing: [...new Set(sharing)],
  });
  const owner = people.find((person) => person.id === ownerId);
  const isOwnerListed = participants.some((one) => one.personId === ownerId);
  return (
    <section>
      <h2>Ownership</h2>
      <p className={styles["sentence"]}>
        <b>
          {ownership === "owned" ? words.word : <OwnershipTag ownership={ownership} />}
          {ownership === "owned" && "."}
        </b>{" "}
        {words.sentence}
      </p>
      <ul>
        {owner && !isOwnerListed && (
          <li className={styles["person"]}>
            <Avatar name={owner.name} />
            <div>
              <span className={styles["role"]}>checks in</span>
              <b>{owner.name}</b>
              <p>{owner.title}</p>
            </div>
          </li>
        )}
        {participants.map((one) => (
          <li key={one.personId ?? one.teamId} className={styles["person"]}>
            <Avatar name={nameOf(one)} />
            <div>
              <span className={styles["role"]}>{one.role}</span>
              <b>{nameOf(one)}</b>
              <p>{one.part || (one.personId && facts.find("person", one.personId)?.title)}</p>
            </div>
          </li>
        ))}
      </ul>
      {!owner && <p className={styles["words"]}>Nobody owns it yet.</p>}
    </section>
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
  if (!objective) return null;
  const { supports } = objective;
  // Several rungs at once are set by the API; here one is chosen.
  const mayChoose = supports.length < 2 && mayChange(store, objective);
  if (supports.length === 0 && !mayChoose) return null;
  return (
    <section>
      <h2>Ladders up to</h2>
      <ul className={styles["ladder"]}>
        {supports.map((support) => (
          <Rung key={support.id} support={support} />
        ))}
      </ul>
      {mayChoose && (
        <LadderField
          objectiveId={objective.id}
          value={supports[0]}
          isLabelHidden
          onChoose={(support) => void alignObjective(store, objective, support ? [support] : [])}
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
