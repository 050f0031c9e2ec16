import type { Measure, Milestone, Period, Unit, UnitKind } from "#okr/measure.ts";

/** The columns a measure is kept in. */
export type MeasureColumns = {
  measure_kind: string;
  unit_kind: string | null;
  unit_label: string | null;
  unit_decimals: number | null;
  baseline: number | null;
  target: number | null;
  low: number | null;
  high: number | null;
  period: string | null;
  milestones: readonly Milestone[] | null;
  metric: string | null;
  how: string | null;
  by_date: string | null;
};

const nothing: Omit<MeasureColumns, "measure_kind"> = {
  unit_kind: null,
  unit_label: null,
  unit_decimals: null,
  baseline: null,
  target: null,
  low: null,
  high: null,
  period: null,
  milestones: null,
  metric: null,
  how: null,
  by_date: null,
};

/** A unit as columns. */
export const fromUnit = (unit: Unit) => ({
  unit_kind: unit.kind,
  unit_label: unit.label ?? null,
  unit_decimals: unit.decimals ?? null,
});

/** A measure as columns; fields its kind does not have are null. */
export function fromMeasure(measure: Measure): MeasureColumns {
  const kind = { ...nothing, measure_kind: measure.kind };
  switch (measure.kind) {
    case "increase":
    case "decrease":
      return { ...kind, ...fromUnit(measure.unit), baseline: measure.baseline, target: measure.target };
    case "at-least":
    case "at-most":
      return { ...kind, ...fromUnit(measure.unit), target: measure.bound };
    case "between":
      return { ...kind, ...fromUnit(measure.unit), low: measure.low, high: measure.high };
    case "yes-no":
      return kind;
    case "milestones":
      return { ...kind, milestones: measure.milestones };
    case "recurring":
      return { ...kind, ...fromUnit(measure.unit), target: measure.perPeriod, period: measure.period };
    case "find-baseline":
      return { ...kind, ...fromUnit(measure.unit), metric: measure.metric, how: measure.how, by_date: measure.by };
  }
}

/** The unit that these columns keep. */
export const toUnit = (row: Pick<MeasureColumns, "unit_kind" | "unit_label" | "unit_decimals">): Unit => ({
  kind: (row.unit_kind ?? "number") as UnitKind,
  ...(row.unit_label === null ? {} : { label: row.unit_label }),
  ...(row.unit_decimals === null ? {} : { decimals: row.unit_decimals }),
});

/** The measure that these columns keep. */
export function toMeasure(row: MeasureColumns): Measure {
  const unit = toUnit(row);
  const kind = row.measure_kind as Measure["kind"];
  switch (kind) {
    case "increase":
    case "decrease":
      return { kind, unit, baseline: row.baseline, target: row.target };
    case "at-least":
    case "at-most":
      return { kind, unit, bound: row.target };
    case "between":
      return { kind, unit, low: row.low, high: row.high };
    case "yes-no":
      return { kind };
    case "milestones":
      return { kind, milestones: row.milestones ?? [] };
    case "recurring":
      return { kind, unit, perPeriod: row.target, period: row.period as Period };
    case "find-baseline":
      return { kind, unit, metric: row.metric ?? "", how: row.how ?? "", by: row.by_date ?? "" };
  }
}
