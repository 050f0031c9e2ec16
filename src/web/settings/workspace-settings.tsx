import { useWorkspace } from "#web/plan/plan-hooks.ts";
import { useAnswer } from "#web/shell/use-answer.ts";
import { Button } from "#web/ui/button.tsx";
import { TextField } from "#web/ui/field.tsx";
import { useDeed } from "./use-deed.ts";
import styles from "./settings.module.css";

/** The workspace's name, and how far behind pace is still on track. */
export function WorkspaceSettings() {
  const { client, newKey } = useWorkspace();
  const { value, problem, askAgain } = useAnswer(() => client.workspace.get({}));
  const { isBusy, sentence, run } = useDeed();
  if (problem) return <p className={styles["trouble"]}>{problem.sentence}</p>;
  if (!value) return null;
  const { version } = value;
  async function save(form: HTMLFormElement): Promise<void> {
    const data = new FormData(form);
    const input = {
      name: `${data.get("name") as string}`,
      onTrackWithin: Number(data.get("onTrackWithin")),
      atRiskWithin: Number(data.get("atRiskWithin")),
    };
    await run(
      () => client.workspace.edit(input, { context: { ifMatch: version, idempotencyKey: newKey() } }),
      "Workspace changed",
    );
    await askAgain();
  }
  return (
    <section className={styles["section"]}>
      <h2>Workspace</h2>
      <form
        key={version}
        className={styles["form"]}
        onSubmit={(event) => {
          event.preventDefault();
          void save(event.currentTarget);
        }}
      >
        <TextField
          className={styles["wide"]}
          label="Name"
          name="name"
          required
          maxLength={120}
          defaultValue={value.name}
        />
        <TextField
          label="On track within"
          name="onTrackWithin"
          type="number"
          min={0}
          max={100}
          required
          defaultValue={value.onTrackWithin}
          hint="Points behind pace."
        />
        <TextField
          label="At risk within"
          name="atRiskWithin"
          type="number"
          min={0}
          max={100}
          required
          defaultValue={value.atRiskWithin}
          hint="Points behind pace; further is off track."
          error={sentence}
        />
        <Button type="submit" kind="primary" busy={isBusy && "Saving"}>
          Save
        </Button>
      </form>
    </section>
  );
}
