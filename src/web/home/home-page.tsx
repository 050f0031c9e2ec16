import { Link, useNavigate } from "@tanstack/react-router";
import { useKeys } from "#web/shell/keys.ts";
import { Page } from "#web/shell/page.tsx";
import type { Hint } from "#web/shell/page.tsx";
import { CycleRule } from "#web/marks/cycle-rule.tsx";
import { cycleWeekInWords } from "#web/marks/cycle-words.ts";
import { CycleSwitcher } from "#web/plan/cycle-switcher.tsx";
import { mayWrite } from "#web/plan/permission.ts";
import { usePlanFrame, useWorkspace, useWorkspaceState } from "#web/plan/plan-hooks.ts";
import { Button, buttonClass } from "#web/ui/button.tsx";
import { stepLines } from "#web/ui/lines.ts";
import { Notice } from "#web/ui/notice.tsx";
import { Loading, Skeleton } from "#web/ui/skeleton.tsx";
import { longDayWords } from "#web/words/dates.ts";
import { ComingUpSection } from "./coming-up-section.tsx";
import { DueSection } from "./due-section.tsx";
import { MentionsSection } from "./mentions-section.tsx";
import { MyTeamSection } from "./my-teams-section.tsx";
import { SignOffSection } from "./sign-off-section.tsx";
import { SlippingSection } from "./slipping-section.tsx";
import { useMyWeek } from "./use-my-week.ts";
import { weekSentence } from "./week-sentence.ts";
import styles from "./home.module.css";

const hints: readonly Hint[] = [
  { keys: "j, k", label: "Move" },
  { keys: "Enter", label: "Open" },
  { keys: "c", label: "Check in" },
  { keys: "g p", label: "Plan" },
];

/** "My week": what waits for the person who looks, what of theirs slips, and what comes. */
export function HomePage() {
  const { status } = useWorkspaceState();
  return status === "ready" ? <MyWeek /> : <NoWeek />;
}

/** What stands in the week's place while there is none. */
function NoWeek() {
  const store = useWorkspace();
  const { status, problem } = useWorkspaceState();
  return (
    <Page title="Home">
      <div className={styles["message"]}>
        {status === "loading" && (
          <Loading what="your week">
            <div className={styles["loading"]}>
              {[160, 420, 640, 640, 640, 520].map((width, line) => (
                <Skeleton key={line} width={width} />
              ))}
            </div>
          </Loading>
        )}
        {status === "no-cycle" && (
          <Notice
            title="There is no cycle yet"
            actions={
              <Link to="/plan" className={buttonClass()}>
                Go to the plan
              </Link>
            }
          >
            Your week begins with the first key result of a cycle.
          </Notice>
        )}
        {status === "failed" && (
          <Notice
            title="Your week did not load"
            isTrouble
            actions={<Button onClick={() => void store.reload()}>Try again</Button>}
          >
            {problem?.sentence} Nothing was lost.
          </Notice>
        )}
      </div>
    </Page>
  );
}

function MyWeek() {
  const store = useWorkspace();
  const navigate = useNavigate();
  const { cycle } = usePlanFrame();
  const week = useMyWeek();
  const today = store.facts.today();
  const isWriter = mayWrite(store);
  useKeys("Home", [
    { keys: "j", label: "Next line", run: () => stepLines(document, 1) },
    { keys: "k", label: "Previous line", run: () => stepLines(document, -1) },
    ...(isWriter ? [{ keys: "c", label: "Check in", run: () => void navigate({ to: "/check-in" }) }] : []),
  ]);
  function chooseCycle(cycleId: string): void {
    void navigate({ to: "/", search: { cycle: cycleId }, replace: true });
    void store.openCycle(cycleId);
  }
  return (
    <Page
      title="Home"
      top={<p>Home</p>}
      hasTopOnPhone={false}
      hints={isWriter ? hints : hints.filter(({ keys }) => keys !== "c")}
      actions={<CycleSwitcher onChoose={chooseCycle} />}
    >
      <div className={styles["home"]}>
        <div className={styles["main"]}>
          <h1>My week</h1>
          <p className={styles["sub"]}>
            {longDayWords(today)}
            <span>. {weekSentence(week.counts)}</span>
          </p>
          <p className={styles["phoneCycle"]} aria-hidden="true">
            <CycleRule cycle={cycle} today={today} />
            {cycleWeekInWords(cycle, today)}
          </p>
          {isWriter && <DueSection due={week.due} counts={week.counts} />}
          <SignOffSection />
          <SlippingSection slipping={week.slipping} counts={week.counts} />
        </div>
        <div className={styles["beside"]}>
          <ComingUpSection comingUp={week.comingUp} />
          <MentionsSection />
          {week.teams.map((team) => (
            <MyTeamSection key={team.team.id} team={team} />
          ))}
        </div>
      </div>
    </Page>
  );
}
