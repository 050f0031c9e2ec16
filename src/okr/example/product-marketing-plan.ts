import type { ObjectiveDraft } from "./drafts.ts";
import { count, off, on, percent, rises, risk } from "./drafts.ts";

const launchMilestones = [
  ["story", "Story signed off by Product and Sales"],
  ["demo", "Demo runs on real data"],
  ["prices", "Price page approved"],
  ["references", "Three founding customers on the record"],
  ["limits", "Usage limits in words a buyer understands"],
  ["enablement", "Every rep has given the demo once"],
] as const;

export const productMarketingPlan: readonly ObjectiveDraft[] = [
  {
    key: "pm1",
    team: "pmm",
    owner: "MO",
    title: "Become the obvious choice for the CRO persona",
    description: "A chief revenue officer hears one story from us, everywhere, and it is about their number.",
    supports: [{ kind: "key-result", key: "c1b" }],
    keyResults: [
      {
        key: "pm1a",
        title: "Sales adoption of CRO messaging",
        owner: "MO",
        measure: rises(percent(), 20, 100),
        dueDay: 85,
        ownership: "shared",
        participants: [
          { person: "MO", role: "co-owns", part: "Product Marketing. Writes the story and certifies the reps." },
          { person: "BC", role: "co-owns", part: "Sales enablement. Books the sessions and listens to the calls." },
        ],
        offTrackAnswer: "Yes. Certification becomes part of the weekly sales meeting.",
        reports: [
          [22, risk, "Nine of 42 reps use the story. Most have not seen it."],
          [31, risk, "First pairs certified. Practising twice is what makes it stick."],
          [42, on, "Ben put the story into the call template."],
          [50, on],
          [58, on, "Recorded calls show it in six of ten first meetings."],
          [64, on, "27 of 42 certified, ten points ahead of pace."],
        ],
      },
      {
        key: "pm1b",
        title: "Win rate in enterprise deals",
        owner: "MO",
        measure: rises(percent(1), 31, 38),
        metric: "win-rate",
        ownership: "influenced",
        participants: [
          { person: "RA", role: "owns", part: "Sales. Runs the deals and answers for the number." },
          { person: "MO", role: "influences", part: "Product Marketing. CRO story, certification, business case." },
          { person: "VH", role: "supports", part: "Revenue operations. Keeps the report honest." },
        ],
        offTrackAnswer: "Yes. The business case goes into every deal over $50k, not only into those that ask.",
        reports: [
          [
            31,
            risk,
            "Nobody agrees yet on which deals count. Won divided by won and lost, over $50k, is our proposal.",
          ],
          [31.5, on, "Baseline agreed with Sales."],
          [32.4, on, "First calls open with the new story from this week on."],
          [
            31.9,
            risk,
            "Two telecom deals went to Northbeam on price. Our story held, but there was no business case to show.",
          ],
          [32.7, risk, "The business case is in its first deals. Too early to judge, though reps ask for it by name."],
          [
            33.5,
            risk,
            "Reps who are certified win 39%, the others 29%. We bring the last two certification sessions forward.",
          ],
        ],
      },
      {
        key: "pm1c",
        title: "Telecom opportunities opened",
        owner: "PN",
        measure: rises(count(), 0, 25),
        offTrackAnswer: "Yes. We go to the operators' own events instead of holding ours.",
        reports: [
          [1, on],
          [3, on, "Two from the partner list, both with a named buyer."],
          [3, risk, "The list is colder than it looked."],
          [3, risk, "Nothing new in two weeks. Operators plan their budgets later than we thought."],
          [4, off],
          [5, off, "Two field events moved to the last weeks of the quarter.", "The venue was booked twice."],
        ],
      },
    ],
  },
  {
    key: "pm2",
    team: "pmm",
    owner: "LM",
    title: "Land V1 of the AI product with a splash",
    description:
      "The day Foresight ships, the people who should care have already heard of it from someone they trust.",
    supports: [{ kind: "key-result", key: "c1b" }],
    keyResults: [
      {
        key: "pm2a",
        title: "AI product trial signups",
        owner: "MO",
        measure: rises(count(), 0, 1000),
        ownership: "shared",
        participants: [
          { person: "MO", role: "co-owns", part: "Product Marketing. Brings people to the waiting list." },
          { person: "SW", role: "co-owns", part: "AI Platform. Turns visitors into signups on the page." },
        ],
        offTrackAnswer: "Yes. Two launch mails go out early and paid social stops.",
        reports: [
          [12, on, "The page is up, without a word about it."],
          [48, on, "Founders wrote about it; signups follow within a day."],
          [110, risk, "Paid social brings visitors who do not sign up."],
          [187, risk],
          [279, risk, "Webinar guests sign up at 14%."],
          [
            384,
            risk,
            "The waiting list page works; every post of a founder shows in it. Nothing comes from paid social.",
          ],
        ],
      },
      {
        key: "pm2b",
        title: "Launch readiness, milestones met",
        owner: "MO",
        measure: {
          kind: "milestones",
          milestones: launchMilestones.map(([key, title]) => ({ key, title, weight: 1 })),
        },
        dueDay: 71,
        offTrackAnswer: "Yes. We ship to the founding customers first and launch two weeks later.",
        reports: [
          [0, on],
          [1, on, "Story signed off in one meeting."],
          [1, on],
          [2, on, "The demo runs on a customer's data, with permission."],
          [3, on, "Prices approved. Limits are the open question."],
          [4, on, "Third founding customer is on the record. Usage limits are next."],
        ],
      },
      {
        key: "pm2c",
        title: "Analysts and editors covering V1",
        owner: "NH",
        measure: rises(count(), 0, 12),
        ownership: "shared",
        participants: [
          { person: "NH", role: "co-owns", part: "Briefs the analysts and keeps their calendar." },
          { person: "JW", role: "co-owns", part: "Community. Brings in the editors people already read." },
        ],
        offTrackAnswer: "Yes. We offer three editors the beta instead of a briefing.",
        reports: [
          [0, on],
          [1, on, "First briefing turned into a note the same week."],
          [2, on],
          [3, on, "Editors want numbers from a customer, not from us."],
          [4, on],
          [6, on, "Two notes from one briefing day."],
        ],
      },
    ],
  },
];
