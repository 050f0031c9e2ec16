import { Link, useSearch } from "@tanstack/react-router";
import { signIn } from "#client/sign-in.ts";
import { useAnswer } from "#web/shell/use-answer.ts";
import { Button, buttonClass } from "#web/ui/button.tsx";
import { TextField } from "#web/ui/field.tsx";
import { Loading, Skeleton } from "#web/ui/skeleton.tsx";
import { EntryPage } from "./entry-page.tsx";
import { secretOf, textOf, useSending } from "./use-sending.ts";
import styles from "./entry.module.css";

/** What an invitation link opens: join with a name and a password, or with the password one has. */
export function InvitationPage() {
  const { token = "" } = useSearch({ from: "/join" });
  const { value: offer, problem } = useAnswer(() => signIn.invitation(token));
  const { isBusy, sentence, send } = useSending();
  if (problem) {
    return (
      <EntryPage title="This invitation cannot be used" lead={problem.sentence} isNarrow>
        <p className={styles["lead"]}>
          <Link to="/sign-in" className={buttonClass()}>
            Sign in
          </Link>
        </p>
      </EntryPage>
    );
  }
  if (!offer) {
    return (
      <EntryPage title="An invitation" isNarrow>
        <Loading what="the invitation">
          <Skeleton width={240} />
        </Loading>
      </EntryPage>
    );
  }
  return (
    <EntryPage title={`Join ${offer.workspaceName}`} lead={`${offer.invitedBy} invited ${offer.email}.`} isNarrow>
      <form
        className={styles["form"]}
        onSubmit={(event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          const name = textOf(form, "name");
          void send(
            () => signIn.accept({ token, password: secretOf(form, "password"), ...(offer.hasAccount ? {} : { name }) }),
            "/plan",
          );
        }}
      >
        <input type="hidden" name="email" value={offer.email} autoComplete="username" />
        {!offer.hasAccount && <TextField label="Your name" name="name" required maxLength={120} autoComplete="name" />}
        <TextField
          label={offer.hasAccount ? "Your password for Ladder" : "Choose a password"}
          name="password"
          type="password"
          required
          minLength={10}
          maxLength={200}
          autoComplete={offer.hasAccount ? "current-password" : "new-password"}
          hint={offer.hasAccount ? undefined : "At least 10 characters."}
          error={sentence}
        />
        <Button type="submit" kind="primary" size="large" busy={isBusy && "Joining"}>
          Join
        </Button>
      </form>
    </EntryPage>
  );
}
