import { useEffect } from "react";
import type { ReactNode } from "react";
import { Kbd } from "#web/ui/kbd.tsx";
import { classNames } from "#web/ui/class-names.ts";
import { Banners } from "./banners.tsx";
import { keyCaps } from "./key-list.ts";
import { isApple } from "./keys.ts";
import { keysDialog } from "./switch.ts";
import styles from "./page.module.css";

/** A key under the page and what it does; several keys for one deed are separated by commas. */
export type Hint = { readonly keys: string; readonly label: string };

type PageProps = {
  /** The page's name, in the browser's tab and as its heading. */
  readonly title: string;
  /** What stands in the top bar instead of the title alone; bring a heading of your own. */
  readonly top?: ReactNode;
  /** On a phone the content may begin with a heading of its own instead of the bar. */
  readonly hasTopOnPhone?: boolean | undefined;
  /** What stands at the right of the top bar. */
  readonly actions?: ReactNode;
  readonly hints?: readonly Hint[] | undefined;
  /** The content scrolls by itself. */
  readonly isFixed?: boolean | undefined;
  readonly children: ReactNode;
};

const caps = (keys: string): readonly string[] => keys.split(",").flatMap((one) => keyCaps(one.trim(), isApple));

/** A room of the shell: top bar, content, and the keys that work here. */
export function Page({ title, top, hasTopOnPhone = true, actions, hints, isFixed, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Ladder`;
  }, [title]);
  return (
    <div className={styles["page"]}>
      <header className={classNames(styles["top"], !hasTopOnPhone && styles["notOnPhone"])}>
        {top ?? <h1>{title}</h1>}
        <span className={styles["spring"]} />
        {actions}
      </header>
      <div className={styles["banners"]}>
        <Banners />
      </div>
      <main id="main" tabIndex={-1} className={classNames(styles["body"], isFixed && styles["fixed"])}>
        {children}
      </main>
      {hints && (
        <footer className={styles["hints"]} aria-label="Keys">
          {hints.map(({ keys, label }) => (
            <span key={keys}>
              <span>
                {caps(keys).map((cap) => (
                  <Kbd key={cap}>{cap}</Kbd>
                ))}
              </span>
              {label}
            </span>
          ))}
          <button type="button" onClick={keysDialog.open}>
            <Kbd>?</Kbd>
            All keys
          </button>
        </footer>
      )}
    </div>
  );
}
