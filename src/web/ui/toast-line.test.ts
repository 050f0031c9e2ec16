import assert from "node:assert/strict";
import { test } from "node:test";
import { createToastLine } from "./toast-line.ts";

test("one toast shows at a time, the newest", () => {
  const line = createToastLine();
  line.show({ text: "Check-in saved" });
  line.show({ text: "Objective renamed" });
  assert.equal(line.current()?.text, "Objective renamed");
});

test("a toast whose time is over does not take a newer one with it", () => {
  const line = createToastLine();
  line.show({ text: "Check-in saved" });
  const first = line.current()?.key;
  line.show({ text: "Objective renamed" });
  line.dismiss(first);
  assert.equal(line.current()?.text, "Objective renamed");
});

test("whoever listens hears of a toast coming and going, and of nothing after leaving", () => {
  const line = createToastLine();
  let heard = 0;
  const leave = line.subscribe(() => heard++);
  line.show({ text: "Check-in saved" });
  line.dismiss();
  leave();
  line.show({ text: "Objective renamed" });
  assert.equal(heard, 2);
});
