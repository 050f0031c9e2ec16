import { readKeyResultText } from "#okr/key-result-text.ts";
import { measureInWords } from "#okr/measure-words.ts";
import { dayInWords } from "#okr/words.ts";
import { contentWords, isOwnWork, likeness, numbersOf } from "./facts.ts";
import { readKeyResult, readObjective } from "./read-subject.ts";
import type { Subject } from "./rule.ts";
import { keyResultBelongsToItsObjective } from "./rules/key-result-belongs-to-its-objective.ts";
import { keyResultIsWithinReach } from "./rules/key-result-is-within-reach.ts";
import { topicsIn } from "./statement/lexicon/topics.ts";
import type { KeyResultDraft } from "./subject.ts";

/** How far a letter is met: filled, half, or only outlined. */
export type SmartMark = "filled" | "half" | "outlined";

/** One letter of S.M.A.R.T., what it stands for, how far it is met, and the evidence in words. */
export type SmartLetter = {
  readonly letter: string;
  readonly name: string;
  readonly mark: SmartMark;
  readonly evidence: string;
};

/** The S.M.A.R.T. meter of a key result: specific, measurable, achievable, relevant, time-bound, each with its evidence. */
export function smartOf(draft: KeyResultDraft): readonly SmartLetter[] {
  const subject = readKeyResult(draft);
  return [
    { letter: "S", name: "Specific", ...specific(subject) },
    { letter: "M", name: "Measurable", ...measurable(subject) },
    { letter: "A", name: "Achievable", ...achievable(subject) },
    { letter: "R", name: "Relevant", ...relevant(subject) },
    { letter: "T", name: "Time-bound", ...timeBound(subject) },
  ];
}

type Judgement = Pick<SmartLetter, "mark" | "evidence">;

function specific(subject: Subject<"key-result">): Judgement {
  const { measured, vagueWords } = subject.statement;
  if (isOwnWork(subject)) return { mark: "outlined", evidence: "It says what is done, not what changes." };
  const [vague] = vagueWords;
  const { kind, isMeasured } = numbersOf(subject);
  const written = subject.draft.title;
  const beforeNumbers = !measured && isMeasured ? readKeyResultText(written, subject.draft.cycle).title : written;
  if (!measured && kind === "words" && beforeNumbers !== written)
    return { mark: "filled", evidence: `It measures “${beforeNumbers}”.` };
  if (!measured && kind === "words")
    return {
      mark: "outlined",
      evidence: vague ? `“${vague.text}” can be read in different ways.` : "What is measured is not named.",
    };
  const named = measured?.text ?? subject.draft.title;
  return vague && kind === "words"
    ? { mark: "half", evidence: `It measures “${named}”, but “${vague.text}” can be read in different ways.` }
    : { mark: "filled", evidence: `It measures “${named}”.` };
}

function measurable(subject: Subject<"key-result">): Judgement {
  const { kind, baseline, target, isMeasured } = numbersOf(subject);
  const { measure } = subject.draft;
  if (kind === "yes-no") return { mark: "half", evidence: "It is only met or not met." };
  if (!isMeasured) return { mark: "outlined", evidence: "No number says how far it should go." };
  if (measure !== undefined && kind !== "increase" && kind !== "decrease")
    return { mark: "filled", evidence: `It ${measureInWords(measure)}.` };
  if (target === null) return { mark: "half", evidence: "The target is still to be filled in." };
  return baseline === null
    ? { mark: "half", evidence: `It has a target, ${target}, and no baseline.` }
    : { mark: "filled", evidence: `It goes from ${baseline} to ${target}.` };
}

function achievable(subject: Subject<"key-result">): Judgement {
  const [remark] = keyResultIsWithinReach.check(subject);
  const { history } = subject.draft;
  const { baseline, target } = numbersOf(subject);
  if (remark)
    return {
      mark: "half",
      evidence:
        remark.message === "too-far"
          ? `It asks for ${remark.words?.["needed"] ?? ""}; the most it ever moved in as long was ${remark.words?.["best"] ?? ""}.`
          : `It asks for less than it usually moves by itself.`,
    };
  if (history && history.length >= 4 && baseline !== null && target !== null)
    return { mark: "filled", evidence: "The metric's own past says it is within reach." };
  return baseline !== null && target !== null
    ? { mark: "half", evidence: "Its start is known; the metric's past is not, so nobody can say how far is far." }
    : { mark: "outlined", evidence: "Without a baseline nobody can say how far it is." };
}

function relevant(subject: Subject<"key-result">): Judgement {
  const { objective } = subject.draft;
  if (objective === undefined || objective === "")
    return { mark: "outlined", evidence: "It stands under no objective." };
  const [remark] = keyResultBelongsToItsObjective.check(subject);
  if (remark)
    return {
      mark: "outlined",
      evidence: `It is about ${remark.words?.["here"] ?? ""}, its objective about ${remark.words?.["there"] ?? ""}.`,
    };
  const here = topicsIn(subject.statement.reading.text);
  const topic = topicsIn(objective).find((one) => here.includes(one));
  if (topic) return { mark: "filled", evidence: `It and its objective are about ${topic}.` };
  const isAlike =
    likeness(contentWords(subject.statement), contentWords(readObjective({ title: objective }).statement)) > 0;
  return isAlike
    ? { mark: "filled", evidence: "It shares words with its objective." }
    : { mark: "half", evidence: "Say in the objective's description how it shows that the objective is met." };
}

function timeBound({ draft, statement }: Subject<"key-result">): Judgement {
  const { dueOn, cycle } = draft;
  if (dueOn)
    return !cycle || (dueOn >= cycle.startsOn && dueOn < cycle.endsBefore)
      ? { mark: "filled", evidence: `It is due on ${dayInWords(dueOn)}.` }
      : { mark: "half", evidence: `It is due on ${dayInWords(dueOn)}, outside of its cycle.` };
  if (statement.date) return { mark: "filled", evidence: `It says “${statement.date.text}”.` };
  return cycle
    ? { mark: "half", evidence: "It has no day of its own; the cycle's end counts." }
    : { mark: "outlined", evidence: "No day says when it is due." };
}
