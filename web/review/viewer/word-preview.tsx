import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { PageView } from "../../../schemas/api/documents.ts";
import type { Evidence } from "../../../schemas/evidence.ts";
import { viewerWords } from "../../words/review-viewer.ts";
import { useWords } from "../../words/words.ts";
import { type Picked, placeOfText } from "../model/evidence-boxes.ts";
import { findQuote, type TextRange } from "../model/find-quote.ts";
import classes from "../review.module.css";
import { TextPage } from "./text-page.tsx";
import { useSelectedText } from "./use-selected-text.ts";

interface Props {
  /** Sanitised by the server: structure only. */
  readonly html: string;
  readonly page: PageView;
  readonly document: string;
  readonly evidence: readonly Evidence[];
  readonly focusKey: string;
  readonly onPick: ((picked: Picked) => void) | undefined;
}

/** A Word document much as it looks, the passage highlighted where the preview has it; else the text as read. */
export function WordPreview({ html, page, document, evidence, focusKey, onPick }: Props) {
  const words = useWords(viewerWords);
  const body = useRef<HTMLDivElement>(null);
  const [missing, setMissing] = useState<string>();
  const here = evidence.filter((one) => one.document === document);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the passage, not the array that holds it
  useEffect(() => {
    const element = body.current;
    const first = here[0];
    if (!element || !first) return highlight([]);
    const share = page.text.length > 0 ? (first.start - page.start) / page.text.length : 0;
    const found = here.flatMap(({ quote }) => rangeIn(element, findQuote(quote, textOf(element), share)) ?? []);
    highlight(found);
    found[0]?.startContainer.parentElement?.scrollIntoView({ block: "center" });
    setMissing(found.length === 0 ? focusKey : undefined);
    return () => highlight([]);
  }, [focusKey, html, page.number]);
  useSelectedText(body, ({ start, end }) => {
    if (!onPick) return;
    const whole = textOf(body.current);
    const range = findQuote(whole.slice(start, end), page.text, start / whole.length);
    if (range) onPick(placeOfText(page, document, range.start, range.end));
  });
  if (missing === focusKey) {
    return (
      <>
        <div className={classes.bar}>{words.notInPreview}</div>
        <TextPage page={page} document={document} evidence={evidence} focusKey={focusKey} onPick={onPick} />
      </>
    );
  }
  return (
    <section
      className={classes.paper}
      data-scrolls
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard (WCAG 2.1.1)
      tabIndex={0}
      aria-label={words.modes.preview}
    >
      <Html html={html} bodyRef={body} />
    </section>
  );
}

/** Set once: a highlight is of its text nodes, which React must not replace. */
function Html({ html, bodyRef }: { readonly html: string; readonly bodyRef: React.RefObject<HTMLDivElement | null> }) {
  useLayoutEffect(() => {
    const parsed = new DOMParser().parseFromString(html, "text/html");
    bodyRef.current?.replaceChildren(...parsed.body.childNodes);
  }, [html, bodyRef]);
  return <div ref={bodyRef} className={classes.preview} />;
}

function textOf(element: HTMLElement | null): string {
  return element?.textContent ?? "";
}

/** A range of an element's text as a range of its nodes. */
function rangeIn(element: HTMLElement, found: TextRange | undefined): Range | undefined {
  if (!found) return undefined;
  const walker = globalThis.document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = new Range();
  let at = 0;
  let begun = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (!begun && found.start < at + length) {
      range.setStart(node, found.start - at);
      begun = true;
    }
    if (begun && found.end <= at + length) {
      range.setEnd(node, found.end - at);
      return range;
    }
    at += length;
  }
  return undefined;
}

/** Marks ranges without touching the document (CSS Custom Highlight API); older browsers only scroll there. */
function highlight(ranges: readonly Range[]): void {
  if (typeof Highlight === "undefined") return;
  CSS.highlights.set("greffier-evidence", new Highlight(...ranges));
}
