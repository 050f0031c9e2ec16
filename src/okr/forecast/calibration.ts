import { confidences } from "#okr/check-in.ts";
import type { Confidence } from "#okr/check-in.ts";

/**
 * What was said at one check-in and what came of it: the person's confidence, the forecast's likelihood (null when it was
 * too early or there was nothing left to forecast), and whether the target of that day was reached in the end.
 */
export type Judged = {
  readonly confidence: Confidence;
  readonly likelihood: number | null;
  readonly isReached: boolean;
};

/** How often a confidence was given, and how often the target was reached after it: a share, null when it never was. */
export type ConfidenceRecord = {
  readonly confidence: Confidence;
  readonly times: number;
  readonly reached: number | null;
};

/** Forecasts that said about the same: their mean likelihood, and the share of targets that were reached. */
export type LikelihoodRecord = {
  readonly from: number;
  readonly to: number;
  readonly forecasts: number;
  readonly likelihood: number | null;
  readonly reached: number | null;
};

/**
 * How well what was said held. `brierScore` is the mean squared distance between likelihood and outcome (Brier 1950): 0 is
 * perfect, 0.25 is what a coin says; `brierScoreOfShare` is what saying the overall share each time would have scored.
 * Both are null without a forecast to judge.
 */
export type Calibration = {
  readonly checkIns: number;
  readonly confidence: readonly ConfidenceRecord[];
  readonly forecasts: number;
  readonly likelihood: readonly LikelihoodRecord[];
  readonly brierScore: number | null;
  readonly brierScoreOfShare: number | null;
};

const fifths = [0, 0.2, 0.4, 0.6, 0.8] as const;

const meanOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

const shareReached = (judged: readonly { readonly isReached: boolean }[]): number | null =>
  meanOf(judged.map(({ isReached }) => Number(isReached)));

/** How well confidence and forecast held, over check-ins whose outcome is known, in any order. */
export function calibrationOf(judged: readonly Judged[]): Calibration {
  const forecasts = judged.flatMap(({ likelihood, isReached }) =>
    likelihood === null ? [] : [{ likelihood, isReached }],
  );
  const overall = shareReached(forecasts) ?? 0;
  const distances = (said: (likelihood: number) => number): number | null =>
    meanOf(forecasts.map(({ likelihood, isReached }) => (said(likelihood) - Number(isReached)) ** 2));
  return {
    checkIns: judged.length,
    confidence: confidences.map((confidence) => {
      const own = judged.filter((one) => one.confidence === confidence);
      return { confidence, times: own.length, reached: shareReached(own) };
    }),
    forecasts: forecasts.length,
    likelihood: fifths.map((from, place) => {
      const to = fifths[place + 1] ?? 1;
      const own = forecasts.filter(({ likelihood }) => likelihood >= from && (likelihood < to || to === 1));
      return {
        from,
        to,
        forecasts: own.length,
        likelihood: meanOf(own.map(({ likelihood }) => likelihood)),
        reached: shareReached(own),
      };
    }),
    brierScore: distances((likelihood) => likelihood),
    brierScoreOfShare: distances(() => overall),
  };
}
