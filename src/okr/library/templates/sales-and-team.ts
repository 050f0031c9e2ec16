import { bet, moves } from "../template.ts";
import type { Template } from "../template.ts";

/** Objectives about those who sell, those who stay and recommend, and how a team learns. */
export const salesAndTeamTemplates: readonly Template[] = [
  {
    id: "sellers-who-sound-like-experts",
    title: "Equip sellers to speak with buyers as experts in their field",
    functions: ["sales-enablement", "product-marketing"],
    situation: "sales-enablement",
    stages: ["growth"],
    areas: ["revenue"],
    keyResults: [
      moves("story-certification-rate", "Sellers who tell the story well on a call"),
      moves("seller-confidence", "Sellers' confidence in the conversation with buyers"),
      moves("first-meeting-conversion-rate", "First meetings that become deals"),
    ],
    initiatives: [
      bet(
        "enablement",
        "Listen to calls together every week",
        "story-certification-rate",
        "first-meeting-conversion-rate",
      ),
      bet("enablement", "Bring a buyer to the sales meeting every month", "seller-confidence"),
    ],
  },
  {
    id: "material-that-wins",
    title: "Give sellers material that they choose to use",
    functions: ["sales-enablement", "product-marketing", "content"],
    situation: "sales-enablement",
    stages: ["growth", "maturity"],
    areas: ["revenue"],
    keyResults: [
      moves("content-use-in-deals", "Open deals in which current material is used"),
      moves("demo-to-proposal-rate", "Demos that lead to a proposal"),
      moves("win-rate", "Win rate in deals with our material"),
    ],
    initiatives: [
      bet("enablement", "Throw away what nobody used in a year", "content-use-in-deals"),
      bet("enablement", "Build the demo around three situations of buyers", "demo-to-proposal-rate", "win-rate"),
    ],
  },
  {
    id: "new-sellers-at-ease",
    title: "Get new sellers to their first win while they are still curious",
    functions: ["sales-enablement"],
    situation: "sales-enablement",
    stages: ["growth", "maturity"],
    areas: ["revenue"],
    keyResults: [
      moves("ramp-time", "Time until a new seller is productive"),
      moves("story-certification-rate", "New sellers who tell the story well in their first month"),
      moves("pipeline-coverage", "Pipeline coverage of new sellers"),
    ],
    initiatives: [
      bet("enablement", "Pair each new seller with one who has done it", "ramp-time", "pipeline-coverage"),
      bet("enablement", "Replace the slides of the first week by recorded calls", "story-certification-rate"),
    ],
  },
  {
    id: "buyers-decide-sooner",
    title: "Help buyers come to a decision while their need is urgent",
    functions: ["sales-enablement", "product-marketing"],
    situation: "sales-enablement",
    stages: ["maturity", "growth"],
    areas: ["revenue"],
    keyResults: [
      moves("sales-cycle-length", "Days from opening to winning a deal"),
      moves("business-case-rate", "Open deals with a business case the buyer agreed to"),
      moves("no-decision-rate", "Deals lost to no decision"),
    ],
    initiatives: [
      bet(
        "enablement",
        "Write the plan to a decision with the buyer in the second meeting",
        "sales-cycle-length",
        "no-decision-rate",
      ),
      bet("content", "Give champions a page that they can forward", "business-case-rate"),
    ],
  },
  {
    id: "customers-who-grow",
    title: "Give customers reasons to bring us their next problem",
    functions: ["customer-success", "product-marketing"],
    situation: "expansion",
    stages: ["growth", "maturity"],
    areas: ["revenue", "retention"],
    keyResults: [
      moves("net-revenue-retention", "Net revenue retention"),
      moves("attach-rate", "Renewals that include a second product"),
      moves("sponsor-coverage", "Larger customers whose sponsor we spoke with"),
    ],
    initiatives: [
      bet(
        "enablement",
        "Review with each sponsor what was gained and what is next",
        "sponsor-coverage",
        "net-revenue-retention",
      ),
      bet("campaign", "Show customers the second product on their own numbers", "attach-rate"),
    ],
  },
  {
    id: "renewal-without-a-question",
    title: "Make renewing the natural choice for every customer",
    functions: ["customer-success"],
    situation: "expansion",
    stages: ["maturity"],
    areas: ["retention", "revenue"],
    keyResults: [
      moves("renewal-rate", "Contracts renewed of those that end"),
      moves("healthy-customer-share", "Customers without a warning sign a quarter before renewal"),
      moves("gross-revenue-retention", "Gross revenue retention"),
    ],
    initiatives: [
      bet("other", "Call customers with a warning sign within the week", "healthy-customer-share", "renewal-rate"),
      bet("enablement", "Send each sponsor what the product did for them", "renewal-rate", "gross-revenue-retention"),
    ],
  },
  {
    id: "customers-who-tell-others",
    title: "Turn loyal customers into the voice that sells for us",
    functions: ["customer-success", "product-marketing", "community"],
    situation: "referral",
    stages: ["growth", "maturity"],
    areas: ["referral", "acquisition"],
    keyResults: [
      moves("referenceable-customers", "Customers who spoke for us in the last six months"),
      moves("referral-rate", "Customers who brought a signup"),
      moves("peer-review-rating", "Rating on the review sites that buyers read"),
    ],
    initiatives: [
      bet(
        "community",
        "Ask for a reference in the week of the first success",
        "referenceable-customers",
        "peer-review-rating",
      ),
      bet("product", "Let customers share a result they are proud of", "referral-rate"),
    ],
  },
  {
    id: "product-that-spreads",
    title: "Become the product that colleagues pass on to each other",
    functions: ["product", "marketing"],
    situation: "referral",
    stages: ["introduction", "growth"],
    areas: ["referral", "activation"],
    keyResults: [
      moves("invite-rate", "New customers who invite a colleague"),
      moves("referral-rate", "Customers who brought a signup from elsewhere"),
      moves("activation-rate", "Invited people who reach a first result in a week"),
    ],
    initiatives: [
      bet("product", "Show invited people what they were invited to", "activation-rate", "invite-rate"),
      bet("campaign", "Thank those who recommend us with something they would show", "referral-rate"),
    ],
  },
  {
    id: "decide-on-evidence",
    title: "Become a team that tests its beliefs before it spends on them",
    functions: ["marketing", "product-marketing", "product", "paid"],
    situation: "team-learning",
    stages: ["introduction", "growth", "maturity"],
    areas: ["acquisition", "activation"],
    keyResults: [
      moves("evidence-backed-decisions", "Larger decisions that cite a test or customers' words"),
      moves("website-conversion-rate", "Visitors who take the next step on tested pages"),
    ],
    initiatives: [
      bet("other", "Keep a log of decisions and what they were based on", "evidence-backed-decisions"),
      bet(
        "research",
        "Run a test every two weeks and tell what it taught us",
        "evidence-backed-decisions",
        "website-conversion-rate",
      ),
    ],
  },
  {
    id: "skills-of-our-own",
    title: "Master in our own team the craft that we now buy",
    functions: ["marketing", "content", "product-marketing"],
    situation: "team-learning",
    stages: ["growth", "maturity"],
    areas: ["acquisition"],
    keyResults: [
      moves("skill-confidence", "Videos made without outside help"),
      moves("video-completion-rate", "Viewers of our own videos who stay to the end"),
    ],
    initiatives: [
      bet("other", "Make the first pieces side by side with the agency", "skill-confidence"),
      bet(
        "other",
        "Show each other every week what worked and what did not",
        "skill-confidence",
        "video-completion-rate",
      ),
    ],
  },
];
