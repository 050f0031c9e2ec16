import { useState } from "react";
import type { PersonId } from "#okr/ids.ts";
import { unfilled, usualDecider } from "#okr/sign-off.ts";
import { mayChange, mayRun } from "#web/plan/permission.ts";
import { useRows, useWorkspace, useWorkspaceState } from "#web/plan/plan-hooks.ts";
import type { Objective, Person } from "#web/plan/plan-rows.ts";
import { moveSignOff } from "#web/plan/sign-off.ts";
import type { SignOffDeed } from "#web/plan/sign-off.ts";
import { showToast } from "#web/ui/toast-line.ts";

/** What the person who looks can do about the sign-off of an objective. */
export type SignOffControl = {
  readonly objective: Objective;
  /** Whoever could be asked, and who is chosen. */
  readonly people: readonly Person[];
  readonly of: PersonId | null;
  readonly choose: (personId: string) => void;
  /** They may ask, and take back. */
  readonly isWriter: boolean;
  /** It waits for them; or they run the workspace, and may answer in somebody's place. */
  readonly isDecider: boolean;
  readonly isAsked: boolean;
  /** Does it, unless a placeholder is still to be filled in: then says which. */
  readonly move: (deed: SignOffDeed) => void;
};

/** The sign-off of an objective of the plan; none for one that is not there yet. */
export function useSignOff(objective: Objective | null, isReadOnly: boolean): SignOffControl | null {
  const store = useWorkspace();
  const { me } = useWorkspaceState();
  const teams = useRows("team");
  const people = useRows("person").filter((one) => one.isActive);
  const [chosen, setChosen] = useState<string | null>(null);
  if (!objective || !me) return null;
  const { facts } = store;
  const usual = usualDecider(objective, {
    teams,
    ownerOf: (support) =>
      support.kind === "objective"
        ? facts.find("objective", support.id)?.ownerId
        : facts.find("key-result", support.id)?.ownerId,
  });
  const runs = people.find(({ id, role }) => (role === "owner" || role === "admin") && id !== objective.ownerId)?.id;
  const fallback = people.some(({ id }) => id === usual) ? usual : (runs ?? me.person.id);
  const { signOff } = objective;
  const isAsked = signOff?.state === "asked" && signOff.of === me.person.id;
  return {
    objective,
    people,
    of: people.find(({ id }) => id === chosen)?.id ?? fallback,
    choose: setChosen,
    isWriter: !isReadOnly && mayChange(store, objective),
    isDecider: facts.plan().cycle.state !== "closed" && (isAsked || mayRun(store)),
    isAsked,
    move: (deed) => {
      const own = facts.all("key-result").filter(({ objectiveId }) => objectiveId === objective.id);
      const left = deed.kind === "ask" || deed.kind === "sign-off" ? unfilled(objective, own) : [];
      if (left.length === 0) return void moveSignOff(store, objective, deed);
      const titles = left.map((title) => `“${title}”`).join(", ");
      return showToast({ text: `Still to be filled in before a sign-off: ${titles}.`, isTrouble: true });
    },
  };
}
