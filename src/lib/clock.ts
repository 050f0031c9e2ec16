/** Where time comes from. Everything that needs the time is given one, so that tests and history can choose it. */
export type Clock = {
  /** This moment. */
  now(): Temporal.Instant;
  /** The local date of this moment, as in `2027-02-16`. */
  today(): string;
  /** The first moment after a local date, as in `endOf("2027-02-16")`. */
  endOf(day: string): Temporal.Instant;
};

const endOfIn =
  (timeZone: () => string) =>
  (day: string): Temporal.Instant =>
    Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(timeZone()).toInstant();

/** The machine's own clock, in the machine's time zone. */
export const systemClock: Clock = {
  now: () => Temporal.Now.instant(),
  today: () => Temporal.Now.plainDateISO().toString(),
  endOf: endOfIn(() => Temporal.Now.timeZoneId()),
};

/** A clock that stands at noon UTC of a day until it is set to another. */
export function settableClock(day: string): Clock & { set(day: string): void } {
  let moment = Temporal.Instant.from(`${day}T12:00:00Z`);
  return {
    now: () => moment,
    today: () => moment.toZonedDateTimeISO("UTC").toPlainDate().toString(),
    endOf: endOfIn(() => "UTC"),
    set: (next) => {
      moment = Temporal.Instant.from(`${next}T12:00:00Z`);
    },
  };
}

/** A moment as the API writes it: UTC with milliseconds. */
export const spell = (moment: Temporal.Instant): string => moment.toString({ fractionalSecondDigits: 3 });
