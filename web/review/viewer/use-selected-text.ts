import { type RefObject, useEffect, useRef } from "react";

/** A range of an element's text. */
export interface SelectedText {
  readonly start: number;
  readonly end: number;
}

/** Milliseconds without a change after which what a finger selects counts: the handles of a selection send no pointer events. */
const stillFor = 1000;

/** Calls back with what is selected in an element's text: when the mouse or pen is lifted, wherever; when Shift is; by finger. */
export function useSelectedText(element: RefObject<HTMLElement | null>, take: (chosen: SelectedText) => void): void {
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    const ended = new AbortController();
    const { signal } = ended;
    let taken = "";
    let begun: "here" | "elsewhere" | "byFinger" = "elsewhere";
    let timer: ReturnType<typeof setTimeout> | undefined;
    const isHere = (target: EventTarget | null) =>
      target instanceof Node && element.current?.parentElement?.contains(target) === true;
    const look = () => {
      const chosen = element.current && selectedIn(element.current);
      const key = chosen ? `${chosen.start} ${chosen.end}` : "";
      if (chosen && key !== taken) latest.current(chosen);
      taken = key;
    };
    const begin = ({ pointerType, target }: PointerEvent) => {
      begun = !isHere(target) ? "elsewhere" : pointerType === "touch" ? "byFinger" : "here";
    };
    const lift = () => begun === "here" && look();
    const release = ({ key, target }: KeyboardEvent) => key === "Shift" && isHere(target) && look();
    const change = () => {
      clearTimeout(timer);
      if (begun === "byFinger") timer = setTimeout(look, stillFor);
    };
    document.addEventListener("pointerdown", begin, { signal });
    document.addEventListener("pointerup", lift, { signal });
    document.addEventListener("keyup", release, { signal });
    document.addEventListener("selectionchange", change, { signal });
    return () => {
      clearTimeout(timer);
      ended.abort();
    };
  }, [element]);
}

/** What is selected in an element, as offsets into its text. */
function selectedIn(element: HTMLElement): SelectedText | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0).cloneRange();
  if (!range.intersectsNode(element)) return undefined;
  // What goes beyond the element ends with it.
  if (!element.contains(range.startContainer)) range.setStart(element, 0);
  if (!element.contains(range.endContainer)) range.setEnd(element, element.childNodes.length);
  const before = new Range();
  before.setStart(element, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  const end = start + range.toString().length;
  return end > start ? { start, end } : undefined;
}
