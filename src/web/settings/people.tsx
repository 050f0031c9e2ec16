import { useState } from "react";
import type { Role } from "#okr/access.ts";
import type { TeamId } from "#okr/ids.ts";
import { dayInWords } from "#okr/words.ts";
import { mayRun } from "#web/plan/permission.ts";
import { useRows, useWorkspace, useWorkspaceState } from "#web/plan/plan-hooks.ts";
import type { Person } from "#web/plan/plan-rows.ts";
import { teamsInOrder } from "#web/plan/team-tree.ts";
import { useAnswer } from "#web/shell/use-answer.ts";
import { Avatar } from "#web/ui/avatar.tsx";
import { Button } from "#web/ui/button.tsx";
import { SelectField, TextField } from "#web/ui/field.tsx";
import { localDateOf } from "#web/words/dates.ts";
import { ShownOnce } from "./shown-once.tsx";
import { useDeed } from "./use-deed.ts";
import styles from "./settings.module.css";

const roleWords: Readonly<Record<Role, string>> = {
  owner: "Owner",
  admin: "Admin",
  member: "Member",
  viewer: "Viewer",
};
const roleChoices = Object.entries(roleWords) as readonly [Role, string][];

function PersonLine({
  person,
  isRunner,
  isMe,
  onChanged,
}: {
  readonly person: Person;
  readonly isRunner: boolean;
  readonly isMe: boolean;
  readonly onChanged: () => Promise<void>;
}) {
  const { client, newKey } = useWorkspace();
  const { isBusy, sentence, run } = useDeed();
  const [isAsking, setAsking] = useState(false);
  const context = { ifMatch: person.version, idempotencyKey: newKey() };
  const setRole = async (role: Role): Promise<void> => {
    await run(
      () => client.people.edit({ personId: person.id, role }, { context }),
      `${person.name} is ${roleWords[role].toLowerCase()} now`,
    );
    await onChanged();
  };
  const remove = async (): Promise<void> => {
    await run(() => client.people.remove({ personId: person.id }, { context }), `${person.name} left the workspace`);
    await onChanged();
  };
  return (
    <li>
      <div className={styles["line"]}>
        <Avatar name={person.name} size="large" />
        <div className={styles["grow"]}>
          <b>
            {person.name}
            {isMe && " (you)"}
          </b>
          <small>{[person.title, person.email].filter(Boolean).join(", ")}</small>
        </div>
        {isRunner ? (
          <select
            aria-label={`Role of ${person.name}`}
            value={person.role}
            disabled={isBusy}
            onChange={(event) => void setRole(event.target.value as Role)}
          >
            {roleChoices.map(([role, words]) => (
              <option key={role} value={role}>
                {words}
              </option>
            ))}
          </select>
        ) : (
          <span>{roleWords[person.role]}</span>
        )}
        {isRunner && !isMe && (
          <Button kind="quiet" size="small" aria-expanded={isAsking} onClick={() => setAsking(!isAsking)}>
            Remove
          </Button>
        )}
      </div>
      {isAsking && (
        <form
          className={styles["form"]}
          onSubmit={(event) => {
            event.preventDefault();
            void remove();
          }}
        >
          <TextField
            label={`Type “${person.name}” to remove this person`}
            required
            pattern={person.name.replaceAll(/[.*+?^${}()|[\]\\/-]/gu, String.raw`\$&`)}
            autoComplete="off"
            hint="What they wrote stays."
          />
          <Button type="submit" busy={isBusy && "Removing"}>
            Remove {person.name}
          </Button>
        </form>
      )}
      {sentence && (
        <p role="alert" className={styles["trouble"]}>
          {sentence}
        </p>
      )}
    </li>
  );
}

function Invitations() {
  const { client, newKey, facts } = useWorkspace();
  const { isBusy, sentence, run } = useDeed();
  const teams = useRows("team");
  const { value, askAgain } = useAnswer(() => client.invitations.list({}));
  const [link, setLink] = useState<{ readonly email: string; readonly link: string } | null>(null);
  async function invite(form: HTMLFormElement): Promise<void> {
    const data = new FormData(form);
    const email = `${data.get("email") as string}`;
    const teamId = `${data.get("teamId") as string}`;
    const input = {
      email,
      role: data.get("role") as "admin" | "member" | "viewer",
      ...(teamId ? { teamId: teamId as TeamId } : {}),
    };
    const isDone = await run(async () =>
      setLink(await client.invitations.send(input, { context: { idempotencyKey: newKey() } })),
    );
    if (isDone) form.reset();
    await askAgain();
  }
  return (
    <section className={styles["section"]}>
      <h2>
        Invitations <span>{value?.invitations.length ?? ""}</span>
      </h2>
      <p className={styles["lead"]}>Ladder makes a link; pass it on yourself. It works once, for seven days.</p>
      <form
        className={styles["form"]}
        onSubmit={(event) => {
          event.preventDefault();
          void invite(event.currentTarget);
        }}
      >
        <TextField label="E-mail" name="email" type="email" required autoComplete="off" error={sentence} />
        <SelectField label="Role" name="role" defaultValue="member">
          <option value="admin">Admin</option>
          <option value="member">Member</option>
          <option value="viewer">Viewer</option>
        </SelectField>
        <SelectField label="Team" name="teamId" defaultValue="">
          <option value="">No team yet</option>
          {teamsInOrder(teams).map(({ team, depth }) => (
            <option key={team.id} value={team.id}>
              {"\u2003".repeat(depth)}
              {team.name}
            </option>
          ))}
        </SelectField>
        <Button type="submit" kind="primary" busy={isBusy && "Inviting"}>
          Make invitation link
        </Button>
      </form>
      {link && (
        <ShownOnce label="Invitation link" value={link.link}>
          {`Pass this link on to ${link.email}. It is shown only now.`}
        </ShownOnce>
      )}
      <ul>
        {value?.invitations.map((invitation) => (
          <li key={invitation.id} className={styles["line"]}>
            <div className={styles["grow"]}>
              <b>{invitation.email}</b>
              <small>
                {roleWords[invitation.role]}, open until {dayInWords(localDateOf(invitation.expiresAt), facts.today())}
              </small>
            </div>
            <Button
              kind="quiet"
              size="small"
              onClick={() =>
                void run(
                  () =>
                    client.invitations.revoke(
                      { invitationId: invitation.id },
                      { context: { idempotencyKey: newKey() } },
                    ),
                  `The invitation of ${invitation.email} was taken back`,
                ).then(askAgain)
              }
            >
              Take back
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who is in the workspace, and who is asked in. */
export function People() {
  const store = useWorkspace();
  const { me } = useWorkspaceState();
  const { value, problem, askAgain } = useAnswer(() => store.client.people.list({}));
  const isRunner = mayRun(store);
  const active = value?.people.filter((person) => person.isActive) ?? [];
  return (
    <>
      <section className={styles["section"]}>
        <h2>
          People <span>{value ? active.length : ""}</span>
        </h2>
        {problem && <p className={styles["trouble"]}>{problem.sentence}</p>}
        <ul>
          {active.map((person) => (
            <PersonLine
              key={person.id}
              person={person}
              isRunner={isRunner}
              isMe={person.id === me?.person.id}
              onChanged={askAgain}
            />
          ))}
        </ul>
      </section>
      {isRunner && <Invitations />}
    </>
  );
}
