import type { WorkspaceStore } from "#web/plan/workspace-store.ts";
import { showToast } from "#web/ui/toast-line.ts";
import { draftsIn } from "./drafts.ts";
import type { Unsent } from "./outbox.ts";
import { sendUnsent } from "./record-check-in.ts";

const againAfterMs = 60_000;
const drafts = draftsIn(sessionStorage);

/** What a refused check-in said, back where it can be looked at and saved again. */
const giveBack = ({ keyResult, checkIn: { note, blocker, confidence }, value }: Unsent): void => {
  if (!drafts.find(keyResult.id))
    drafts.keep(keyResult.id, { value: String(value), confidence, note: note ?? "", blocker: blocker ?? "" });
};

/**
 * Sends what could not be sent, also by pages that are gone: when the workspace opens, when the connection comes back,
 * and every now and then while something waits. Returns what ends it.
 */
export function keepSending(store: WorkspaceStore): () => void {
  let isSending = false;
  let isAsked = false;
  let wasReady = false;
  let wasLive = false;

  /** Whoever asks while it is being sent is heard afterwards: the connection may have come back in between. */
  async function send(): Promise<void> {
    if (store.state().status !== "ready") return;
    isAsked = true;
    if (isSending) return;
    isSending = true;
    try {
      while (isAsked) {
        isAsked = false;
        // oxlint-disable-next-line no-await-in-loop
        await sendWaiting();
      }
    } finally {
      isSending = false;
    }
  }

  async function sendWaiting(): Promise<void> {
    // Two windows take turns; what one has sent the other does not find any more.
    const work = () => sendUnsent(store);
    const sent = await ("locks" in navigator ? navigator.locks.request("ladder check-ins", work) : work());
    for (const { unsent, refusal } of sent) {
      if (refusal === undefined) {
        drafts.drop(unsent.keyResult.id);
      } else {
        giveBack(unsent);
        showToast({
          text: `${unsent.keyResult.title} was not saved. ${refusal} What you typed is kept.`,
          isTrouble: true,
        });
      }
    }
  }

  const look = (): void => {
    const { status, connection } = store.state();
    const isReady = status === "ready";
    const isLive = isReady && connection === "live";
    // Also where nobody answers: what waits is shown as waiting.
    if ((isReady && !wasReady) || (isLive && !wasLive)) void send();
    wasReady = isReady;
    wasLive = isLive;
  };
  const again = (): void => void send();
  const stop = store.subscribe(look);
  const timer = setInterval(again, againAfterMs);
  addEventListener("online", again);
  look();
  return () => {
    stop();
    clearInterval(timer);
    removeEventListener("online", again);
  };
}
