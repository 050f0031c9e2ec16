/** What people say about the plan, counted in days from the first day of the quarter; about that week's check-in if so. */
export type CommentDraft = {
  readonly keyResult: string;
  readonly person: string;
  readonly day: number;
  readonly checkInWeek?: number;
  readonly text: string;
};

const daysOf = (week: number, weekday: "Wed" | "Thu" | "Fri"): number => week * 7 + { Wed: 2, Thu: 3, Fri: 4 }[weekday];

export const comments: readonly CommentDraft[] = [
  {
    keyResult: "pm1b",
    person: "RA",
    day: daysOf(5, "Wed"),
    checkInWeek: 5,
    text: "Agreed. The last 15 reps are free in two weeks.",
  },
  {
    keyResult: "pm1b",
    person: "VH",
    day: daysOf(5, "Thu"),
    text: "{MO} eight deals still have no buyer role. Counting them, we are at **32.9%**.",
  },
  {
    keyResult: "pm1b",
    person: "MO",
    day: daysOf(5, "Fri"),
    text: "Thanks {VH}. I’ve asked Ruth’s team to fill them in before the next read.",
  },
  {
    keyResult: "pm1c",
    person: "HC",
    day: daysOf(4, "Thu"),
    text: "Two ways out that I see:\n\n- a shared stand with a partner, at their event\n- fewer operators, each with a named buyer\n\n{PN} which one can start first?",
  },
  {
    keyResult: "pm1c",
    person: "PN",
    day: daysOf(4, "Fri"),
    text: "The shared stand. The partner has a place left.",
  },
  {
    keyResult: "pm2a",
    person: "SW",
    day: daysOf(5, "Thu"),
    text: "{MO} the trial is open to every account from next week on; the sign-up page can say so.",
  },
];
