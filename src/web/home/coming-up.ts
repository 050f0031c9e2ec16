import { addDays } from "#lib/days.ts";
import type { Cycle } from "#okr/cycle.ts";
import { lastDayOf } from "#okr/cycle.ts";
import { dueDayOf } from "#okr/progress/pace.ts";
import type { Initiative, KeyResult } from "#web/plan/plan-rows.ts";

/** A day worth knowing of, and the key result whose page says more of it. */
export type ComingUp = {
  readonly on: string;
  readonly kind: "key-result" | "launch" | "initiative" | "cycle";
  readonly id: string;
  readonly title: string;
  readonly keyResultId: string | null;
};

type Asked = {
  /** The key results that are the person's. */
  readonly keyResults: readonly KeyResult[];
  readonly initiatives: readonly Initiative[];
  readonly me: { readonly personId: string; readonly teamIds: ReadonlySet<string> };
  readonly cycle: Pick<Cycle, "id" | "name" | "startsOn" | "endsBefore">;
  readonly today: string;
};

/** How far ahead a person plans. */
const aheadDays = 28;

/** The last day that is looked at. */
export const comingUpUntil = (today: string): string => addDays(today, aheadDays);

const isOver: ReadonlySet<Initiative["state"]> = new Set(["done", "stopped"]);
const order: readonly ComingUp["kind"][] = ["key-result", "launch", "initiative", "cycle"];

/**
 * What the next four weeks bring a person, by day: their key results that are due, the initiatives that end — theirs, their
 * teams', and those that bet on a key result of theirs — and the end of the cycle.
 */
export function comingUp({ keyResults, initiatives, me, cycle, today }: Asked): ComingUp[] {
  const mine = new Set<string>(keyResults.map(({ id }) => id));
  const isMine = ({ ownerId, teamId, bets }: Initiative): boolean =>
    ownerId === me.personId || me.teamIds.has(teamId) || bets.some((bet) => mine.has(bet.keyResultId));
  const days: ComingUp[] = [
    ...keyResults.map((one) => ({
      on: dueDayOf(one),
      kind: "key-result" as const,
      id: one.id,
      title: one.title,
      keyResultId: one.id,
    })),
    ...initiatives
      .filter((one) => !isOver.has(one.state) && isMine(one))
      .map(({ id, title, kind, endsOn, bets }) => ({
        on: endsOn ?? "",
        kind: kind === "launch" ? ("launch" as const) : ("initiative" as const),
        id,
        title,
        keyResultId: (bets.find((bet) => mine.has(bet.keyResultId)) ?? bets[0])?.keyResultId ?? null,
      })),
    { on: lastDayOf(cycle), kind: "cycle", id: cycle.id, title: cycle.name, keyResultId: null },
  ];
  const until = comingUpUntil(today);
  return days
    .filter(({ on }) => on >= today && on <= until)
    .toSorted(
      (one, other) =>
        one.on.localeCompare(other.on) ||
        order.indexOf(one.kind) - order.indexOf(other.kind) ||
        one.title.localeCompare(other.title),
    );
}
