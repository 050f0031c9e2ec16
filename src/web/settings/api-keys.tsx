import { useState } from "react";
import { dayInWords } from "#okr/words.ts";
import { useWorkspace } from "#web/plan/plan-hooks.ts";
import { useAnswer } from "#web/shell/use-answer.ts";
import { Button } from "#web/ui/button.tsx";
import { SelectField, TextField } from "#web/ui/field.tsx";
import { localDateOf } from "#web/words/dates.ts";
import { ShownOnce } from "./shown-once.tsx";
import { useDeed } from "./use-deed.ts";
import styles from "./settings.module.css";

/** Keys for programs: the command line, scripts, agents. Each acts as the person who made it. */
export function ApiKeys() {
  const { client, newKey, facts } = useWorkspace();
  const { isBusy, sentence, run } = useDeed();
  const { value, problem, askAgain } = useAnswer(() => client.apiKeys.list({}));
  const [made, setMade] = useState<{ readonly name: string; readonly key: string } | null>(null);
  async function create(form: HTMLFormElement): Promise<void> {
    const data = new FormData(form);
    const input = { name: `${data.get("name") as string}`, access: data.get("access") as "full" | "read-only" };
    const isDone = await run(async () =>
      setMade(await client.apiKeys.create(input, { context: { idempotencyKey: newKey() } })),
    );
    if (isDone) form.reset();
    await askAgain();
  }
  return (
    <section className={styles["section"]}>
      <h2>
        API keys <span>{value?.apiKeys.length ?? ""}</span>
      </h2>
      <p className={styles["lead"]}>
        For the command line, scripts and agents. A key acts as you. What can be asked is listed at{" "}
        <a className="link" href="/api">
          /api
        </a>
        .
      </p>
      <form
        className={styles["form"]}
        onSubmit={(event) => {
          event.preventDefault();
          void create(event.currentTarget);
        }}
      >
        <TextField label="What it is for" name="name" required maxLength={80} autoComplete="off" error={sentence} />
        <SelectField label="It may" name="access" defaultValue="read-only">
          <option value="read-only">Only read</option>
          <option value="full">Read and write</option>
        </SelectField>
        <Button type="submit" kind="primary" busy={isBusy && "Making"}>
          Make a key
        </Button>
      </form>
      {made && (
        <ShownOnce label={`Key “${made.name}”`} value={made.key}>
          {`This is the key “${made.name}”. It is shown only now; keep it where you keep passwords.`}
        </ShownOnce>
      )}
      {problem && <p className={styles["trouble"]}>{problem.sentence}</p>}
      <ul>
        {value?.apiKeys.map((key) => (
          <li key={key.id} className={styles["line"]}>
            <div className={styles["grow"]}>
              <b>{key.name}</b>
              <small>
                {key.startsWith}…, {key.access === "full" ? "reads and writes" : "reads"}, since{" "}
                {dayInWords(localDateOf(key.createdAt), facts.today())}
                {facts.find("person", key.personId) && `, ${facts.find("person", key.personId)?.name ?? ""}`}
              </small>
            </div>
            <Button
              kind="quiet"
              size="small"
              onClick={() =>
                void run(
                  () => client.apiKeys.revoke({ apiKeyId: key.id }, { context: { idempotencyKey: newKey() } }),
                  `The key “${key.name}” ended`,
                ).then(askAgain)
              }
            >
              Revoke
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
