import { OwnershipTag } from "#web/marks/ownership.tsx";
import { useRows, useWorkspace } from "#web/plan/plan-hooks.ts";
import type { KeyResult } from "#web/plan/plan-rows.ts";
import { Avatar } from "#web/ui/avatar.tsx";
import { ownershipWords } from "./key-result-facts.ts";
import styles from "./key-result-aside.module.css";

/** What the team is to the number, and everybody's part in it. */
export function OwnershipSection({ keyResult }: { readonly keyResult: KeyResult }) {
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
    <section className={styles["ownership"]}>
      <h2>Ownership</h2>
      <p className={styles["sentence"]}>
        <b>{ownership === "owned" ? words.word : <OwnershipTag ownership={ownership} />}.</b> {words.sentence}
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
