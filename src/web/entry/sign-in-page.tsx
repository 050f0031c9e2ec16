import { useSearch } from "@tanstack/react-router";
import { signIn } from "#client/sign-in.ts";
import { Button } from "#web/ui/button.tsx";
import { TextField } from "#web/ui/field.tsx";
import { EntryPage } from "./entry-page.tsx";
import { secretOf, textOf, useSending } from "./use-sending.ts";
import styles from "./entry.module.css";

/** E-mail and password. */
export function SignInPage() {
  const { next } = useSearch({ from: "/sign-in" });
  const { isBusy, sentence, send } = useSending();
  return (
    <EntryPage title="Sign in" isNarrow>
      <form
        className={styles["form"]}
        onSubmit={(event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          void send(
            () => signIn.enter({ email: textOf(form, "email"), password: secretOf(form, "password") }),
            next ?? "/",
          );
        }}
      >
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
        <TextField label="E-mail" name="email" type="email" autoComplete="username" required autoFocus />
        <TextField
          label="Password"
          name="password"
          type="password"
          autoComplete="current-password"
          required
          error={sentence}
        />
        <Button type="submit" kind="primary" size="large" busy={isBusy && "Signing in"}>
          Sign in
        </Button>
      </form>
      <p className={styles["quiet"]}>New here? Ask someone in your workspace for an invitation link.</p>
    </EntryPage>
  );
}
