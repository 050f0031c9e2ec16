import { wordListRule } from "../word-list-rule.ts";

export const keyResultIsNotAVanityNumber = wordListRule({
  id: "key-result-is-not-a-vanity-number",
  about: "key-result",
  chapter: "measure",
  severity: "warning",
  summary: "A key result's number cannot be met without anything that matters getting better.",
  why: "Followers can be bought and tests can be written without a single customer noticing; the number then rises and the objective does not.",
  message: "{words} can rise without anyone being better off. What do you hope it leads to? Measure that.",
  words: [
    "impressions",
    "page views",
    "pageviews",
    "followers",
    "likes",
    "hits",
    "views on social",
    "lines of code",
    "story points",
    "velocity",
    "test coverage",
    "code coverage",
    "lint errors",
    "lint warnings",
    "number of commits",
    "commits",
    "tickets closed",
    "emails sent",
    "calls made",
    "hours worked",
    "hours logged",
    "attendees registered",
    "registered users",
    "total downloads",
    "app downloads",
  ],
  unless: ({ statement }) =>
    statement.kind === "output" ||
    /\b(?:conversion|per \p{L}+ (?:order|customer|lead)|who (?:buy|sign|return|order)|of them|into)\b/iu.test(
      statement.reading.text,
    ),
  examples: {
    good: ["Convert 4% of newsletter readers into trials", "Raise checkout success from 94% to 98%"],
    bad: ["Reach 50,000 followers", "Raise test coverage to 85%", "Get 1M impressions"],
  },
});
