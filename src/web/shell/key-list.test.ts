import assert from "node:assert/strict";
import { test } from "node:test";
import { createKeyList, keyCaps } from "./key-list.ts";
import type { KeyLike } from "./key-list.ts";

const pressed = (key: string, more: Partial<KeyLike> = {}): KeyLike => ({
  key,
  metaKey: false,
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  preventDefault: () => undefined,
  ...more,
});

function listWith(...keys: string[]) {
  const ran: string[] = [];
  const list = createKeyList();
  const leave = list.add(
    "Plan",
    keys.map((one) => ({ keys: one, label: one, run: () => ran.push(one), whileTyping: one.startsWith("mod") })),
  );
  return { list, ran, leave };
}

test("a key does what is listed, with ⌘ and Ctrl alike", () => {
  const { list, ran } = listWith("j", "mod+z", "?", "Space");
  list.press(pressed("J"), false, 0);
  list.press(pressed("z", { metaKey: true }), false, 0);
  list.press(pressed("z", { ctrlKey: true }), false, 0);
  list.press(pressed("?", { shiftKey: true }), false, 0);
  list.press(pressed(" "), false, 0);
  assert.deepEqual(ran, ["j", "mod+z", "mod+z", "?", "Space"]);
});

test("⌘ with Shift is not ⌘ alone", () => {
  const { list, ran } = listWith("mod+k", "mod+shift+k");
  list.press(pressed("K", { metaKey: true, shiftKey: true }), true, 0);
  list.press(pressed("k", { metaKey: true }), true, 0);
  assert.deepEqual(ran, ["mod+shift+k", "mod+k"]);
});

test("letters are letters while someone is typing", () => {
  const { list, ran } = listWith("j", "mod+z");
  assert.equal(list.press(pressed("j"), true, 0), false);
  list.press(pressed("z", { metaKey: true }), true, 0);
  assert.deepEqual(ran, ["mod+z"]);
});

test("G then P goes to the plan, unless the second key comes too late", () => {
  const { list, ran } = listWith("g p", "p");
  list.press(pressed("g"), false, 0);
  list.press(pressed("p"), false, 500);
  list.press(pressed("g"), false, 1000);
  list.press(pressed("p"), false, 3000);
  assert.deepEqual(ran, ["g p", "p"]);
});

test("the keys of a part are gone when the part is", () => {
  const { list, ran, leave } = listWith("j");
  leave();
  list.press(pressed("j"), false, 0);
  assert.deepEqual(ran, []);
  assert.deepEqual(list.listed(), []);
});

test("the part that came last answers first", () => {
  const { list, ran } = listWith("c");
  list.add("Key result", [{ keys: "c", label: "Check in", run: () => ran.push("later") }]);
  list.press(pressed("c"), false, 0);
  assert.deepEqual(ran, ["later"]);
});

test("keys are shown as they are printed", () => {
  assert.deepEqual(keyCaps("mod+z", true), ["⌘", "Z"]);
  assert.deepEqual(keyCaps("mod+z", false), ["Ctrl", "Z"]);
  assert.deepEqual(keyCaps("g p", true), ["G", "P"]);
  assert.deepEqual(keyCaps("Enter", true), ["↵"]);
});
