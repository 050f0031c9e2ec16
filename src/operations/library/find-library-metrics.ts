import { findMetrics } from "#okr/library/find-metrics.ts";
import type { Advice } from "../context.ts";

export const findLibraryMetrics: Advice<"library", "metrics"> = async (_at, { limit, ...query }) => {
  const found = findMetrics(query);
  return { total: found.length, metrics: found.slice(0, limit).map(({ words: _words, ...metric }) => metric) };
};
