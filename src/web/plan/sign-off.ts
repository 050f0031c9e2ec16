import type { ObjectiveId, PersonId } from "#okr/ids.ts";
import type { SignOff } from "#okr/sign-off.ts";
import type { Objective } from "./plan-rows.ts";
import { save } from "./save.ts";
import type { Change } from "./save.ts";
import type { WorkspaceStore } from "./workspace-store.ts";

/** What can be done about an objective's sign-off. */
export type SignOffDeed =
  | { readonly kind: "ask"; readonly of: PersonId }
  | { readonly kind: "sign-off" }
  | { readonly kind: "send-back"; readonly note: string }
  | { readonly kind: "return-to-draft" };

const said = {
  ask: "Sign-off asked for",
  "sign-off": "Signed off",
  "send-back": "Sent back",
  "return-to-draft": "A draft again",
} as const;

function standingAfter(deed: SignOffDeed, by: PersonId, on: string): SignOff | null {
  if (deed.kind === "ask") return { state: "asked", of: deed.of, by, on };
  if (deed.kind === "sign-off") return { state: "signed-off", by, on };
  return deed.kind === "send-back" ? { state: "sent-back", by, on, note: deed.note } : null;
}

/** What brings back how it stood: whoever was asked is asked again; an answer that was not ours is not given again. */
function inverseOf({ signOff }: Objective, personId: string): SignOffDeed | undefined {
  if (!signOff) return { kind: "return-to-draft" };
  if (signOff.state === "asked") return { kind: "ask", of: signOff.of };
  if (signOff.by !== personId) return undefined;
  return signOff.state === "signed-off" ? { kind: "sign-off" } : { kind: "send-back", note: signOff.note };
}

function signOffChange(store: WorkspaceStore, row: Objective, deed: SignOffDeed): Change<"objective"> {
  const me = store.state().me?.person.id as PersonId;
  const { objectives } = store.client;
  const objectiveId = row.id as ObjectiveId;
  const back = inverseOf(row, me);
  const send: Change<"objective">["send"] = (context) => {
    if (deed.kind === "ask") return objectives.askForSignOff({ objectiveId, of: deed.of }, { context });
    if (deed.kind === "sign-off") return objectives.signOff({ objectiveId }, { context });
    if (deed.kind === "send-back") return objectives.sendBack({ objectiveId, note: deed.note }, { context });
    return objectives.returnToDraft({ objectiveId }, { context });
  };
  return {
    noun: "objective",
    id: row.id,
    change: (now) => ({ ...now, signOff: standingAfter(deed, me, store.facts.today()) }),
    send,
    said: said[deed.kind],
    inverse: back && (() => ({ ...signOffChange(store, row, back), said: undefined, inverse: undefined })),
  };
}

/** Asks for a sign-off, gives it, or takes it back: here at once, then on the server; ⌘Z undoes it. */
export const moveSignOff = (store: WorkspaceStore, row: Objective, deed: SignOffDeed): Promise<boolean> =>
  save(store, signOffChange(store, row, deed));
