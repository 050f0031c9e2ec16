import { Link } from "@tanstack/react-router";
import { useEffect } from "react";
import type { Problem } from "#client/client.ts";
import { Button, buttonClass } from "#web/ui/button.tsx";
import { Notice } from "#web/ui/notice.tsx";
import styles from "./shell.module.css";

/** An address nothing lives at. */
export function LostPage() {
  useEffect(() => {
    document.title = "Not found · Ladder";
  }, []);
  return (
    <main id="main" className={styles["nowhere"]}>
      <Notice
        title="There is nothing at this address"
        actions={
          <Link to="/plan" className={buttonClass()}>
            Go to the plan
          </Link>
        }
      >
        It may have been removed, or the link was not copied whole. Nothing was changed.
      </Notice>
    </main>
  );
}

/** Something broke: what failed, what is safe, what to do. */
export const TroublePage = ({ problem: { sentence, details } }: { readonly problem: Problem }) => (
  <main id="main" className={styles["nowhere"]}>
    <Notice
      title="This page did not load"
      isTrouble
      actions={<Button onClick={() => location.reload()}>Try again</Button>}
    >
      {sentence}
      {typeof details === "string" && <small className={styles["details"]}>{details}</small>}
    </Notice>
  </main>
);
