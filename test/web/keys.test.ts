import { expect, test } from "vitest";
import { type KeyFocus, type KeyPress, keyMap, meaningOf } from "../../web/review/model/keys.ts";

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: "",
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  isComposing: false,
  ...more,
});
const meaning = (given: KeyPress, focus: KeyFocus = "page") => meaningOf(given, focus, true);

test("no key means two things", () => {
  const keys = keyMap.flatMap((line) => line.keys);
  expect(keys.length).toBeGreaterThan(20);
  expect(new Set(keys).size).toBe(keys.length);
});

test("one key confirms and goes on, by Enter or c", () => {
  expect(meaning(press("Enter"))).toEqual({ action: "confirm" });
  expect(meaning(press("c"))).toEqual({ action: "confirm" });
});

test("a key that decides does it once, however long it is held down", () => {
  expect(meaning(press("c", { repeat: true }))).toBeUndefined();
  expect(meaning(press("j", { repeat: true }))).toEqual({ action: "nextDoubtful" });
});

test("what is typed in an input stays there; Escape still leaves it", () => {
  expect(meaning(press("a"), "typing")).toBeUndefined();
  expect(meaning(press("Enter"), "typing")).toBeUndefined();
  expect(meaning(press("Escape"), "typing")).toEqual({ action: "close" });
});

test("Enter on a button presses the button, and confirms nothing", () => {
  expect(meaning(press("Enter"), "control")).toBeUndefined();
  expect(meaning(press("c"), "control")).toEqual({ action: "confirm" });
});

test("arrows scroll the page when the page has the focus", () => {
  expect(meaning(press("ArrowDown"), "scrolling")).toBeUndefined();
  expect(meaning(press("ArrowDown"))).toEqual({ action: "nextDoubtful" });
});

test("copying with Ctrl+C confirms nothing, nor does a character being composed", () => {
  expect(meaning(press("c", { ctrlKey: true }))).toBeUndefined();
  expect(meaning(press("c", { metaKey: true }))).toBeUndefined();
  expect(meaning(press("e", { isComposing: true }))).toBeUndefined();
});

test("alternatives are chosen by digit, on a French keyboard without Shift too", () => {
  expect(meaning(press("2", { code: "Digit2" }))).toEqual({ action: "choose", position: 1 });
  expect(meaning(press("é", { code: "Digit2" }))).toEqual({ action: "choose", position: 1 });
});

test("a character printed on a digit's key is that character: / on a German keyboard searches", () => {
  expect(meaning(press("/", { code: "Digit7" }))).toEqual({ action: "search" });
});

test("who speaks to the machine or types by mistake can switch single keys off", () => {
  expect(meaningOf(press("c"), "page", false)).toBeUndefined();
  expect(meaningOf(press("Escape"), "page", false)).toEqual({ action: "close" });
});
