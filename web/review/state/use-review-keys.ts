import { useEffect, useEffectEvent } from "react";
import { type KeyFocus, type KeyMeaning, meaningOf } from "../model/keys.ts";

/** Hears the single keys of the page; none while a dialog is open over it. */
export function useReviewKeys(singleKeys: boolean, act: (meaning: KeyMeaning) => void): void {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || document.querySelector('[role="dialog"], [role="menu"], [role="listbox"]')) return;
    const meaning = meaningOf(event, focusOf(event.target), singleKeys);
    if (!meaning) return;
    event.preventDefault();
    act(meaning);
  });
  useEffect(() => {
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, []);
}

/** Where the focus is, as far as keys are concerned. */
export function focusOf(target: EventTarget | null): KeyFocus {
  if (!(target instanceof Element)) return "page";
  if (target.closest("input, textarea, select, [contenteditable='true']")) {
    const box = target.closest("input[type='checkbox'], input[type='radio']");
    return box ? "control" : "typing";
  }
  if (target.closest("button, a, summary, [role='button'], [role='tab']")) return "control";
  return target.closest("[data-scrolls]") ? "scrolling" : "page";
}
