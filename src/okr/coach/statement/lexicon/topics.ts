/** What people work on, by the words that tell it. A title may be about several, or none that is known. */
export const topics = {
  hiring: /\b(?:hir(?:e|es|ing)|recruit\w*|candidates?|applicants?|vacanc\w+|job offers?)\b/i,
  "people at work": /\b(?:employees?|staff|engagement survey|attrition|turnover|absen\w+|burnout)\b/i,
  "finding customers":
    /\b(?:leads?|traffic|visits?|visitors?|sign-?ups?|trials?|pipeline|prospects?|awareness|reach|demand|backlinks?|impressions|registrations?)\b/i,
  selling: /\b(?:revenue|sales|bookings?|deals?|quota|win rate|arr|mrr|upsell\w*|order value|contracts?)\b/i,
  "keeping customers":
    /\b(?:churn|retention|renewals?|renew|loyal\w*|repeat|nps|csat|satisfaction|onboard\w*|adoption|activation)\b/i,
  "helping customers":
    /\b(?:support|tickets?|first reply|response time|escalations?|complaints?|help desk|self-service)\b/i,
  "software that works":
    /\b(?:uptime|incidents?|outages?|latency|bugs?|defects?|crash\w*|error rate|availability|load time|releases?|deploy\w*)\b/i,
  "money spent": /\b(?:costs?|spend|budget|margin|savings?|expenses?|overhead)\b/i,
  security: /\b(?:security|breach\w*|vulnerabilit\w+|phishing|compliance|audit findings)\b/i,
  learning: /\b(?:course|training|certif\w+|learn\w*|skills?)\b/i,
} as const satisfies Readonly<Record<string, RegExp>>;

export type Topic = keyof typeof topics;

/** The topics of a text. */
export const topicsIn = (text: string): readonly Topic[] =>
  (Object.keys(topics) as Topic[]).filter((topic) => topics[topic].test(text));
