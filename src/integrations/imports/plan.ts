import { readMeasureText, unitText } from "#okr/measure-text.ts";
import { readDueDate } from "#okr/due-text.ts";
import type { CycleText } from "./cycle-text.ts";
import type { ReadDocument, ReadInitiative, ReadKeyResult, ReadNote, ReadObjective } from "./document.ts";
import type { Statement } from "./statement.ts";

/** What a line was used for; every non-blank line of a document has exactly one use. */
export type LineUse = "statement" | "heading" | "field" | "note" | "layout";

/** Where something stands while the plan is put together. */
export type Place = {
  readonly objective: ReadObjective | null;
  readonly team: string | null;
  readonly cycle: CycleText | null;
  readonly owner: string | null;
};

/** A statement on its way into the plan. */
export type Entry = {
  readonly title: string;
  readonly statement: Pick<Statement, "owner" | "score" | "result"> | null;
  readonly place: Place;
  readonly line: number;
  readonly why: string;
};

export type Holder = ReadObjective | ReadKeyResult | ReadInitiative;

/** The plan as it grows: statements go in with their place, and every line's use is written down. */
export class Plan {
  readonly document: ReadDocument = { cycles: [], teams: [], objectives: [], notes: [] };
  readonly uses = new Map<number, LineUse>();
  private readonly cycleOf = new Map<ReadKeyResult, CycleText | null>();
  private readonly notes: ReadNote[] = this.document.notes;

  use(lines: readonly number[], use: LineUse): void {
    for (const line of lines) if (!this.uses.has(line) || use === "statement") this.uses.set(line, use);
  }

  addObjective({ title, statement, place, line, why }: Entry): ReadObjective {
    const objective: ReadObjective = {
      title,
      team: place.team,
      cycle: place.cycle?.name ?? null,
      owner: statement?.owner ?? place.owner,
      line,
      why,
      keyResults: [],
      initiatives: [],
      objectives: [],
    };
    (place.objective?.objectives ?? this.document.objectives).push(objective);
    if (place.cycle) this.addCycle(place.cycle.name);
    if (place.team) this.addTeam(place.team);
    return objective;
  }

  addKeyResult(objective: ReadObjective, { title, statement, place, line, why }: Entry): ReadKeyResult {
    const keyResult: ReadKeyResult = {
      title,
      baseline: null,
      target: null,
      unit: null,
      due: null,
      owner: statement?.owner ?? place.owner,
      score: statement?.score ?? null,
      result: statement?.result ?? null,
      line,
      why,
    };
    this.cycleOf.set(keyResult, place.cycle);
    objective.keyResults.push(keyResult);
    return keyResult;
  }

  addInitiative(objective: ReadObjective, { title, statement, place, line, why }: Entry): ReadInitiative {
    const due = readDueDate(title, place.cycle ?? {})?.date ?? null;
    const initiative: ReadInitiative = { title, owner: statement?.owner ?? place.owner, due, line, why };
    objective.initiatives.push(initiative);
    return initiative;
  }

  addNote(text: string, lines: readonly number[]): void {
    const line = lines[0] ?? 1;
    if (text.trim() !== "") this.notes.push({ text: text.trim(), line });
    this.use(lines, "note");
  }

  addCycle(name: string): void {
    if (!this.document.cycles.includes(name)) this.document.cycles.push(name);
  }

  addTeam(name: string): void {
    if (!this.document.teams.includes(name)) this.document.teams.push(name);
  }

  /** Reads the measures, orders the notes, and lets teams and cycles be those that something belongs to. */
  finish(): ReadDocument {
    for (const [keyResult, cycle] of this.cycleOf) {
      const read = readMeasureText(keyResult.title, cycle ?? {});
      keyResult.baseline ??= read.baseline;
      keyResult.target ??= read.target;
      keyResult.unit ??= unitText(read.unit);
      keyResult.due ??= read.due;
    }
    this.notes.sort((one, other) => one.line - other.line);
    return this.document;
  }
}
