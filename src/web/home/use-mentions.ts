import { useEffect, useState } from "react";
import type { Views } from "#contract/index.ts";
import { addDays } from "#lib/days.ts";
import { useWorkspace, useWorkspaceState } from "#web/plan/plan-hooks.ts";
import type { Activity } from "#web/plan/plan-rows.ts";
import type { WorkspaceStore } from "#web/plan/workspace-store.ts";

export type Mention = Views["comments"]["mentioningMe"]["comments"][number];

/** A mention of two weeks ago has been answered, or never will be. */
const recentDays = 14;
const most = 20;

// What was known is there at once when one comes home again.
const known = new WeakMap<WorkspaceStore, readonly Mention[]>();

const tellsOf = (personId: string, happened: readonly Activity[]): boolean =>
  happened.some(
    ({ subject, before, after }) =>
      subject.kind === "comment" &&
      [before, after].some((one) =>
        (one as Pick<Mention, "mentionIds"> | null)?.mentionIds.includes(personId as never),
      ),
  );

/** Who mentioned the person lately, newest first; without an answer, what was known before. */
export function useMentions(): readonly Mention[] {
  const store = useWorkspace();
  const { me } = useWorkspaceState();
  const [, setRound] = useState(0);
  const personId = me?.person.id;
  useEffect(() => {
    if (!personId) return undefined;
    let isWanted = true;
    const ask = async (): Promise<void> => {
      const { comments } = await store.client.comments.mentioningMe({ limit: most });
      known.set(store, comments);
      if (isWanted) setRound((before) => before + 1);
    };
    // Home stands without them.
    const askQuietly = (): void => void ask().catch(() => undefined);
    askQuietly();
    const stop = store.hear((happened) => {
      if (happened === "gap" || tellsOf(personId, happened)) askQuietly();
    });
    return () => {
      isWanted = false;
      stop();
    };
  }, [store, personId]);
  const since = addDays(store.facts.today(), -recentDays);
  return (known.get(store) ?? []).filter(({ addedAt, personId: by }) => addedAt >= since && by !== personId);
}
