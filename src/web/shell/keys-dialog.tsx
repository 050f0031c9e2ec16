import { useSyncExternalStore } from "react";
import { Dialog } from "#web/ui/dialog.tsx";
import { Kbd } from "#web/ui/kbd.tsx";
import { keyCaps } from "./key-list.ts";
import { isApple, pageKeys } from "./keys.ts";
import { keysDialog } from "./switch.ts";
import styles from "./keys-dialog.module.css";

/** Every key that works on this page now, read off the list the page itself obeys. */
export function KeysDialog() {
  const isOpen = useSyncExternalStore(keysDialog.subscribe, keysDialog.isOpen);
  if (!isOpen) return null;
  return (
    <Dialog title="Keys" onClose={keysDialog.close}>
      {pageKeys.listed().map(({ part, actions }) => (
        <section key={part} className={styles["part"]}>
          <h3>{part}</h3>
          <dl>
            {actions.map(({ keys, label }) => (
              <div key={keys}>
                <dt>{label}</dt>
                <dd>
                  <span className="for-ears">{keys}</span>
                  {keyCaps(keys, isApple).map((cap) => (
                    <Kbd key={cap}>{cap}</Kbd>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
