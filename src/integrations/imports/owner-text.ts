/** People named beside a statement. A name in brackets counts only when it looks like one and nothing else. */
const handle = String.raw`@[\w?][\w.?-]*`;
// No more words than a name has, and never the "and" between two names, which could else be read either way.
const name = String.raw`[\p{Lu}][\p{Ll}'’-]{1,30}(?:\s(?!and\b)(?:[\p{Lu}][\p{Ll}'’-]{1,30}|[\p{Lu}]\.|van|von|de|der)){0,5}`;
const people = String.raw`(?:${handle}|${name})(?:\s*(?:,|&|\/|and|\+)\s*(?:${handle}|${name})){0,4}`;

const handleFront = new RegExp(
  String.raw`^\(?(?<who>${handle}(?:\s*(?:,|&|\/|and)\s*${handle}){0,4})\)?(?:\s*\(\?\))?\s*(?:[:–—-]\s*|\s)`,
  "u",
);
const bracketFront = /^\[(?<who>@?[\w.-]{2,40})\]\s*(?=\S)/u;
const unknownFront = /^(?:@?\?{2,3}|OWNER|TBD|TBC|N\/A)\s*[:–—-]\s*/;
const tokenFront = /^(?<who>[\p{L}][\w.-]{1,38})\s[–—-]\s(?=\S)/u;
// Runs in front are bounded: a search that may begin anywhere in a run takes the square of its length.
const saidBehind = new RegExp(
  String.raw`[\s,;|–—-]{0,9}[([]?\b(?:(?:owner|dri|lead|responsible|assignee)s?\s*[:=]|owned by\b|led by\b|dri\s+(?=@))\s*(?<who>${people}|[\w .'-]{2,40}?)[)\]]?[.\s]*$`,
  "iu",
);
const handleBehind = new RegExp(
  String.raw`[\s,;|–—-]{0,9}[([]?(?:cc\s)?(?<who>${handle}(?:\s*(?:,|&|\/|and|\s)\s*${handle}){0,6})[)\]]?[.\s]*$`,
  "u",
);
const nameBehind = new RegExp(String.raw`\s*[([](?<who>${people})[)\]][.\s]*$`, "u");
const dashBehind = new RegExp(String.raw`\s+[–—]\s+(?<who>${name})\s*$`, "u");
const withOthers =
  /\s*\((?:cross-?cut|joint(?:ly)?|together|in partnership|partnership|collab\w*|co-owned) with\b[^()]{0,120}\)\s*$/i;

const notNames =
  /^(?:Q[1-4]|Draft|Done|Internal|External|Beta|Alpha|Optional|Stretch|Committed|Aspirational|Public|Private|New|Old|Security|Marketing|Sales|Product|Engineering|Support|Finance|Legal|People|Design|Growth|Community|Monthly|Weekly|Daily|Quarterly|Annual|Yearly|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Friday|Temporary|Example|Examples|Note|All|None|Both|Total|Global|Europe|Asia|America|Pending|Completed|Complete|Cancelled|Canceled|Dropped|Ongoing|Continued|Slack|Search|Mobile|Desktop|Users?|Developers?|Customers?|Dapps|Overlap|Minor|Major|English|Website|Blog|Other|Yes|No|High|Medium|Low|Slow|Fast|Baseline|Target|Current|Goal|North|South|East|West|Infrastructure|Quality|Operations|Data|Research|Partners?)$/;

const isPerson = (who: string): boolean =>
  who
    .split(/\s*(?:,|&|\/|\band\b|\+)\s*/)
    .every((one) => one.startsWith("@") || (!notNames.test(one.split(" ")[0] ?? "") && one.length <= 40));

/** An owner before the statement: "@ana - …", "[ana] …", and after a priority also "ana - …". */
export function ownerInFront(text: string, afterPriority: boolean): { text: string; owner: string | null } {
  const unknown = unknownFront.exec(text);
  if (unknown) return { text: text.slice(unknown[0].length), owner: null };
  const match = handleFront.exec(text) ?? bracketFront.exec(text) ?? (afterPriority ? tokenFront.exec(text) : null);
  const who = match?.groups?.["who"];
  if (!match || !who || match[0].length >= text.length) return { text, owner: null };
  if (/^\[[ xX]?\]|^\[(?:internal|wip|tbd|draft)/i.test(match[0])) return { text, owner: null };
  return { text: text.slice(match[0].length), owner: /\?\?/.test(who) ? null : bare(who) };
}

/** An owner after the statement: "(@ana)", "— Owner: Ana", "(Ana, Ben)". Remarks on who shares it are taken off too. */
export function ownerBehind(text: string): { text: string; owner: string | null } {
  const trimmed = text.replace(withOthers, "");
  for (const form of [saidBehind, handleBehind, nameBehind, dashBehind]) {
    const match = form.exec(trimmed);
    const who = match?.groups?.["who"]?.trim();
    if (!match || !who || match.index === 0) continue;
    if ((form === nameBehind || form === dashBehind) && !isPerson(who)) continue;
    return { text: trimmed.slice(0, match.index).trimEnd(), owner: bare(who) };
  }
  return { text: trimmed, owner: null };
}

/** The cell or field of an owner: one name, without decoration; null when it says that nobody is. */
export function ownerOf(field: string): string | null {
  const text = field
    .replace(/[()[\]*_~]/g, " ")
    .replace(/\s+/g, " ")
    .replace(/[.,;:\s]+$/, "")
    .trim();
  if (text === "" || /^(?:-|–|—|n\/?a|none|tbd|tbc|\?+|unassigned|nobody|owner)$/i.test(text)) return null;
  return bare(text).slice(0, 120);
}

const bare = (who: string): string =>
  who
    .replace(/(^|[\s,&/])@(?=\w)/g, "$1")
    .replace(/\s*\(\?\)$/, "")
    .trim();
