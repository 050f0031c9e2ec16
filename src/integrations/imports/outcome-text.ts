/** What came of a statement, cut from the statement itself. */
export type Outcome = { readonly text: string; readonly score: number | null; readonly result: string | null };

const arrow = /\s*(?:={1,2}>|={1,3}→|(?<=[\s.)])-{2,3}>)\s*/;
const bracketScore =
  /\s*[[(]\s*(?:(?:score|grade):?\s*(?<said>[01])|(?<score>[01]?[.,]\d{1,2}))\s*(?:\/\s*1(?:\.0)?)?\s*[\])]\s*$/i;
// Runs in front are bounded: a search that may begin anywhere in a run takes the square of its length.
const saidScore =
  /[\s,;–—(|-]{0,9}\b(?:final |current )?(?:score|grade|rating|scored)\s*[:=]?\s*(?<score>[01](?:\.\d{1,2})?|\d{1,3}\s?%)\)?\s*$/i;
const dashScore = /\s+[–—-]\s+(?<score>[01]\.\d{1,2})\s*$/;
/** A word on how it goes, set apart by a dash or brackets: "… (on track)", "… — done". */
const statusBehind =
  /(?:\s+[–—-]+\s+|\s*[[(])\s*(?<result>on[- ]track|at[- ]risk|off[- ]track|done|completed?|in progress|not started|missed|achieved|behind|blocked|dropped|cancelled|canceled|postponed|wip|ongoing)\s*[\])]?\s*$/i;
const placeholder = /(?:\s*[:–—-]\s*|\s+|^)(?:X\s?%|X\/\d+ \(X%\)|\d* ?\?\?%)\s*$/;
const doneShare =
  /(?:[.:,;]?\s+|\s*[:=–—-]\s*)(?:\*{0,2})(?<result>(?<score>\d{1,3}(?:\.\d+)?)\s?%\s*(?:completed?|done|achieved)(?:\s*[.,;:(—–-].*)?)$/i;
const shareBehind = /(?:\s*:\s*|\s+=\s+|\s+[–—-]\s+)(?<result>~?(?<score>\d{1,3}(?:\.\d+)?)\s?%(?:\s*\(.*\))?)\s*$/;
const shareInBrackets = /\s+\((?<result>(?<score>\d{1,3}(?:\.\d+)?)\s?%(?:\s?[-–,].{0,300})?)\)\s*$/;
const counted =
  /\s*:\s*(?<result>(?:Sourced |Achieved |Hired )?(?:~?\d[\d.,]*|X)(?:\s?\/\s?\d+| sourced\b| \().{0,300}\b(?:\d+|X)\s?%.*)$/;
const wasAchieved = /\s*:\s*(?<result>(?:Achieved|Completed|Done|Missed|Not started|In progress|Delivered)\b.*)$/i;
const emphasised = /\s+(?<result>(?<score>\d{1,3})\s?%)\s*$/;

const ticks: readonly (readonly [RegExp, string, number | null])[] = [
  [/[✅☑✔✓🎉]|:(?:white_check_mark|heavy_check_mark|tada):/u, "done", 1],
  [/[❌✗✘⛔🚫]|:x:/u, "not done", 0],
  [/🟢|:(?:green_circle|large_green_circle|green_heart):/u, "on track", null],
  [/[🟡🟠⚠]|:(?:yellow_circle|warning|large_orange_circle):/u, "at risk", null],
  [/[🔴🛑]|:(?:red_circle|octagonal_sign):/u, "off track", null],
];

/** Takes score and result off the end of plain text: "=> 81%", "[0.7]", "(100%)", "✅", a ticked box, strike-through. */
export function takeOutcome(plain: string, check: " " | "x" | undefined, isStruck: boolean): Outcome {
  const ticked = ticks.find(
    ([sign]) => sign.test(plain) && (plain.search(sign) < 2 || plain.search(sign) > plain.length - 30),
  );
  let text = ticked
    ? plain
        .replace(ticked[0], " ")
        .replace(/\s{2,}/g, " ")
        .trim()
    : plain;
  const marked = isStruck
    ? { result: "dropped", score: null }
    : check === "x"
      ? { result: "done", score: 1 }
      : ticked
        ? { result: ticked[1], score: ticked[2] }
        : { result: null, score: null };
  const cut = arrow.exec(text);
  if (cut && cut.index > 0) {
    const said = text.slice(cut.index + cut[0].length).trim();
    text = text.slice(0, cut.index).trim();
    const percent = /^[*\s]*(\d{1,3}(?:\.\d+)?)\s?%/.exec(said)?.[1];
    const score = percent !== undefined && Number(percent) <= 100 && !isLevel(text) ? share(percent) : marked.score;
    return { text, score, result: said === "" ? marked.result : said };
  }
  for (const form of [bracketScore, saidScore, dashScore]) {
    const match = form.exec(text);
    const found = match?.groups?.["score"] ?? match?.groups?.["said"];
    if (!match || !found || match.index === 0) continue;
    const score = found.includes("%") ? share(found.replace(/\s?%/, "")) : Number(found.replace(",", "."));
    if (score <= 1) return { text: text.slice(0, match.index).trim(), score, result: marked.result };
  }
  const status = statusBehind.exec(text);
  if (status?.groups && status.index > 0) {
    return { text: text.slice(0, status.index).trim(), score: marked.score, result: status.groups["result"] ?? null };
  }
  text = text.replace(placeholder, "");
  for (const form of [doneShare, counted, shareInBrackets, wasAchieved, shareBehind, emphasised]) {
    const match = form.exec(text);
    if (!match?.groups || match.index === 0) continue;
    if (
      (form === emphasised || form === shareInBrackets) &&
      !/[.!?%)]$|\d$/.test(text.slice(0, match.index).trim()) &&
      form === emphasised
    )
      continue;
    const shares = form === counted ? [...(match.groups["result"] ?? "").matchAll(/(\d{1,3})\s?%/g)] : [];
    const found = shares.length === 1 ? shares[0]?.[1] : match.groups["score"];
    const score = found !== undefined && Number(found) <= 100 ? share(found) : marked.score;
    return { text: text.slice(0, match.index).trim(), score, result: match.groups["result"] ?? null };
  }
  return { text, ...marked };
}

const share = (percent: string): number => Math.round(Number(percent)) / 100;

/** "99% uptime => 97%" states a level, not a share of completion. */
const isLevel = (text: string): boolean => /\d\s?%/.test(text);
