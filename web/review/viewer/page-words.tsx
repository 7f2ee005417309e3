import { type PointerEvent, useRef, useState } from "react";
import type { PageView } from "../../../schemas/api/documents.ts";
import type { Box } from "../../../schemas/evidence.ts";
import { type Picked, placeOfWords } from "../model/evidence-boxes.ts";
import { pointOnPage, type Rotation, type Size, wordAt } from "../model/geometry.ts";
import classes from "../review.module.css";

interface Props {
  readonly page: PageView;
  readonly document: string;
  readonly size: Size;
  readonly rotation: Rotation;
  readonly evidence: readonly Box[];
  readonly other: readonly Box[];
  readonly picked: readonly Box[];
  /** Absent where one may only look. */
  readonly onPick: ((picked: Picked) => void) | undefined;
  /** A finger selects, too; else it moves the page. */
  readonly fingersSelect: boolean;
}

/** How far, in points, one may miss a word. */
const reach = 10;

/** Highlights over a page's image, and words to select by dragging; Shift and a click go on from where one began. */
export function PageWords({ page, document, size, rotation, evidence, other, picked, onPick, fingersSelect }: Props) {
  const anchor = useRef<{ readonly page: PageView; readonly word: number } | undefined>(undefined);
  // Events may come faster than renders: what a drag covers is known here; the state only shows it.
  const drag = useRef<{ readonly pointer: number; readonly word: number } | undefined>(undefined);
  const [shown, setShown] = useState<{ readonly page: PageView; readonly boxes: readonly Box[] }>();
  const wordUnder = (event: PointerEvent<SVGSVGElement>) => {
    const seen = event.currentTarget.getBoundingClientRect();
    const share = { x: (event.clientX - seen.left) / seen.width, y: (event.clientY - seen.top) / seen.height };
    return wordAt(page.words, pointOnPage(share, size, rotation), reach);
  };
  const covered = () => {
    const [from, to] = [anchor.current, drag.current];
    return from?.page === page && to ? placeOfWords(page, document, from.word, to.word) : undefined;
  };
  const goOnTo = (pointer: number, word: number) => {
    drag.current = { pointer, word };
    setShown({ page, boxes: covered()?.place.boxes ?? [] });
  };
  const begin = (event: PointerEvent<SVGSVGElement>) => {
    if (!onPick || event.button !== 0 || (event.pointerType === "touch" && !fingersSelect)) return;
    const word = wordUnder(event);
    if (word === undefined || drag.current) return;
    event.preventDefault();
    if (!event.shiftKey || anchor.current?.page !== page) anchor.current = { page, word };
    event.currentTarget.setPointerCapture(event.pointerId);
    goOnTo(event.pointerId, word);
  };
  const move = (event: PointerEvent<SVGSVGElement>) => {
    if (drag.current?.pointer !== event.pointerId) return;
    const word = wordUnder(event);
    if (word !== undefined && word !== drag.current.word) goOnTo(event.pointerId, word);
  };
  const stop = (event: PointerEvent<SVGSVGElement>) => {
    if (drag.current?.pointer !== event.pointerId) return;
    drag.current = undefined;
    setShown(undefined);
  };
  const end = (event: PointerEvent<SVGSVGElement>) => {
    move(event);
    const picked = drag.current?.pointer === event.pointerId ? covered() : undefined;
    stop(event);
    if (picked) onPick?.(picked);
  };
  return (
    <svg
      viewBox={`0 0 ${size.width} ${size.height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={stop}
      onLostPointerCapture={stop}
    >
      <Boxes boxes={other} className={classes.other} />
      <Boxes boxes={evidence} className={classes.evidence} />
      <Boxes boxes={shown?.page === page ? shown.boxes : picked} className={classes.picked} />
    </svg>
  );
}

function Boxes({ boxes, className }: { readonly boxes: readonly Box[]; readonly className: string | undefined }) {
  return boxes.map(([left, top, right, bottom]) => (
    <rect
      key={`${left} ${top} ${right} ${bottom}`}
      className={className}
      x={left - 1}
      y={top - 1}
      width={right - left + 2}
      height={bottom - top + 2}
      rx={1.5}
    />
  ));
}
