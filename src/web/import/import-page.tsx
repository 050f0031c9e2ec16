import { useState } from "react";
import { problemOf } from "#client/client.ts";
import { useWorkspace, useWorkspaceState } from "#web/plan/plan-hooks.ts";
import { mayRun } from "#web/plan/permission.ts";
import { Page } from "#web/shell/page.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { Loading, Skeleton } from "#web/ui/skeleton.tsx";
import { ChooseDocument } from "./choose-document.tsx";
import { refusalOf, textOf } from "./document-text.ts";
import { ImportPreview } from "./import-preview.tsx";
import type { ReadDocument } from "./import-rows.ts";
import styles from "./import-page.module.css";

/** A document that was read. */
export type Opened = { readonly fileName: string; readonly document: string; readonly read: ReadDocument };

/** A document goes in; what was understood is shown and corrected; then it becomes a plan. */
export function ImportPage() {
  const store = useWorkspace();
  const { me, status } = useWorkspaceState();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [readingName, setReadingName] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);

  const open = async (file: File): Promise<void> => {
    setRefusal(refusalOf(file.name, file.size) ?? null);
    if (refusalOf(file.name, file.size)) return;
    setReadingName(file.name);
    try {
      const text = textOf(new Uint8Array(await file.arrayBuffer()), file.name);
      if ("refusal" in text) return setRefusal(text.refusal);
      const fileName = file.name.slice(-255);
      const read = await store.client.imports.preview({ document: text.text, fileName });
      return setOpened({ fileName, document: text.text, read });
    } catch (error) {
      return setRefusal(problemOf(error).sentence);
    } finally {
      setReadingName(null);
    }
  };

  if (opened) return <ImportPreview opened={opened} onOther={() => setOpened(null)} />;
  return (
    <Page title="Import">
      <div className={styles["choose"]}>
        {me && !mayRun(store) && status === "ready" ? (
          <Notice title="Owners and admins import documents">
            Ask one of them, or add your objectives one by one in the plan.
          </Notice>
        ) : (
          <ChooseDocument refusal={refusal} isBusy={readingName !== null} onChoose={(file) => void open(file)} />
        )}
        {readingName && (
          <Loading what={readingName}>
            <p>
              <Skeleton width="60%" />
            </p>
            <p>
              <Skeleton width="40%" />
            </p>
          </Loading>
        )}
      </div>
    </Page>
  );
}
