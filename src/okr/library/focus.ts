/**
 * Focus: what a team picks before it writes objectives. The five areas are Dave McClure's "pirate metrics" (AARRR, 2007),
 * in the order in which a customer meets them.
 */
export const focusAreas = ["acquisition", "activation", "retention", "referral", "revenue"] as const;
export type FocusArea = (typeof focusAreas)[number];

/** How many areas a team picks: fewer leaves out half the customer's way, more is no focus. */
export const focusLimits = { fewest: 2, most: 3 } as const;

/** A focus area as people read it while they choose. */
export type FocusGuide = {
  readonly area: FocusArea;
  readonly name: string;
  /** What choosing it means, in one sentence. */
  readonly meaning: string;
  /** What to answer before an objective is written. */
  readonly questions: readonly string[];
  /** The sign that this is where the trouble is. */
  readonly chooseWhen: string;
};

/** What to answer whichever areas are picked. */
export const focusQuestions: readonly string[] = [
  "Which number of the business should look different because of this team?",
  "What does Sales, Growth or Product already carry here, and what do they need from us?",
  "How much of the quarter goes to one big bet, and how much to low-hanging fruit?",
  "What will we stop doing to make room?",
];

/** The guide to each area, in the customer's order. */
export const focusGuides: readonly FocusGuide[] = [
  {
    area: "acquisition",
    name: "Acquisition",
    meaning: "The right people find us and raise their hand.",
    questions: [
      "Which channel brings the people who later pay?",
      "Which persona do we want more of, and which do we stop chasing?",
      "What may a new customer cost, and what does one cost today?",
      "Do we hand interest to Sales, or does the product take it from there?",
      "Do we deepen one channel that works or open a new one?",
    ],
    chooseWhen: "Those who try it stay, but too few arrive.",
  },
  {
    area: "activation",
    name: "Activation",
    meaning: "New people reach the moment when the product proves its worth.",
    questions: [
      "Which first act tells those who stay from those who leave?",
      "How long does it take to get there, and where do people give up?",
      "What did our pages promise that the first session does not keep?",
      "Who looks after the first week: Product, Growth or Customer Success?",
    ],
    chooseWhen: "Many sign up and few ever do what they came for.",
  },
  {
    area: "retention",
    name: "Retention",
    meaning: "Customers come back because it has become part of their work.",
    questions: [
      "Who leaves, when, and what did they do just before?",
      "Which habit do the customers who stay have in common?",
      "Which parts of the product do people pay for and not know?",
      "Who hears first that a customer is unhappy?",
    ],
    chooseWhen: "New customers only make up for those who leave.",
  },
  {
    area: "referral",
    name: "Referral",
    meaning: "Customers bring the next customers.",
    questions: [
      "When are customers proud enough to tell a colleague?",
      "What can they show that makes them look good?",
      "Who are our ten loudest friends, and what do they get from us?",
      "Which deals began with a recommendation?",
    ],
    chooseWhen: "Customers love it, and nobody hears them say so.",
  },
  {
    area: "revenue",
    name: "Revenue",
    meaning: "Value that customers receive turns into money that we receive.",
    questions: [
      "Where do deals die: no budget, no decision or a competitor?",
      "Do we need more deals, larger deals or quicker deals?",
      "Which price or package makes the choice easy?",
      "What part of the number is ours, and what part belongs to Sales?",
    ],
    chooseWhen: "Interest is there, and it does not become money.",
  },
];

/**
 * What is wrong with a choice of areas, as a sentence for the person who chooses; undefined when it is sound.
 * Naming an area twice counts once.
 */
export function focusAdvice(chosen: readonly FocusArea[]): string | undefined {
  const count = new Set(chosen).size;
  if (count < focusLimits.fewest) return "Pick two or three areas before you write. They decide which objectives fit.";
  if (count > focusLimits.most)
    return `${count} areas are no focus. Keep the two or three that matter most this cycle.`;
  return undefined;
}
