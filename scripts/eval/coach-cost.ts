import { gzipSync } from "node:zlib";
import { join } from "node:path";
import { build } from "vite";
import { findingsOf, findingsOfPlan } from "#okr/coach/coach.ts";
import { statementOf } from "#okr/coach/statement/statement.ts";
import type { PlanDraft } from "#okr/coach/subject.ts";
import { ownStatements } from "../learn/own-statements.ts";
import type { Line } from "./coach-lines.ts";

const cpuMs = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

/** Texts that are all different, so that nothing is remembered from before. */
const textsOf = (kinds: readonly string[], count: number): string[] => {
  const own = ownStatements().filter(({ listedAs }) => kinds.includes(listedAs));
  return Array.from({ length: count }, (_, place) => `${own[place % own.length]?.text ?? ""} in region ${place}`);
};

/** CPU of one statement and of a large plan, and the bytes that Write has to load. */
export async function costLines(): Promise<Line[]> {
  const keyResults = textsOf(["kr"], 4000);
  for (const text of keyResults.slice(0, 500)) statementOf(text, { slot: "key-result" });
  const oneMs =
    cpuMs(() => keyResults.forEach((text) => statementOf(text, { slot: "key-result" }))) / keyResults.length;
  const adviceMs = cpuMs(() => keyResults.forEach((title) => findingsOf("key-result", { title }))) / keyResults.length;
  const objectives = textsOf(["objective"], 1000);
  const plan: PlanDraft = {
    teams: Array.from({ length: 200 }, (_, team) => ({
      name: `Team ${team}`,
      objectives: objectives.slice(team * 5, team * 5 + 5).map((title, place) => {
        const first = (team * 5 + place) * 4;
        return {
          title,
          supports: 1,
          keyResults: keyResults.slice(first, first + 4).map((one) => ({ title: one, owner: null })),
        };
      }),
    })),
  };
  const planMs = Math.min(...[1, 2, 3].map(() => cpuMs(() => findingsOfPlan(structuredClone(plan)))));
  return [
    { what: "one statement, CPU", value: oneMs, unit: "ms", atMost: 1 },
    { what: "one statement with all its advice, CPU", value: adviceMs, unit: "ms", atMost: 1 },
    { what: "a plan of 1,000 objectives and 4,000 key results, CPU", value: planMs / 1000, unit: "s", atMost: 1.5 },
    {
      what: "the Coach as one script, minified and gzipped",
      value: (await scriptBytes()) / 1024,
      unit: "KB",
      atMost: 60,
    },
  ];
}

async function scriptBytes(): Promise<number> {
  const built = await build({
    configFile: false,
    logLevel: "silent",
    resolve: {
      alias: { "#okr": join(import.meta.dirname, "../../src/okr"), "#lib": join(import.meta.dirname, "../../src/lib") },
    },
    build: {
      write: false,
      minify: true,
      target: "esnext",
      lib: { entry: join(import.meta.dirname, "coach-entry.ts"), formats: ["es"], fileName: "coach" },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (!first || !("output" in first)) return Number.NaN;
  return first.output.reduce(
    (sum, one) => sum + (one.type === "chunk" ? gzipSync(one.code, { level: 9 }).length : 0),
    0,
  );
}
