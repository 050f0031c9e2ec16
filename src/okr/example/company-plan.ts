import type { ObjectiveDraft } from "./drafts.ts";
import { dollars, off, on, percent, risk, rises } from "./drafts.ts";

export const companyPlan: readonly ObjectiveDraft[] = [
  {
    key: "c1",
    team: "company",
    owner: "IS",
    title: "Win the trust of enterprise customers",
    description: "Large customers stay, buy more and let us past their security desk without a second round.",
    supports: [{ kind: "objective", key: "y1" }],
    keyResults: [
      {
        key: "c1a",
        title: "Enterprise net revenue retention",
        owner: "IS",
        measure: rises(percent(1), 108, 116),
        metric: "retention",
        offTrackAnswer: "Yes. Every renewal over $250k gets a sponsor from the leadership team.",
        reports: [
          [108.2, on, "Two early renewals, both at list price."],
          [108.7, on],
          [109.4, on, "Seats grew at three of the ten largest accounts."],
          [110, on, "No downgrades for the second week running."],
          [110.9, on, "Self-serve SSO is named in two expansion orders."],
          [111.6, on],
          [112.3, on, "Renewals due this month are all verbally agreed."],
        ],
      },
      {
        key: "c1b",
        title: "New enterprise revenue booked",
        owner: "RA",
        measure: rises(dollars(1), 0, 7_500_000),
        participants: [
          { person: "RA", role: "owns", part: "Sales. Carries the number and the deals in it." },
          { team: "pmm", role: "influences", part: "Story and business case for the first three calls." },
        ],
        offTrackAnswer: "Yes. We move two account executives from mid-market to the late-stage deals.",
        reports: [
          [200_000, on, "One deal slipped in from last quarter."],
          [600_000, on],
          [1_100_000, on, "Best third week we have had."],
          [1_700_000, risk, "Legal review takes nine days longer than we planned for."],
          [2_200_000, risk, "Pipeline is there; closing is slow. Security questions in every large deal."],
          [
            2_800_000,
            risk,
            "Four deals over $400k are waiting for a security review.",
            "Security reviews take three weeks.",
          ],
        ],
      },
      {
        key: "c1c",
        title: "Security reviews passed first time",
        owner: "DR",
        measure: rises(percent(), 58, 85),
        participants: [{ team: "admin", role: "supports", part: "Ships the audit log that reviewers ask for." }],
        offTrackAnswer: "Yes. We hire a second reviewer for the rest of the quarter.",
        reports: [
          [58, on, "Starting point confirmed on the last forty reviews."],
          [60, on],
          [61, risk, "Most failures are about one thing: who changed what, and when."],
          [61, risk, "Standard answers are written; reviewers still ask for logs."],
          [63, off, "One reviewer cannot keep up with eleven open reviews."],
          [
            65,
            off,
            "The audit log answers half of the repeat questions. It ships in week 10.",
            "One reviewer for eleven reviews.",
          ],
        ],
      },
    ],
  },
];
