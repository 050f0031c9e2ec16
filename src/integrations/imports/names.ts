const roleWords =
  /\b(?:C[A-Z]O|CoST?|[SE]?VP[A-Z]?|EVP|Chief|President|Director|Dir\.?|Manager|Mgr\.?|Head|Lead|Leadership|Officer|Engineer|Engineers|Executive|Representative|Coordinator|Recruiter|Developer|Architects?|Controller|Analyst|Specialist|Founder|Fellow|Designer|Owner|PM|PMM|Team|Department|Dept\.?|Division|Squad|Group|WG|Guild|Chapter|Office|Ops|Operations|Marketing|Sales|Engineering|Product|Support|Finance|Legal|Security|Quality|UX|Design|HR|People|Recruiting|Talent|Infrastructure|Platform|Frontend|Backend|Content|Community|Alliances|Success|Growth|Development|Research|Tax|Payroll|Accounting|Compliance|Partnerships|Enablement|IT|Brand|Communications|Analytics)\b/;

export const namesRole = (text: string): boolean => roleWords.test(text);

const smallWords =
  /^(?:of|and|&|to|the|team|teams|lead|leads|group|squad|department|marketing|sales|engineering|support|product|design|finance|operations|success|development|research|growth|legal|security|content|for|,|\/|-|–)$/;

/** "Director of Product, Growth" is written like a name; "Support for signed releases" is not. */
export function followsNames(text: string): boolean {
  const words = text
    .replace(/\([^)]*\)|\[[^\]]*\]/g, "")
    .split(/[\s,;/]+/)
    .filter(Boolean);
  return (
    words.every((word) => /^[\p{Lu}\d(&~.]/u.test(word) || smallWords.test(word)) &&
    !/^\p{L}+ (?:for|to) (?!the CEO)/u.test(text)
  );
}

const imperative =
  /^(?:add|analy[sz]e|announce|attend|audit|automate|book|build|buy|collect|complete|conduct|contact|coordinate|create|define|deliver|deploy|design|develop|document|draft|embed|enable|enter|establish|evaluate|explore|find|finish|fix|gather|get|hire|hold|host|identify|implement|improve|integrate|interview|introduce|investigate|invite|launch|learn|link|log|make|map|measure|meet|merge|migrate|move|open|organi[sz]e|partner|pilot|plan|prepare|present|produce|promote|propose|prototype|publish|recruit|redesign|refactor|release|remove|replace|research|review|rewrite|roll out|run|schedule|select|send|set up|setup|share|ship|start|support|survey|switch|talk|teach|test|train|translate|try|update|upgrade|use|validate|visit|work|write)\b/i;

/** "Publish the guide": the text begins with something to do. */
export const startsWithVerb = (text: string): boolean => imperative.test(text);
