import { useState } from "react";
import { signIn } from "#client/sign-in.ts";
import { useWorkspace, useWorkspaceState } from "#web/plan/plan-hooks.ts";
import { hasLetterKeys } from "#web/shell/keys.ts";
import { remember } from "#web/shell/remembered.ts";
import { forgetSignIn } from "#web/shell/sign-in-context.ts";
import { Button } from "#web/ui/button.tsx";
import { TextField } from "#web/ui/field.tsx";
import { useDeed } from "./use-deed.ts";
import styles from "./settings.module.css";

function Profile() {
  const { client, newKey } = useWorkspace();
  const { me } = useWorkspaceState();
  const { isBusy, sentence, run } = useDeed();
  if (!me) return null;
  const { person } = me;
  async function save(form: HTMLFormElement): Promise<void> {
    const data = new FormData(form);
    const input = {
      personId: person.id,
      name: `${data.get("name") as string}`,
      title: `${data.get("title") as string}`,
    };
    await run(
      () => client.people.edit(input, { context: { ifMatch: person.version, idempotencyKey: newKey() } }),
      "Saved",
    );
  }
  return (
    <section className={styles["section"]}>
      <h2>You</h2>
      <form
        key={person.version}
        className={styles["form"]}
        onSubmit={(event) => {
          event.preventDefault();
          void save(event.currentTarget);
        }}
      >
        <TextField label="Name" name="name" required maxLength={120} defaultValue={person.name} autoComplete="name" />
        <TextField
          label="What you do"
          name="title"
          maxLength={120}
          defaultValue={person.title}
          autoComplete="organization-title"
          error={sentence}
        />
        <Button type="submit" busy={isBusy && "Saving"}>
          Save
        </Button>
      </form>
    </section>
  );
}

function Password() {
  const { isBusy, sentence, run } = useDeed();
  async function change(form: HTMLFormElement): Promise<void> {
    const data = new FormData(form);
    const input = { current: `${data.get("current") as string}`, next: `${data.get("next") as string}` };
    if (await run(() => signIn.changePassword(input), "Password changed; you are signed out everywhere else"))
      form.reset();
  }
  return (
    <section className={styles["section"]}>
      <h2>Password</h2>
      <form
        className={styles["form"]}
        onSubmit={(event) => {
          event.preventDefault();
          void change(event.currentTarget);
        }}
      >
        <TextField label="Password now" name="current" type="password" required autoComplete="current-password" />
        <TextField
          label="New password"
          name="next"
          type="password"
          required
          minLength={10}
          maxLength={200}
          autoComplete="new-password"
          hint="At least 10 characters."
          error={sentence}
        />
        <Button type="submit" busy={isBusy && "Changing"}>
          Change password
        </Button>
      </form>
    </section>
  );
}

/** What is yours: your name, your password, how this browser works for you. */
export function You() {
  const { me } = useWorkspaceState();
  const [letters, setLetters] = useState(hasLetterKeys);
  const { isBusy, sentence, run } = useDeed();
  async function leave(): Promise<void> {
    if (!(await run(signIn.leave))) return;
    await forgetSignIn();
    location.assign("/sign-in");
  }
  return (
    <>
      <Profile />
      {me?.person.email && <Password />}
      <section className={styles["section"]}>
        <h2>This browser</h2>
        <label className={styles["check"]}>
          <input
            type="checkbox"
            checked={letters}
            onChange={(event) => {
              remember("letterKeys", event.target.checked ? null : "off");
              setLetters(event.target.checked);
            }}
          />
          Single letters do things, as in N to write
        </label>
        <Button busy={isBusy && "Signing out"} onClick={() => void leave()}>
          Sign out
        </Button>
        {sentence && (
          <p role="alert" className={styles["trouble"]}>
            {sentence}
          </p>
        )}
      </section>
    </>
  );
}
