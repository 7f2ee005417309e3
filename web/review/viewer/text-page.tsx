import { useEffect, useRef } from "react";
import type { PageView } from "../../../schemas/api/documents.ts";
import { viewerWords } from "../../words/review-viewer.ts";
import { useWords } from "../../words/words.ts";
import { type Picked, type Place, placeOfText, rangeOn } from "../model/evidence-boxes.ts";
import classes from "../review.module.css";
import { useSelectedText } from "./use-selected-text.ts";

interface Props {
  readonly page: PageView;
  readonly document: string;
  readonly evidence: readonly Place[];
  readonly focusKey: string;
  readonly onPick: ((picked: Picked) => void) | undefined;
}

/** A page as it was read, its passages marked; what is selected fills the field. */
export function TextPage({ page, document, evidence, focusKey, onPick }: Props) {
  const words = useWords(viewerWords);
  const text = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another passage, or the same asked for again
  useEffect(() => {
    text.current?.querySelector("mark")?.scrollIntoView({ block: "center" });
  }, [focusKey, page.number]);
  useSelectedText(text, ({ start, end }) => {
    if (!onPick) return;
    // The marks show it from now on; they change the text's nodes, under which a selection would slip.
    getSelection()?.removeAllRanges();
    onPick(placeOfText(page, document, start, end));
  });
  if (page.source === "none") return <div className={classes.text}>{words.unread}</div>;
  return (
    <section
      className={classes.paper}
      data-scrolls
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard (WCAG 2.1.1)
      tabIndex={0}
      aria-label={words.pageText(page.number)}
    >
      <div ref={text} className={classes.text}>
        {runsOf(page, document, evidence).map(({ start, end, marked }) =>
          marked ? (
            <mark key={start}>{page.text.slice(start, end)}</mark>
          ) : (
            <span key={start}>{page.text.slice(start, end)}</span>
          ),
        )}
      </div>
    </section>
  );
}

interface Run {
  readonly start: number;
  readonly end: number;
  readonly marked: boolean;
}

/** The text in runs, marked or not; passages may overlap. */
function runsOf(page: PageView, document: string, evidence: readonly Place[]): Run[] {
  const ranges = evidence.flatMap((place) => rangeOn(page, document, place) ?? []);
  const cuts = [...new Set([0, page.text.length, ...ranges.flatMap(({ start, end }) => [start, end])])];
  cuts.sort((first, second) => first - second);
  return cuts.slice(0, -1).map((start, index) => ({
    start,
    end: cuts[index + 1] ?? start,
    marked: ranges.some((range) => range.start <= start && start < range.end),
  }));
}
