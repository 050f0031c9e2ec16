import { useMemo } from "react";
import { dueCheckIns, isTheirs } from "#web/check-in/due-check-ins.ts";
import type { DueCheckIn } from "#web/check-in/due-check-ins.ts";
import { useForecasting } from "#web/forecast/use-forecast.ts";
import { inPlanOrder } from "#web/key-result/neighbours.ts";
import { useNumbers, usePlanFrame, useRows, useWorkspace, useWorkspaceState } from "#web/plan/plan-hooks.ts";
import type { KeyResult } from "#web/plan/plan-rows.ts";
import { teamIdsUnder } from "#web/plan/team-tree.ts";
import { comingUp } from "./coming-up.ts";
import type { ComingUp } from "./coming-up.ts";
import { myTeams } from "./my-teams.ts";
import type { MyTeam } from "./my-teams.ts";
import { byGravity, isSlipping, judgedBy } from "./slipping.ts";
import type { Judged } from "./slipping.ts";
import type { WeekCounts } from "./week-sentence.ts";

export type SlippingKeyResult = { readonly keyResult: KeyResult; readonly judged: Judged };

/** Everything a person's week is made of, from the facts of the plan. */
export type MyWeek = {
  readonly due: readonly DueCheckIn<KeyResult>[];
  readonly slipping: readonly SlippingKeyResult[];
  readonly comingUp: readonly ComingUp[];
  readonly teams: readonly MyTeam[];
  readonly counts: WeekCounts;
};

export function useMyWeek(): MyWeek {
  const { facts } = useWorkspace();
  const { me } = useWorkspaceState();
  const { cycle } = usePlanFrame();
  const teams = useRows("team");
  const objectives = useRows("objective");
  const keyResults = useRows("key-result");
  const initiatives = useRows("initiative");
  const { keyResultNumbersById } = useNumbers();
  const today = facts.today();
  const forecastOf = useForecasting();
  return useMemo(() => {
    const personId: string = me?.person.id ?? "";
    const asked = { personId, teamIds: me?.teamIds ?? [] };
    const ordered = inPlanOrder({ teams, objectives, keyResults });
    const mine = ordered.filter((one) => isTheirs(one, asked));
    const week = dueCheckIns({ keyResults: ordered, me: asked, cycle, today });
    const due = week.filter(({ doneAt }) => doneAt === null);
    const slipping = mine
      .flatMap((keyResult) => {
        const numbers = keyResultNumbersById.get(keyResult.id);
        const forecast = forecastOf(keyResult, today);
        const likelihood = forecast?.state === "forecast" ? forecast.likelihood : null;
        return numbers ? [{ keyResult, judged: judgedBy(numbers, likelihood) }] : [];
      })
      .filter(({ judged }) => isSlipping(judged))
      .toSorted((one, other) => byGravity(one.judged, other.judged));
    const teamIds = new Set<string>(asked.teamIds.flatMap((teamId) => [...teamIdsUnder(teams, teamId)]));
    return {
      due,
      slipping,
      comingUp: comingUp({ keyResults: mine, initiatives, me: { personId, teamIds }, cycle, today }),
      teams: myTeams({ teams, objectives }, personId),
      counts: {
        due: due.length,
        done: week.length - due.length,
        slipping: slipping.length,
        mine: mine.length,
      },
    };
  }, [me, cycle, teams, objectives, keyResults, initiatives, keyResultNumbersById, today, forecastOf]);
}
