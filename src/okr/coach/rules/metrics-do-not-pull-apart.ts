import { readKeyResult } from "../read-subject.ts";
import type { Remark, Rule, Subject } from "../rule.ts";
import { shortened } from "../rule.ts";
import type { PlanDraft } from "../subject.ts";
import { numbersOf } from "../facts.ts";

const plan = (one: string, other: string): PlanDraft => ({
  teams: [
    { name: "Sales", objectives: [{ title: "Win more", keyResults: [{ title: one }] }] },
    { name: "Finance", objectives: [{ title: "Spend well", keyResults: [{ title: other }] }] },
  ],
});

export const metricsDoNotPullApart: Rule<"plan"> = {
  id: "metrics-do-not-pull-apart",
  about: "plan",
  chapter: "set",
  severity: "hint",
  isOnTrial: true,
  summary: "Teams do not pull against each other with their numbers.",
  why: "Two teams that reach their targets at each other's cost leave the company where it was.",
  messages: {
    against:
      "“{one}” ({oneTeam}) and “{other}” ({otherTeam}) move the same number in opposite ways. Which should give?",
    cost: "“{one}” ({oneTeam}) is easiest at the cost of “{other}” ({otherTeam}). Agree on what must not suffer.",
  },
  examples: {
    good: [
      {
        words: "Two numbers that help each other",
        draft: plan("Raise the win rate from 30% to 35%", "Cut late invoices from 9% to 5%"),
      },
    ],
    bad: [
      {
        message: "against",
        example: {
          words: "One up, the other down",
          draft: plan("Increase the discount per deal from 5% to 10%", "Reduce the discount per deal from 10% to 5%"),
        },
      },
      {
        message: "cost",
        example: {
          words: "Volume against quality",
          draft: plan("Increase leads from 400 to 900 a month", "Raise lead conversion from 8% to 12%"),
        },
      },
    ],
  },
  check: ({ draft: { teams } }) => {
    const moves = teams.flatMap(({ name, objectives }) =>
      objectives.flatMap(({ keyResults = [] }) => keyResults.flatMap((one) => moveOf(name, readKeyResult(one)))),
    );
    return [...against(moves), ...atCost(moves)];
  },
};

type Move = {
  readonly team: string;
  readonly title: string;
  readonly measured: string;
  readonly direction: "up" | "down";
};

function moveOf(team: string, subject: Subject<"key-result">): Move[] {
  const { statement, draft } = subject;
  const { baseline, target } = numbersOf(subject);
  const direction = baseline !== null && target !== null ? (target < baseline ? "down" : "up") : statement.direction;
  if (direction !== "up" && direction !== "down") return [];
  return [
    { team, title: draft.title, measured: (statement.measured?.text ?? draft.title).toLowerCase().trim(), direction },
  ];
}

function against(moves: readonly Move[]): Remark[] {
  const first = new Map<string, Move>();
  return moves.flatMap((move) => {
    const before = first.get(move.measured);
    if (!before) first.set(move.measured, move);
    return before && before.team !== move.team && before.direction !== move.direction
      ? [remark("against", before, move)]
      : [];
  });
}

type Side = { readonly words: RegExp; readonly direction: "up" | "down" };
/** Pairs of numbers of which one is easily bought with the other. */
const tensions: readonly (readonly [Side, Side])[] = [
  [
    { words: /\b(?:leads|mqls|sign-?ups|trials)\b(?!.*(?:rate|conversion|cost|per))/, direction: "up" },
    {
      words: /\b(?:lead conversion|lead-to|conversion of leads|win rate|close rate|lead quality|acceptance rate)\b/,
      direction: "up",
    },
  ],
  [
    { words: /\b(?:handle time|time per (?:call|ticket)|call length)\b/, direction: "down" },
    { words: /\b(?:csat|satisfaction|first[- ]contact|first[- ]call)\b/, direction: "up" },
  ],
  [
    { words: /\b(?:time to hire|time to fill)\b/, direction: "down" },
    { words: /\b(?:quality of hire|cost per hire|first-year turnover)\b/, direction: "up" },
  ],
  [
    { words: /\b(?:release frequency|deployment frequency|deployments|releases per)\b/, direction: "up" },
    { words: /\b(?:incidents|change failure|defects|bugs|outages)\b/, direction: "down" },
  ],
  [
    { words: /\b(?:ad spend|marketing spend|support cost|cloud spend|cost per (?:ticket|order))\b/, direction: "down" },
    { words: /\b(?:leads|traffic|awareness|response time|uptime|satisfaction)\b/, direction: "up" },
  ],
  [
    { words: /\b(?:discount|free plan|free users)\b/, direction: "up" },
    { words: /\b(?:margin|average (?:deal|order)|revenue per)\b/, direction: "up" },
  ],
];

/** The first pair of two teams for each tension: one sentence is enough to make them talk. */
const atCost = (moves: readonly Move[]): Remark[] =>
  tensions.flatMap(([one, other]) => {
    const left = moves.find((move) => fits(move, one));
    const right = left && moves.find((move) => fits(move, other) && move.team !== left.team);
    return left && right ? [remark("cost", left, right)] : [];
  });

const fits = ({ measured, direction }: Move, side: Side): boolean =>
  direction === side.direction && side.words.test(measured);

const remark = (message: string, one: Move, other: Move): Remark => ({
  message,
  words: { one: shortened(one.title), oneTeam: one.team, other: shortened(other.title), otherTeam: other.team },
  at: null,
});
