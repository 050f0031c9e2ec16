import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { StatementKind } from "#okr/coach/statement/kind.ts";
import { isUnderObjective } from "./corpus.ts";
import type { Row } from "./corpus.ts";

const folder = join(import.meta.dirname, "plans");

/** How the published statements call the same lists. */
const listings: Readonly<Record<string, string>> = { success: "success_criterion", retro: "retrospective" };

/**
 * Plans of invented organizations as they might have published them, line by line: what each line is ("objective!" is a project
 * that the plan lists as an objective), where it is listed, and its words. A line with "#" begins the next organization.
 */
export function ownPlans(): Row[] {
  return readdirSync(folder)
    .toSorted()
    .flatMap((file) => plansIn(file));
}

function plansIn(file: string): Row[] {
  let source = "";
  let objective = "";
  return readFileSync(join(folder, file), "utf8")
    .trimEnd()
    .split("\n")
    .flatMap((line, place): Row[] => {
      if (line.startsWith("#")) {
        source = line.slice(1).trim();
        objective = "";
        return [];
      }
      const [label = "", listed = "", text = ""] = line.split("\t");
      const listedAs = listings[listed] ?? listed;
      if (listedAs === "objective") objective = text;
      const isProject = label.endsWith("!");
      const kind = label.replace("!", "") as StatementKind;
      const context = isUnderObjective({ listedAs }) ? objective : "";
      return [{ id: `${file}:${place + 1}`, text, kind, source, context, listedAs, isProject }];
    });
}
