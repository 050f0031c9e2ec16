/** Sentences as companies write them, made the same way every time: enough of them that compression has work to do. */

/** A stream of numbers from 0 to 1 that is the same for the same seed (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const pick = <One>(roll: () => number, from: readonly One[]): One =>
  from[Math.floor(roll() * from.length)] as One;

const wishes = ["Become", "Stay", "Be known as", "Make ourselves", "Turn into", "Be loved as", "Earn the name of"];
const kinds = [
  "the first choice",
  "the obvious answer",
  "a trusted partner",
  "the easiest tool",
  "a daily habit",
  "the reference",
  "the fastest way in",
  "good company",
];
const groups = [
  "growing teams",
  "finance leaders",
  "agencies",
  "new customers",
  "long-standing accounts",
  "developers",
  "buyers in the north",
  "hospitals",
  "public bodies",
  "people who switch",
  "evaluators",
  "our own colleagues",
  "partners",
  "small shops",
  "research groups",
];
const times = [
  "from the first day",
  "before they ask",
  "in every region",
  "without a call",
  "when it matters",
  "all year",
  "beyond the trial",
  "at renewal",
  "on any device",
  "in their own language",
];

const verbs = ["Raise", "Lower", "Grow", "Bring", "Move", "Lift", "Cut", "Take"];
const numbers = [
  "activation of invited users",
  "win rate against the leader",
  "time to first report",
  "share of trials from search",
  "monthly active workspaces",
  "net revenue retention",
  "support tickets per account",
  "pages read per visit",
  "qualified demos a week",
  "open rate of the digest",
  "answers found without help",
  "renewals signed early",
  "onboarding completed alone",
  "median load of the dashboard",
  "cost of a qualified lead",
  "references that may be called",
  "enablement decks in use",
  "returning visitors",
  "influenced pipeline",
  "churn of yearly plans",
  "stories published by customers",
  "defects found by users",
  "integrations switched on",
  "webinar attendance",
];
const places = [
  "in mid-market",
  "in the north",
  "for the new plan",
  "among admins",
  "on mobile",
  "for partners",
  "in self-serve",
  "across the suite",
  "in regulated industries",
  "for the free tier",
  "after the relaunch",
  "per region",
];

const firstNames = [
  "Amara",
  "Benoit",
  "Chiara",
  "Dario",
  "Elif",
  "Farid",
  "Greta",
  "Hana",
  "Ivo",
  "Jonas",
  "Kira",
  "Lena",
  "Mateo",
  "Noor",
  "Oskar",
  "Priya",
  "Quentin",
  "Rosa",
  "Sven",
  "Tariq",
  "Uma",
  "Viktor",
  "Wanda",
  "Yusuf",
  "Zofia",
];
const lastNames = [
  "Abara",
  "Brandt",
  "Costa",
  "Dufour",
  "Eriksen",
  "Fischer",
  "Grant",
  "Horvat",
  "Ito",
  "Jansen",
  "Kowal",
  "Lindqvist",
  "Moreau",
  "Novak",
  "Okafor",
  "Petrov",
  "Quist",
  "Rossi",
  "Silva",
  "Tanaka",
  "Ueda",
  "Varga",
  "Weber",
  "Yilmaz",
];

export const objectiveTitle = (roll: () => number): string =>
  `${pick(roll, wishes)} ${pick(roll, kinds)} for ${pick(roll, groups)} ${pick(roll, times)}`;

export const keyResultTitle = (roll: () => number, from: number, to: number): string =>
  `${pick(roll, verbs)} ${pick(roll, numbers)} ${pick(roll, places)} from ${from} to ${to}`;

export const personName = (roll: () => number): string => `${pick(roll, firstNames)} ${pick(roll, lastNames)}`;

export const note = (roll: () => number): string =>
  `${pick(roll, verbs)}ing ${pick(roll, numbers)} ${pick(roll, places)}: ${pick(roll, times)}.`;
