import { openers, vague } from "./lexicon/adjectives.ts";
import type { Clue, Note } from "./clue.ts";
import { formClues } from "./form-clues.ts";
import { endOfLabel } from "./label.ts";
import { nounClassOf } from "./noun-class.ts";
import type { NounClass } from "./noun-class.ts";
import type { KnownWord, Reading } from "./reading.ts";

const ownWork = new Set(["work", "make", "people", "gather", "study", "steer"]);
const moves = new Set(["up", "improve", "down", "reach"]);

/** All clues of a sentence, each once. */
export function cluesOf(reading: Reading): readonly Clue[] {
  const clues = new Map<string, Clue>();
  const note: Note = (name, start, end) => {
    if (!clues.has(name)) clues.set(name, { name, start, end });
  };
  if (reading.words.length === 0) return [];
  const place = leadOf(reading);
  openingClues(reading, place, note);
  formClues(reading, place, note);
  insideClues(reading, note);
  numberClues(reading, note);
  shapeClues(reading, note);
  voiceClues(reading, note);
  clauseClues(reading, note);
  return [...clues.values()];
}

/** The first word that leads: a number, an opener such as "successfully", and small labels before a colon are stepped over. */
export function leadOf(reading: Reading): number {
  const { words } = reading;
  const begin = endOfLabel(reading);
  let place = begin === 0 ? 0 : words.findIndex(({ start }) => start >= begin);
  while (place < words.length - 1 && (openers.has(words[place]?.lower ?? "") || words[place]?.lower === "to")) place++;
  return place;
}

