/** Where a product stands in its life; it decides which objectives make sense. */
export const stages = ["introduction", "growth", "maturity"] as const;
export type Stage = (typeof stages)[number];

/** A stage as people read it while they choose, with the advice that goes with it. */
export type StageGuide = {
  readonly stage: Stage;
  readonly name: string;
  /** How to tell that the product is here. */
  readonly sign: string;
  readonly advice: readonly string[];
  /** What to leave for later, or behind. */
  readonly avoid: string;
};

/** The guide to each stage, in their order. */
export const stageGuides: readonly StageGuide[] = [
  {
    stage: "introduction",
    name: "Introduction",
    sign: "Before the first version, or with a handful of customers who still shape it.",
    advice: [
      "Validate fit before reach: few buyers who would miss the product say more than many who have heard of it.",
      "Name one persona and one problem; say no to the next three.",
      "Most baselines are unknown. Finding one is an honest first key result.",
      "Prepare the launch while the product is built: story, prices, founding customers.",
      "Measure weekly and by hand; a hundred sessions are too few for averages.",
    ],
    avoid: "Revenue targets and paid reach. They measure noise while the fit is open.",
  },
  {
    stage: "growth",
    name: "Growth",
    sign: "Customers stay and new ones come by themselves; the question is how to bring them faster.",
    advice: [
      "Know the competition and equip the sellers: deals are now won against somebody.",
      "Find the channel that brings customers who stay, and deepen it before opening the next.",
      "Shorten the way to first value; every point there pays in every channel.",
      "Turn happy customers into references and referrals while they are still excited.",
      "Say with Sales who owns which number, and carry influence openly.",
    ],
    avoid: "One objective for each channel. Growth stalls on attention before it stalls on ideas.",
  },
  {
    stage: "maturity",
    name: "Maturity",
    sign: "Most of the market knows the product, and growth comes from what is already there.",
    advice: [
      "Grow with the customers you have: use, renewals and second products.",
      "Defend the reasons to stay; watch where customers hesitate and who courts them.",
      "Cut what a customer costs, in winning them and in helping them.",
      "Look for the next segment or country with a small bet of its own.",
      "Ask for fewer, harder numbers: the easy points are taken.",
    ],
    avoid: "Awareness for its own sake. The people who matter know the name.",
  },
];

/** The guide to one stage. */
export const guideToStage = (stage: Stage): StageGuide => stageGuides[stages.indexOf(stage)] as StageGuide;

/** How far two stages lie apart: 0, 1 or 2. */
export const stageDistance = (one: Stage, other: Stage): number =>
  Math.abs(stages.indexOf(one) - stages.indexOf(other));
