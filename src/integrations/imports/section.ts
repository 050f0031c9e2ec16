import { readCycle } from "./cycle-text.ts";
import type { CycleText } from "./cycle-text.ts";
import { readLabel } from "./labels.ts";
import { followsNames, namesRole, startsWithVerb } from "./names.ts";

/** What a heading opens. `talk` explains OKRs or looks back: what is under it is notes. `plain` may be an objective. */
export type Section =
  | { readonly kind: "objectives"; readonly cycle?: CycleText | undefined }
  | { readonly kind: "key-results" | "initiatives" | "talk" | "retrospective" | "plain" | "team" }
  | { readonly kind: "plan"; readonly cycle: CycleText | undefined; readonly team: string | null };

const ornament = /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\u{1F1E6}-\u{1F1FF}\s#(_*"–—:-]+(?=[\p{L}\d])/u;
const lookBack =
  /^(?:the )?(?:went )?(?:good|bad|ugly|try|well|wrong|glad|sad|mad|wins?|losses|misses|highlights?|lowlights?|keep doing|stop doing|start doing|went well|didn['’]t go well|could be better|to improve|lessons|learnings)(?: ?(?:things|doing|items|learned))?[:!]?$/i;
/** "Good", "Bad", "Try": the parts of a retrospective, when a list stands under them. */
export const looksBack = (text: string): boolean => lookBack.test(text.replace(ornament, "").trim());

const retrospective =
  /^(?:.{0,40}\b)?(?:retrospectives?|retros?|post-?mortem|wrap-?up|look(?:ing)? back)\b.{0,20}$|^(?:the )?(?:good|bad|ugly|try|glad|sad|mad|start|stop|continue|keep|wins?|losses|misses|highlights?|lowlights?)(?: ?(?:things|doing|items))?[:!]?$|^what (?:went|worked|didn|did not|could|we learned|have we)|^(?:lessons?|learnings?)(?: learned)?$|^(?:accomplishments?|achievements)$/i;

/** Headings that are about the document or the method, whatever follows in them. */
const talkStart =
  /^(?:what(?:['’]s)?|why|how|who|when|where|which|about|writing (?:good|great|effective|okrs?|obj)|tips|getting started|guid(?:e|elines|ance) (?:to|for|on)|introduction to|further reading|links to|see also|want to|get(?:ting)? involved|critical integration|acknowledge\w*|examples? of (?:bad|good)|more (?:about|information|reading)|responsibilit\w+|criteria\b|principles? (?:of|for)|fundamentals|the basics|measuring (?:success|progress|brand)|scoring\b|grading\b|track(?:ing)? your)\b/i;
/** Headings that are these words and no more. */
const talkWhole =
  /^(?:(?:the |our |key |project |general |weekly |monthly |current |previous |past |old |other |additional |external |team |some |health |success |important )*(?:introduction|intro|overview|preface|summary|conclusions?|background|context|motivation|rationale?|rational|references?|resources?|links?|appendix|notes?|updates?|change ?log|news|table of contents|contents|toc|on this page|index|schedule|timeline|calendar|dates|cadence|rhythm|meetings?|recordings?|presentations?|videos?|responsibilit\w+|projects|roles?(?: and responsibilities)?|members?|people|people involved|contacts?|feedback|feature requests?|philosophy|vision|mission|north star|purpose|values?|strategy|assumptions?|risks?|dependencies|alternatives?|not included|out of scope|non-goals?|metrics?(?: we care about)?|kpis?|performance indicators?|indicators|dashboards?|prerequisites|long game|legend|key|concepts?|terms?|terminology|glossary|definitions?|examples?|instructions?|archive|quarters|status|progress|team|faq|frequently asked questions|template|format|process|principles?|guidelines?|guidance|basics|guide|integration points|how-?tos?|tools?|tooling|communication|reporting|license|licence|disclaimer|reviews?|reviewing|workflow|side notes?|issue tracker|weekly rhythm|ceremonies|rituals)(?: (?:and|&) [\w ]{3,30})?)$/i;

const dropped =
  /\b(?:dropped|cancelled|canceled|parked|postponed|not doing|won['’]t do|backlog|parking lot|de-?prioriti[sz]ed|rejected)\b/i;

const okrWords = /\b(?:okrs?|objectives? (?:and|&|\+) key[ -]results?|objectives?|key[ -]results?|krs?|goals)\b/i;
const okrTalk =
  /\b(?:process|schedule|status|kick-?off|retros\w*|review(?:s|ing)?|timeline|dashboards?|templates?|overview|workflow|management|cadence|meetings?|guid\w+|scor\w+|archive|basics|criteria|tool|how|what|why|methodology|framework|training|resources|initiat\w+|propose\w*|cascade|draft|document\w*|impactful|different|priorit\w+|explan\w+|identifying|defining|writing|setting|measuring|understanding|tracking|recent|require|for beginners|class|101|examples? of bad|vs\.?|!=)\b/i;
const gerundTalk =
  /^(?:defining|writing|setting|scoring|grading|tracking|measuring|reviewing|identifying|understanding|creating|using|managing|evaluating|documenting|developing your|adopting|implementing okr)/i;

/** The heading without pictures and without its number ("2.1."); a year in front stays. */
const withoutNumber = (text: string): string =>
  text
    .replace(ornament, "")
    .replace(/^\d{1,2}(?:\.\d{1,2})*[.):]\s+/, "")
    .replace(ornament, "");

/** Says what a heading (or a bold line, or a line that ends in a colon) opens. */
export function readSection(text: string): Section {
  const plain = withoutNumber(text)
    .replace(/[\p{Extended_Pictographic}\s:：.]+$/u, "")
    .trim();
  const label = readLabel(text);
  if (label && (label.opensList || label.rest === "")) {
    if (label.label === "objective")
      return label.opensList && /s\b/i.test(plain) ? { kind: "objectives" } : { kind: "plain" };
    if (label.label === "key-result") return { kind: "key-results" };
    if (label.label === "initiative") return { kind: "initiatives" };
    if (label.label === "note") return { kind: /retro|learn|lesson/i.test(plain) ? "retrospective" : "talk" };
  }
  if (retrospective.test(plain)) return { kind: "retrospective" };
  if (/^[^:]{2,60}:\s/.test(plain) && namesRole(plain.split(":")[0] ?? "") && followsNames(plain.split(":")[0] ?? ""))
    return { kind: "plain" };
  const isOkr = okrWords.test(plain) && plain.split(/\s+/).length <= 12;
  const cycle = readCycle(plain);
  if (dropped.test(plain) && plain.split(/\s+/).length <= 6) return { kind: "talk" };
  if (isOkr && (gerundTalk.test(plain) || text.trim().endsWith("?"))) return { kind: "talk" };
  if (
    /\b(?:resources|instructions|references|guidelines|recordings|presentations|faq|overview|procedures?)$/i.test(
      plain,
    ) &&
    plain.split(/\s+/).length <= 4
  )
    return { kind: "talk" };
  if ((talkStart.test(plain) || talkWhole.test(plain)) && !(cycle && isOkr)) return { kind: "talk" };
  if (isOkr || cycle) return planOrTalk(plain, isOkr, cycle);
  return { kind: isTeam(plain) ? "team" : "plain" };
}

function planOrTalk(plain: string, isOkr: boolean, cycle: CycleText | undefined): Section {
  const rest = leftover(cycle?.rest ?? plain);
  if (isOkr && !cycle && /\b(?:are|is|can|should|will|don['’]t|need|makes?|helps?|you|your)\b/i.test(plain))
    return { kind: "talk" };
  if (isOkr && !cycle && startsWithVerb(rest)) return { kind: "talk" };
  if (isOkr && okrTalk.test(rest)) return { kind: "talk" };
  if (!isOkr && cycle && rest.split(/\s+/).filter(Boolean).length > 4 && !isTeam(rest)) return { kind: "plain" };
  const goals = /\b(?:objectives|goals)\b/i.test(plain) && !/key[ -]results?|okrs?\b/i.test(plain);
  if (goals && !cycle && rest.split(/\s+/).length > 6) return { kind: "plain" };
  if (goals && !isLongName(rest))
    return cycle && plain.replace(cycle.name, "").length < 4
      ? { kind: "plan", cycle, team: null }
      : { kind: "objectives", cycle };
  return { kind: "plan", cycle, team: teamIn(rest) };
}

const isLongName = (rest: string): boolean => rest.split(/\s+/).filter(Boolean).length > 5;

const leftover = (text: string): string =>
  text
    .replace(
      /\bobjectives? (?:and|&|\+) key[ -]results?\b|\bokrs?\b|\b(?:objectives?|goals|key[ -]results?|krs?)\b/gi,
      " ",
    )
    .replace(
      /\b(?:calendar year|fiscal year|quarter(?:ly)?|annual|year(?:ly)?|shared|individual|public|top|major|main|our|the|set|for|to achieve|by|of|in|and|document|page|current|this|next|cycle|roadmap)\b/gi,
      " ",
    )
    .replace(/['’]s\b/g, "")
    .replace(/[()[\]{}:;,.|/·–—-]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();

/** What is left of "Mobile Team OKRs – Q3" when OKR and cycle are gone names the team. */
function teamIn(rest: string): string | null {
  const name = rest.replace(/^\d+$/, "").trim();
  return name.length > 1 &&
    followsNames(name) &&
    name.split(/\s+/).length <= 5 &&
    !/^(?:team|examples?|list|draft|wip|final|company|most|all)$/i.test(name)
    ? name
    : null;
}

const teamNames =
  /\b(?:team|department|dept|division|squad|tribe|guild|chapter|wg|working group|unit|office|group|crew)s?\b/i;
const functions =
  /^(?:the )?(?:company(?:[- ]?wide| level)?|organi[sz]ation(?:al)?|general|marketing|product(?: marketing| management| design)?|sales|engineering|design|finance|hr|human resources?(?: \(hr\))?|people(?: ops| operations)?|operations|legal|support|customer (?:success|support|service|experience)|growth|content|community|data(?: science| & analytics)?|it|security|infrastructure|research|r&d|platform|mobile|web|backend|frontend|front-end|back-end|qa|quality|revenue|partnerships?|business development|editorial|docs|video|brand|communications|executive|leadership|founders?|board|admin(?:istration)?|talent|recruiting|managers?)(?: (?:and|&) \w+)?$/i;

/** Whether a short heading names who works together, or a job: "Marketing", "Platform team", "Head of Sales". */
export function isTeam(plain: string): boolean {
  const words = plain.split(/\s+/).length;
  if (functions.test(plain)) return true;
  if (
    words <= 6 &&
    teamNames.test(plain) &&
    !/\b(?:a|an|is|are|our|to|in|your)\b/.test(plain) &&
    plain
      .split(/\s+/)
      .every(
        (word) => /^[\p{Lu}\d&(]/u.test(word) || /^(?:and|of|the|for|team|teams|group|squad|department|wg)$/.test(word),
      )
  ) {
    return true;
  }
  return (
    words <= 5 &&
    /^(?:C[A-Z]O|[SE]?VP\b|Chief|Director|Head of|Manager|.{3,30} (?:Manager|Engineer|Director|Executive|Specialist|Officer|Controller|Designer|Developer|Analyst))/.test(
      plain,
    ) &&
    namesRole(plain)
  );
}
