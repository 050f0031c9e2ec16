import { useState } from "react";
import type { PersonId, TeamId } from "#okr/ids.ts";
import { mayRun } from "#web/plan/permission.ts";
import { useWorkspace } from "#web/plan/plan-hooks.ts";
import type { Person, Team } from "#web/plan/plan-rows.ts";
import { teamsInOrder } from "#web/plan/team-tree.ts";
import { useAnswer } from "#web/shell/use-answer.ts";
import { Button } from "#web/ui/button.tsx";
import { SelectField, TextField } from "#web/ui/field.tsx";
import { counted } from "#web/words/counted.ts";
import { useDeed } from "./use-deed.ts";
import styles from "./settings.module.css";

type LineProps = {
  readonly team: Team;
  readonly depth: number;
  readonly people: readonly Person[];
  readonly isRunner: boolean;
  readonly onChanged: () => Promise<void>;
};

function TeamLine({ team, depth, people, isRunner, onChanged }: LineProps) {
  const { client, newKey } = useWorkspace();
  const { isBusy, sentence, run } = useDeed();
  const [isOpen, setOpen] = useState(false);
  const members = team.memberIds.flatMap((id) => people.find((person) => person.id === id) ?? []);
  const others = people.filter((person) => person.isActive && !team.memberIds.includes(person.id));
  const context = { ifMatch: team.version, idempotencyKey: newKey() };
  const then = async (deed: Promise<boolean>): Promise<void> => {
    await deed;
    await onChanged();
  };
  const lead = people.find((person) => person.id === team.leadId);
  return (
    <li>
      <div className={styles["line"]} style={{ paddingLeft: depth * 20 }}>
        <div className={styles["grow"]}>
          <b>{team.name}</b>
          <small>
            {[lead && `led by ${lead.name}`, counted(members.length, "person", "people")].filter(Boolean).join(", ")}
          </small>
        </div>
        {isRunner && (
          <Button kind="quiet" size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            Edit
          </Button>
        )}
      </div>
      {isOpen && (
        <div style={{ paddingLeft: depth * 20 }}>
          <form
            key={team.version}
            className={styles["form"]}
            onSubmit={(event) => {
              event.preventDefault();
              const data = new FormData(event.currentTarget);
              const leadId = (`${data.get("leadId") as string}` || null) as PersonId | null;
              void then(
                run(
                  () =>
                    client.teams.edit({ teamId: team.id, name: `${data.get("name") as string}`, leadId }, { context }),
                  "Team changed",
                ),
              );
            }}
          >
            <TextField label="Name" name="name" required maxLength={120} defaultValue={team.name} />
            <SelectField label="Lead" name="leadId" defaultValue={team.leadId ?? ""}>
              <option value="">Nobody yet</option>
              {people
                .filter((person) => person.isActive)
                .map((person) => (
                  <option key={person.id} value={person.id}>
                    {person.name}
                  </option>
                ))}
            </SelectField>
            <Button type="submit" busy={isBusy && "Saving"}>
              Save
            </Button>
          </form>
          <ul>
            {members.map((person) => (
              <li key={person.id} className={styles["line"]}>
                <span className={styles["grow"]}>{person.name}</span>
                <Button
                  kind="quiet"
                  size="small"
                  onClick={() =>
                    void then(
                      run(
                        () =>
                          client.teams.removeMember(
                            { teamId: team.id, personId: person.id },
                            { context: { idempotencyKey: newKey() } },
                          ),
                        `${person.name} left ${team.name}`,
                      ),
                    )
                  }
                >
                  Take out
                </Button>
              </li>
            ))}
          </ul>
          {others.length > 0 && (
            <form
              className={styles["form"]}
              onSubmit={(event) => {
                event.preventDefault();
                const personId = new FormData(event.currentTarget).get("personId") as PersonId;
                void then(
                  run(() =>
                    client.teams.addMember({ teamId: team.id, personId }, { context: { idempotencyKey: newKey() } }),
                  ),
                );
              }}
            >
              <SelectField label={`Who joins ${team.name}`} name="personId">
                {others.map((person) => (
                  <option key={person.id} value={person.id}>
                    {person.name}
                  </option>
                ))}
              </SelectField>
              <Button type="submit" busy={isBusy && "Adding"}>
                Put into the team
              </Button>
            </form>
          )}
        </div>
      )}
      {sentence && (
        <p role="alert" className={styles["trouble"]}>
          {sentence}
        </p>
      )}
    </li>
  );
}

/** The tree of teams: the company, departments under it, teams under those. */
export function Teams() {
  const store = useWorkspace();
  const { client, newKey } = store;
  const { isBusy, sentence, run } = useDeed();
  const { value, problem, askAgain } = useAnswer(async () => {
    const [{ teams }, { people }] = await Promise.all([client.teams.list({}), client.people.list({})]);
    return { teams, people };
  });
  const placed = teamsInOrder(value?.teams ?? []);
  const isRunner = mayRun(store);
  async function add(form: HTMLFormElement): Promise<void> {
    const data = new FormData(form);
    const input = { name: `${data.get("name") as string}`, parentId: data.get("parentId") as TeamId };
    if (await run(() => client.teams.create(input, { context: { idempotencyKey: newKey() } }), "Team added"))
      form.reset();
    await askAgain();
  }
  return (
    <section className={styles["section"]}>
      <h2>
        Teams <span>{value?.teams.length ?? ""}</span>
      </h2>
      {problem && <p className={styles["trouble"]}>{problem.sentence}</p>}
      <ul>
        {placed.map(({ team, depth }) => (
          <TeamLine
            key={team.id}
            team={team}
            depth={depth}
            people={value?.people ?? []}
            isRunner={isRunner}
            onChanged={askAgain}
          />
        ))}
      </ul>
      {isRunner && placed.length > 0 && (
        <form
          className={styles["form"]}
          onSubmit={(event) => {
            event.preventDefault();
            void add(event.currentTarget);
          }}
        >
          <TextField label="New team" name="name" required maxLength={120} autoComplete="off" error={sentence} />
          <SelectField label="Belongs to" name="parentId">
            {placed.map(({ team, depth }) => (
              <option key={team.id} value={team.id}>
                {"\u2003".repeat(depth)}
                {team.name}
              </option>
            ))}
          </SelectField>
          <Button type="submit" kind="primary" busy={isBusy && "Adding"}>
            Add team
          </Button>
        </form>
      )}
    </section>
  );
}
