import type { NamedOperation } from "./index.ts";

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const singular = (noun: string): string => (noun === "people" ? "person" : noun.replace(/s$/, ""));

/** A noun or verb as typed in a terminal: `checkIns` is `check-ins`. */
export const toCommandWord = kebab;

/** Operations whose tool is named after their file rather than by verb and noun. */
const toolNames: Readonly<Record<string, string>> = {
  "people.me": "get_me",
  "plan.numbers": "get_plan_numbers",
  "keyResults.history": "get_key_result_history",
  "comments.mentioningMe": "list_comments_mentioning_me",
  "coach.statement": "read_statement",
  "coach.plan": "advise_on_plan",
  "coach.rules": "list_coach_rules",
  "coach.outcome": "draft_outcome",
  "coach.keep": "keep_finding",
  "coach.unkeep": "unkeep_finding",
  "coach.kept": "list_kept_findings",
  "objectives.askForSignOff": "ask_for_sign_off",
  "objectives.returnToDraft": "return_objective_to_draft",
  "library.metrics": "find_library_metrics",
  "library.templates": "list_templates",
  "library.focus": "get_focus",
  "activity.since": "list_activity_since",
  "search.find": "find_by_words",
  "teams.addMember": "add_team_member",
  "teams.removeMember": "remove_team_member",
  "metrics.recordPoints": "record_metric_points",
  "metrics.removePoint": "remove_metric_point",
  "cycles.changeState": "change_cycle_state",
};

/** The MCP tool of an operation: `checkIns.record` is `record_check_in`; lists keep the plural, `list_check_ins`. */
export function toToolName({ noun, verb }: Pick<NamedOperation, "noun" | "verb">): string {
  const known = toolNames[`${noun}.${verb}`];
  if (known) return known;
  const spelledVerb = kebab(verb).replaceAll("-", "_");
  return `${spelledVerb}_${kebab(verb === "list" ? noun : singular(noun)).replaceAll("-", "_")}`;
}
