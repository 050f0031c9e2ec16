import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { addDays, addMonths, dateOf, dayNumberOf, weekdayOf, wholeMonthsBetween } from "./days.ts";

const day = fc.integer({ min: dayNumberOf("1900-01-01"), max: dayNumberOf("2199-12-31") });

test("a date and its day number are the same day for the calendar of the language", () => {
  fc.assert(
    fc.property(day, (number) => {
      const date = Temporal.PlainDate.from("1970-01-01").add({ days: number });
      assert.equal(dateOf(number), date.toString());
      assert.equal(dayNumberOf(date.toString()), number);
      assert.equal(weekdayOf(number), date.dayOfWeek);
    }),
  );
});

test("months are added and counted as the calendar of the language does", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -30, max: 30 }), (number, months) => {
      const date = Temporal.PlainDate.from(dateOf(number));
      assert.equal(dateOf(addMonths(number, months)), date.add({ months }).toString());
    }),
  );
  assert.equal(wholeMonthsBetween(dayNumberOf("2027-01-31"), dayNumberOf("2027-02-27")), 0);
  assert.equal(wholeMonthsBetween(dayNumberOf("2027-01-31"), dayNumberOf("2027-02-28")), 1);
  assert.equal(wholeMonthsBetween(dayNumberOf("2027-01-04"), dayNumberOf("2027-01-03")), -1);
});

test("days are added across a leap day", () => {
  assert.equal(addDays("2028-02-28", 2), "2028-03-01");
  assert.equal(addDays("2027-03-01", -1), "2027-02-28");
});
