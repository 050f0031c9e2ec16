/** A link of the chain from a behavior that the product wants to change to the number that shows the change. */
export type BehaviorStep = {
  readonly step: "behavior" | "message" | "carriers" | "change";
  readonly name: string;
  /** The function that answers for this link. */
  readonly owner: "product" | "product-marketing";
  readonly question: string;
  readonly example: string;
};

/**
 * How product and product marketing carry one change together: product names the behavior, product marketing carries it to
 * where people meet us, and both read the same number.
 */
export const behaviorChain: readonly BehaviorStep[] = [
  {
    step: "behavior",
    name: "The behavior to change",
    owner: "product",
    question: "Who should do what differently, and what do they do today?",
    example: "Planners check the forecast before the weekly meeting instead of exporting it afterwards.",
  },
  {
    step: "message",
    name: "Why they would",
    owner: "product-marketing",
    question: "What is in it for them, in their own words?",
    example: "Walk into the meeting knowing the answer.",
  },
  {
    step: "carriers",
    name: "What carries it",
    owner: "product-marketing",
    question: "Where do they meet it: enablement, pages, campaigns or onboarding?",
    example: "A first-week mail, the page on planning, and the demo that sellers give.",
  },
  {
    step: "change",
    name: "The change we measure",
    owner: "product",
    question: "Which number shows that they do it, and by when?",
    example: "Planners who open the forecast on the day of the meeting rise from xx% to yy%.",
  },
];

/** What a team wrote into the chain. */
export type BehaviorChain = Readonly<Record<BehaviorStep["step"], string>>;

/** The links of a chain that are still empty, in order; blank counts as empty. */
export const missingSteps = (chain: BehaviorChain): BehaviorStep[] =>
  behaviorChain.filter(({ step }) => chain[step].trim() === "");

const bare = (text: string): string => text.trim().replace(/[.\s]+$/, "");

/** A chain as one sentence; undefined until every link is filled in. */
export function chainInWords(chain: BehaviorChain): string | undefined {
  if (missingSteps(chain).length > 0) return undefined;
  const { behavior, message, carriers, change } = chain;
  return `Change: ${bare(behavior)}. Because: ${bare(message)}. Carried by: ${bare(carriers)}. Seen in: ${bare(change)}.`;
}
