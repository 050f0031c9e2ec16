import { useNavigate } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useKeys } from "#web/shell/keys.ts";
import { Page } from "#web/shell/page.tsx";
import { useWorkspace } from "#web/plan/plan-hooks.ts";
import { Button } from "#web/ui/button.tsx";
import { counted } from "#web/words/counted.ts";
import { applyImport } from "./apply-import.ts";
import type { Opened } from "./import-page.tsx";
import { countsOf, objectivesOf, placed, rowsOf } from "./import-rows.ts";
import type { Corrections, Role } from "./import-rows.ts";
import { ImportPlace, usePlace } from "./import-place.tsx";
import { ImportTree } from "./import-tree.tsx";
import styles from "./import-page.module.css";

function foundWords(counts: Record<Role, number>): string {
  const found = [
    counted(counts.objective, "objective"),
    counts["key-result"] > 0 && counted(counts["key-result"], "key result"),
    counts.initiative > 0 && counted(counts.initiative, "initiative"),
  ].filter((words) => words !== false);
  return found.length < 2 ? found.join() : `${found.slice(0, -1).join(", ")} and ${found.at(-1)}`;
}

/** What was understood, line by line, to be corrected and applied. */
export function ImportPreview({ opened, onOther }: { readonly opened: Opened; readonly onOther: () => void }) {
  const store = useWorkspace();
  const navigate = useNavigate();
  const [corrections, setCorrections] = useState<Corrections>(new Map());
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const place = usePlace(opened.read);
  const [key] = useState(() => store.newKey());
  const read = useMemo(() => rowsOf(opened.read), [opened]);
  const rows = useMemo(() => placed(read, corrections), [read, corrections]);
  const counts = countsOf(rows);

  const correct = (rowKey: string, role: Role): void => {
    const before = corrections.get(rowKey);
    setCorrections(new Map(corrections).set(rowKey, role));
    store.undoSteps.push({
      text: "Role changed",
      undo: () =>
        setCorrections((now) => {
          const next = new Map(now);
          if (before) next.set(rowKey, before);
          else next.delete(rowKey);
          return next;
        }),
    });
  };

  const apply = async (): Promise<void> => {
    if (!place.chosen) return setProblem("Choose a cycle and a team first.");
    setBusy(true);
    setProblem(null);
    const { document, fileName } = opened;
    const asked = { document, fileName, ...place.chosen, objectives: objectivesOf(rows) };
    const refused = await applyImport(store, asked, key);
    setBusy(false);
    if (refused) return setProblem(refused);
    // A long plan shows what came in: the team it all went to.
    const team = opened.read.teams.length === 0 && !place.isWholeCompany ? { team: asked.teamId } : {};
    await navigate({ to: "/plan", search: { cycle: asked.cycleId, ...team } });
    return undefined;
  };
  useKeys("Import", [{ keys: "mod+Enter", label: "Import", run: () => void apply(), whileTyping: true }]);

  const sentence =
    counts.objective === 0
      ? "Ladder found no objective in this document. Give a line the role of one with O."
      : `Ladder found ${foundWords(counts)}.`;
  const importButton = (
    <Button kind="primary" busy={isBusy && "Importing"} disabled={counts.objective === 0} onClick={() => void apply()}>
      Import {counts.objective > 0 && counted(counts.objective, "objective")}
    </Button>
  );
  const actions = (
    <>
      <Button kind="quiet" onClick={onOther}>
        Choose another file
      </Button>
      <span className={styles["desk"]}>{importButton}</span>
    </>
  );
  return (
    <Page
      title={opened.fileName}
      actions={actions}
      isFixed
      hints={[
        { keys: "o", label: "objective" },
        { keys: "k", label: "key result" },
        { keys: "i", label: "initiative" },
        { keys: "n", label: "note" },
        { keys: "ArrowUp, ArrowDown", label: "move" },
        { keys: "mod+Enter", label: "import" },
      ]}
    >
      <div className={styles["preview"]}>
        <div className={styles["understood"]}>
          <p className={styles["sentence"]}>{sentence}</p>
          <p className={styles["under"]}>
            {counts.note > 0
              ? `${counted(counts.note, "line")} had no place and ${counts.note === 1 ? "is" : "are"} kept as ${counts.note === 1 ? "a note" : "notes"}. `
              : "Every line found its place. "}
            Nothing is saved yet.
          </p>
          {problem && (
            <p className={styles["refusal"]} role="alert">
              {problem}
            </p>
          )}
          <ImportTree rows={rows} onCorrect={correct} />
        </div>
        <ImportPlace place={place} read={opened.read} />
      </div>
      <div className={styles["thumb"]}>{importButton}</div>
    </Page>
  );
}
