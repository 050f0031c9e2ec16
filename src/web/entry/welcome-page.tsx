import { useLoaderData } from "@tanstack/react-router";
import { useState } from "react";
import { signIn } from "#client/sign-in.ts";
import { Button } from "#web/ui/button.tsx";
import { TextField } from "#web/ui/field.tsx";
import { EntryPage } from "./entry-page.tsx";
import { secretOf, textOf, useSending } from "./use-sending.ts";
import styles from "./entry.module.css";

/** The first run: create your workspace, or look at one that is full. */
export function WelcomePage() {
  const { needsSetUpCode } = useLoaderData({ from: "/welcome" });
  const [code, setCode] = useState("");
  const create = useSending();
  const explore = useSending();
  const withCode = needsSetUpCode ? { setUpCode: code.trim() } : {};
  const hasCode = !needsSetUpCode || code.trim() !== "";
  return (
    <EntryPage
      title="Welcome to Ladder"
      lead="Objectives, and the numbers that say whether you get there. There are two ways to begin."
    >
      {needsSetUpCode && (
        <div className={styles["code"]}>
          <TextField
            label="Set-up code"
            hint="You come from another machine. The code was printed where Ladder was started."
            value={code}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setCode(event.target.value)}
          />
        </div>
      )}
      <div className={styles["offers"]}>
        <section className={styles["offer"]}>
          <h2>Create your workspace</h2>
          <form
            className={styles["form"]}
            onSubmit={(event) => {
              event.preventDefault();
              const form = new FormData(event.currentTarget);
              const input = {
                workspaceName: textOf(form, "workspaceName"),
                name: textOf(form, "name"),
                email: textOf(form, "email"),
                password: secretOf(form, "password"),
              };
              void create.send(() => signIn.firstRun({ ...input, ...withCode }), "/plan");
            }}
          >
            <TextField
              label="Your company or team"
              name="workspaceName"
              required
              maxLength={120}
              autoComplete="organization"
            />
            <TextField label="Your name" name="name" required maxLength={120} autoComplete="name" />
            <TextField label="E-mail" name="email" type="email" required autoComplete="username" />
            <TextField
              label="Password"
              name="password"
              type="password"
              required
              minLength={10}
              maxLength={200}
              autoComplete="new-password"
              hint="At least 10 characters."
              error={create.sentence}
            />
            <Button type="submit" kind="primary" size="large" busy={create.isBusy && "Creating"} disabled={!hasCode}>
              Create workspace
            </Button>
          </form>
        </section>
        <section className={styles["offer"]}>
          <h2>Explore the example company</h2>
          <p>
            Meridian Analytics is in week 7 of its quarter: fifteen people, objectives that ladder up, key results with
            their check-ins, and a few things going wrong. Change what you like; your own workspace stays untouched.
          </p>
          <Button
            size="large"
            busy={explore.isBusy && "Opening"}
            disabled={!hasCode}
            onClick={() => void explore.send(() => signIn.firstRun({ explore: true, ...withCode }), "/plan")}
          >
            Explore the example
          </Button>
          {explore.sentence && (
            <p role="alert" className={styles["trouble"]}>
              {explore.sentence}
            </p>
          )}
        </section>
      </div>
    </EntryPage>
  );
}
