import { useState } from "react";
import { chooseTheme, shownTheme } from "#web/shell/theme.ts";
import type { Theme } from "#web/shell/theme.ts";
import { Segments } from "#web/ui/segments.tsx";
import { Toasts } from "#web/ui/toast.tsx";
import { MarkParts } from "./mark-parts.tsx";
import { UiParts } from "./ui-parts.tsx";
import styles from "./parts.module.css";

const themes = [
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
] as const;

/** Every part the rooms are made of, in its states; for those who build them, never shipped. */
export function PartsPage() {
  const [theme, setTheme] = useState<Theme>(shownTheme);
  return (
    <main className={styles["page"]}>
      <header>
        <h1>Parts and their states</h1>
        <Segments
          label="Theme"
          value={theme}
          choices={themes}
          onChoose={(next) => {
            chooseTheme(next);
            setTheme(next);
          }}
        />
        <p>Every piece the rooms are made of. Hover, focus and busy are shown as they look.</p>
      </header>
      <div className={styles["sections"]}>
        <MarkParts />
        <UiParts />
      </div>
      <Toasts />
    </main>
  );
}