function openingClues(reading: Reading, place: number, note: Note): void {
  const { words } = reading;
  const text = reading.text.slice(endOfLabel(reading));
  if (text !== reading.text) note("a label", 0, reading.text.length - text.length);
  const first = words[place];
  if (!first) return;
  const { start, end, lower, verb } = first;
  const isNumber =
    /^\W*[\d$€£]/.test(text.trimStart()) || /^(?:one|two|three|four|five|six|seven|eight|nine|ten)$/.test(lower);
  if (isNumber) {
    note("opens with a number", start, end);
    if (/^\W*[\d.,]+\+?\s?%/.test(text)) note("opens with a percentage", start, end);
    const noun = words.slice(place + 1, place + 6).find((word) => nounClassOf(word) !== "other");
    if (noun) note(`opens with a number of ${nounClassOf(noun)}`, start, noun.end);
    return;
  }
  if (verb) {
    note(`opens with ${verb.verbClass}, ${verb.form}`, start, end);
    note(`opens with ${verb.lemma}`, start, end);
    const object = objectAfter(words, place);
    const hasNumber = reading.quantities.length > 0 || reading.placeholders.length > 0;
    if (object) {
      note(`opens with ${verb.verbClass} of ${nounClassOf(object)}`, start, object.end);
      if (hasNumber) note(`opens with ${verb.verbClass} of ${nounClassOf(object)}, with a number`, start, object.end);
    }
    note(`opens with ${verb.verbClass}, ${hasNumber ? "with a number" : "no number"}`, start, end);
    if (reading.measure.change || reading.measure.baseline !== null)
      note(`opens with ${verb.verbClass}, with a change`, start, end);
    if (!hasNumber && words.length <= 5) note(`opens with ${verb.verbClass}, short`, start, end);
    const isPraised = words.some((word) => vague.has(word.lower));
    if (isPraised) note(`opens with ${verb.verbClass}, with praise`, start, end);
    return;
  }
  note(`opens with a noun: ${nounClassOf(first)}`, start, end);
  if (/^(?:the|a|an|each|every|all|any|this|these|that|no|some|both|most)$/.test(lower))
    note("opens with an article", start, end);
  if (/^(?:we|we've|we're|we'll|our|i|us|let's|you|your)$/.test(lower)) note("opens with we or you", start, end);
  if (
    /^(?:it|it's|there|they|this|as|when|if|since|because|while|although|despite|due|right|some|due|after)$/.test(lower)
  )
    note("opens as a remark", start, end);
  if (
    /^(?:number|amount|percentage|percent|average|avg|median|total|overall|mean|net|gross|share|ratio|rate|count|days|hours|time|current)$/.test(
      lower,
    )
  )
    note("opens with a kind of number", start, end);
  if (/^(?:new|better|more|much|great|even|strong|fully|first)$/.test(lower))
    note("opens with an adjective", start, end);
  if (lower.endsWith("ly")) note("opens with an adverb", start, end);
  if (/[a-z]ed$/.test(lower)) note("opens with a past form", start, end);
}

/** The noun a verb acts on: the last of the first run of nouns after it. */
function objectAfter(words: readonly KnownWord[], place: number): KnownWord | undefined {
  let object: KnownWord | undefined;
  for (const word of words.slice(place + 1, place + 8)) {
    if (/^(?:to|for|of|in|by|from|with|on|at|so|that|and|through|via|as|into|within|who|which)$/.test(word.lower)) {
      if (object) break;
      continue;
    }
    if (nounClassOf(word) !== "other") object = word;
  }
  return object;
}

const isBe = /^(?:is|are|be|been|being|was|were|gets?|got|has|have|having|it's)$/;

function insideClues({ words, quantities }: Reading, note: Note): void {
  const isWhole =
    /^(?:all|every|each)$/.test(words[0]?.lower ?? "") ||
    quantities.some(({ value, unit }) => unit.kind === "percent" && value === 100);
  for (const [place, word] of words.entries()) {
    const { lower, start, end, verb } = word;
    if (place > 0 && verb && ownWork.has(verb.verbClass) && verb.form === "past") {
      const before = words[place - 1];
      const was = /^(?:was|were|got|had)$/.test(before?.lower ?? "");
      note(
        was ? "own work was done" : isBe.test(before?.lower ?? "") ? "own work is done" : "own work done",
        start,
        end,
      );
      if (isWhole) note("own work done, all of it", start, end);
      note(quantities.length > 0 ? "own work done, counted" : "own work done, not counted", start, end);
    }
    if (place > 0 && verb && verb.form !== "past" && ownWork.has(verb.verbClass) && words[place - 1]?.lower === "and")
      note("and more own work", start, end);
    if (place > 0 && verb && moves.has(verb.verbClass) && verb.form !== "past")
      note(`later ${verb.verbClass}, ${verb.form}`, start, end);
    if (vague.has(lower)) note("praise", start, end);
    const noun = nounClassOf(word);
    if (noun !== "other") note(`names ${noun}`, start, end);
    if (place === words.length - 1 && noun !== "other") note(`ends with ${noun}`, start, end);
    if (/^(?:exists?|complete|completed|done|live|ready|available|finished)$/.test(lower) && place > 0)
      note("says done", start, end);
    if (/^(?:gets?|has|have|supports?|uses?|drives?|can|enables?)$/.test(lower) && place > 0 && place < 6)
      note(`says ${lower.replace(/s$/, "")}`, start, end);
    if (word.lower === "place" && words[place - 1]?.lower === "in") note("says in place", start, end);
  }
}

const finite =
  /^(?:is|are|was|were|has|have|had|can|will|gets?|do|does|need|needs|should|must|know|feel|find|see|say|think|want|love|agree|understand|come|become|becomes|makes?|goes|go|mention|report|say|says|tell|trust|recommend|prefer|rely|expect|use|uses|rate|ask|choose|return|stay|spend|believe|start|stop|works?|exists?|takes?|needs?|wants?|knows?|no-longer)$/;
const notSubject =
  /^(?:to|for|of|in|by|from|with|on|at|so|that|and|or|through|via|as|into|who|which|how|what|where|when|if)$/;

/** A sentence with a subject: who or what does something, or is something. */
function clauseClues({ words }: Reading, note: Note): void {
  if (words[0]?.verb?.form === "base" && nounClassOf(words[0]) === "other") return;
  for (const [place, { lower, verb, start, end }] of words.slice(0, 14).entries()) {
    if (place === 0) continue;
    if (notSubject.test(lower) && place === 1) continue;
    const isFinite =
      finite.test(lower) ||
      verb?.form === "third" ||
      (verb?.form === "base" &&
        /[^s]s$/.test(words[place - 1]?.lower ?? "") &&
        nounClassOf({ lower, singular: lower }) === "other");
    if (!isFinite) continue;
    const subject = words.slice(0, place).findLast((word) => nounClassOf(word) !== "other");
    const who = /^(?:we|i|you|it|they|everyone|anyone|nobody|people)$/.test(words[0]?.lower ?? "")
      ? (words[0]?.lower ?? "")
      : subject
        ? nounClassOf(subject)
        : "other";
    note(`a clause about ${who}`, words[0]?.start ?? 0, start);
    note(`a clause with ${verb ? verb.verbClass : lower}`, start, end);
    if (verb) note(`a clause about ${who} with ${verb.verbClass}`, start, end);
    return;
  }
}

function numberClues({ text, quantities, measure, due, placeholders, words }: Reading, note: Note): void {
  const lead = words.find((word) => word.verb && word.verb.form !== "past")?.verb?.verbClass;
  for (const { unit, value, start, end } of quantities) {
    note("has a number", start, end);
    note(`has a number, ${unit.kind}`, start, end);
    if (unit.kind === "custom" && unit.label) {
      const counted = countedClass(unit.label);
      note(`counts ${counted}`, start, end);
      if (value >= 100) note(`counts hundreds of ${counted}`, start, end);
      if (value <= 12) note(`counts a few ${counted}`, start, end);
    }
    if (unit.kind === "percent") note(value === 100 ? "100%" : "a percentage that is not 100", start, end);
    if (unit.kind === "percent" && /^\s*of\b/.test(text.slice(end, end + 5)))
      note(value === 100 ? "100% of" : "a percentage of", start, end);
  }
  if (quantities.length === 0) note("no number", 0, 0);
  if (quantities.length > 2) note("many numbers", 0, text.length);
  const from = /\bfrom\b[^.;]{0,60}\bto\b|→|->|\bup from\b|\bdown from\b/i.exec(text);
  if (measure.baseline !== null && measure.target !== null && from)
    note("from a number to a number", from.index, from.index + from[0].length);
  if (measure.change) note("a change by", 0, text.length);
  const bound =
    /[<>≥≤]=?\s*\d|\b(?:at least|at most|less than|more than|fewer than|under|over|above|below|within|or (?:more|less|higher|lower|fewer)|greater than)\b/i.exec(
      text,
    );
  if (bound) {
    note("a bound", bound.index, bound.index + bound[0].length);
    if (quantities.length > 0) note(`a bound after ${lead ?? "no verb"}`, bound.index, bound.index + bound[0].length);
  }
  if (due) note("a due date", text.indexOf(due.text), text.indexOf(due.text) + due.text.length);
  const period =
    /\b(?:this|next|per|each|every|last|previous) (?:day|week|month|quarter|year|half)\b|\b(?:month over month|year over year|quarter over quarter|yoy|mom|qoq)\b|\/\s?(?:day|week|month|quarter)\b/i.exec(
      text,
    );
  if (period) note("a period", period.index, period.index + period[0].length);
  const [hole] = placeholders;
  if (hole) note("a placeholder", hole.start, hole.end);
  const times = /\b(?:double|triple|quadruple|\d(?:\.\d)?x)\b/i.exec(text);
  if (times) note("a multiple", times.index, times.index + times[0].length);
}

function countedClass(label: string): NounClass {
  const words = label
    .toLowerCase()
    .split(/\s+/)
    .map((lower) => ({ lower, singular: lower.replace(/s$/, "") }));
  const classes = words.map(nounClassOf);
  return classes.at(-1) !== "other" ? (classes.at(-1) ?? "other") : (classes.find((one) => one !== "other") ?? "other");
}

function shapeClues({ words, text, quantities }: Reading, note: Note): void {
  const count = words.length;
  note(
    count <= 3
      ? "up to 3 words"
      : count <= 6
        ? "up to 6 words"
        : count <= 10
          ? "up to 10 words"
          : count <= 16
            ? "up to 16 words"
            : count <= 25
              ? "up to 25 words"
              : "over 25 words",
    0,
    text.length,
  );
  const trimmed = text.trimEnd();
  if (/[.!?] [A-Z]/.test(trimmed)) note("several sentences", 0, text.length);
  if (trimmed.endsWith("?")) note("a question", trimmed.length - 1, trimmed.length);
  if (/;|:\s/.test(trimmed)) note("a colon", 0, text.length);
  if (/[()]/.test(trimmed)) note("brackets", 0, text.length);
  if (/ \/ | & |\/\//.test(trimmed)) note("a slash", 0, text.length);
  if (/ [-–—] /.test(trimmed)) note("a dash", 0, text.length);
  if ((trimmed.match(/, /g)?.length ?? 0) >= 2) note("a list", 0, text.length);
  const capitals = words.filter(({ text: word }) => /^\p{Lu}/u.test(word)).length;
  if (count >= 2 && count <= 9 && capitals / count >= 0.7) note("title case", 0, text.length);
  const hasVerb = words.some(
    ({ verb, lower }) =>
      (verb && verb.form !== "gerund" && nounClassOf({ lower, singular: lower }) === "other") || isBe.test(lower),
  );
  if (!hasVerb) note(quantities.length > 0 ? "no verb, with a number" : "no verb, no number", 0, text.length);
  if (!hasVerb && count <= 8 && quantities.length === 0 && words.some((word) => nounClassOf(word) === "metric"))
    note("a bare metric", 0, text.length);
  if (/^[\p{Ll}]/u.test(text.trimStart())) note("begins small", 0, 1);
}

const voices: readonly (readonly [string, RegExp])[] = [
  ["we", /\b(?:we|us|let's|let’s|i)\b/i],
  ["we have done", /\b(?:we've|we’ve|we have|have been|has been)\b/i],
  ["our", /\b(?:our|ours)\b/i],
  ["your", /\b(?:you|your)\b/i],
  [
    "in the past",
    /\b(?:was|were|had|did|went|got|made|added|moved|missed|met|took|became|achieved|started|ended|learned|shipped|reduced|slipped|pushed)\b/i,
  ],
  ["is or are", /\b(?:is|are|isn't|aren't|it's|that's|we're)\b/i],
  [
    "should or need",
    /\b(?:should|needs?|must|ought|could|would|might|may|want|wants|hope|let's|let’s|don't|won't|doesn't|cannot|can't)\b/i,
  ],
  ["will", /\b(?:will|we'll|going to)\b/i],
  [
    "no longer",
    /\b(?:no longer|without (?:needing|contacting|having|asking|being|help|manual)|instead of|bottleneck|does not|do not|doesn't|don't)\b/i,
  ],
  [
    "as it was",
    /\b(?:didn't|couldn't|wasn't|weren't|worsened|underestimated|happened|helped|felt|turned|came|slowed|fell|saw|thought|knew|found|led to|took longer|too many|too much|not enough|lack of)\b/i,
  ],
  [
    "a reason",
    /\b(?:because|so that|since|therefore|due to|as a result|in order to|which|but|however|although|despite|though|while|rather|instead|also|still|already|yet|just|too)\b/i,
  ],
  ["of OKRs", /\b(?:okrs?|key results?|objectives?|goals?|kpis?)\b/i],
  [
    "so that others can",
    /\b(?:so that|to (?:help|enable|allow|let|make|ensure|improve|increase|drive|reduce|support))\b/i,
  ],
  ["more of it", /\b(?:more|less|fewer|faster|better|higher|lower|easier)\b/i],
  ["not", /\b(?:not|no|never|without|none)\b/i],
  ["very", /\b(?:very|really|too|so|quite|lots?|much|pretty)\b/i],
  ["keep", /\b(?:maintain|keep|stays?|remain|sustain|uphold|preserve)\b/i],
  ["time or rate of", /\b(?:rate|ratio|time to|average|median|number of|percentage of|% of|per|vs\.?|score|age)\b/i],
  ["with or by doing", /\b(?:by|through|via|using|with) (?:\w+ )?\w+ing\b/i],
  ["first, next", /\b(?:first|initial|v1|mvp|beta|pilot|phase|version)\b/i],
  [
    "feedback",
    /\b(?:feedback|positive|people|users|everyone|anyone|teams?)\b.{0,40}\b(?:that|agree|mention|want|say|can|understand|find|talk|use|are)\b/i,
  ],
  ["this document", /\b(?:document|spreadsheet|see|note|wip|tbd|examples?|here|above|below)\b/i],
];

function voiceClues({ text }: Reading, note: Note): void {
  for (const [name, pattern] of voices) {
    const match = pattern.exec(text);
    if (match) note(`says "${name}"`, match.index, match.index + match[0].length);
  }
}
