import { Alert } from "@mantine/core";
import { useElementSize, useMergedRef } from "@mantine/hooks";
import { type CSSProperties, useEffect, useRef, useState } from "react";
import type { PageView } from "../../../schemas/api/documents.ts";
import { Waiting } from "../../parts/waiting.tsx";
import { viewerWords } from "../../words/review-viewer.ts";
import { useWords } from "../../words/words.ts";
import { boxesOn, type Picked, type Place } from "../model/evidence-boxes.ts";
import {
  around,
  mostScale,
  type Rotation,
  type Size,
  scaleFor,
  scrollTo,
  turnedBox,
  turnedSize,
  usualPage,
} from "../model/geometry.ts";
import classes from "../review.module.css";
import { pageImage } from "../state/queries.ts";
import { PageWords } from "./page-words.tsx";
import type { ViewerState } from "./use-viewer.ts";

export interface Marked {
  /** Passages of the value in hand. */
  readonly evidence: readonly Place[];
  /** Passages of its alternatives. */
  readonly other: readonly Place[];
  readonly picked: readonly Place[];
}

interface Props {
  readonly page: PageView;
  readonly name: string;
  readonly state: ViewerState;
  readonly marked: Marked;
  readonly focusKey: string;
  readonly onPick: ((picked: Picked) => void) | undefined;
}

const margin = 12;

/** A page as it looks, with its passages highlighted word by word. */
export function PageImage({ page, name, state, marked, focusKey, onPick }: Props) {
  const words = useWords(viewerWords);
  const { ref: measured, width: viewWidth, height: viewHeight } = useElementSize();
  const scrolled = useRef<HTMLElement | null>(null);
  const paper = useMergedRef(scrolled, measured);
  const [failed, setFailed] = useState<string>();
  const [loaded, setLoaded] = useState<string>();
  const { document, rotation, zoom } = state;
  const size = page.width > 0 && page.height > 0 ? page : usualPage;
  const turned = turnedSize(size, rotation);
  const view = { width: Math.max(viewWidth - 2 * margin, 100), height: Math.max(viewHeight, 100) };
  const evidence = boxesOn(page, document, marked.evidence);
  const whole = around(evidence);
  const box = whole && turnedBox(whole, size, rotation);
  const scale = scaleOf(zoom, box, turned, view);
  const aim = box && scrollTo(box, scale, turned, view);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same passage asked for again (focusKey) is brought back into view
  useEffect(() => {
    if (viewWidth > 0) scrolled.current?.scrollTo({ left: aim?.left ?? 0, top: aim?.top ?? 0 });
  }, [aim?.left, aim?.top, viewWidth, focusKey, page.number]);
  const address = pageImage(document, page.number);
  const comes = loaded !== address && failed !== address;
  const standing = viewWidth > 0;
  return (
    <section
      ref={paper}
      className={`${classes.paper} ${state.selecting ? classes.selecting : ""}`}
      data-scrolls
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard (WCAG 2.1.1)
      tabIndex={0}
      aria-label={words.image(page.number, name)}
      aria-busy={comes || !standing}
    >
      {comes && (
        <div className={classes.loading}>
          <Waiting for={words.waitingForPage(page.number)} />
        </div>
      )}
      {failed === address && <Alert color="yellow">{words.imageFailed}</Alert>}
      <div
        className={classes.sheet}
        style={{
          width: turned.width * scale,
          height: turned.height * scale,
          visibility: standing ? undefined : "hidden",
        }}
      >
        <div className={classes.turned} style={turn(size, scale, rotation)}>
          <img
            key={address}
            src={address}
            alt={words.image(page.number, name)}
            draggable={false}
            onLoad={() => setLoaded(address)}
            onError={() => setFailed(address)}
          />
          <PageWords
            page={page}
            document={document}
            size={size}
            rotation={rotation}
            evidence={evidence}
            other={boxesOn(page, document, marked.other)}
            picked={boxesOn(page, document, marked.picked)}
            onPick={onPick}
            fingersSelect={state.selecting}
          />
        </div>
      </div>
    </section>
  );
}

function scaleOf(zoom: ViewerState["zoom"], box: ReturnType<typeof around>, page: Size, view: Size): number {
  if (typeof zoom === "number") return zoom;
  return zoom === "evidence" && box ? scaleFor(box, page, view, mostScale) : view.width / page.width;
}

/** The page at its own size, turned about its corner and moved back into the sheet. */
function turn({ width, height }: Size, scale: number, rotation: Rotation): CSSProperties {
  const moved = { 0: [0, 0], 90: [height, 0], 180: [width, height], 270: [0, width] }[rotation];
  const [across = 0, down = 0] = moved;
  return {
    width: width * scale,
    height: height * scale,
    transform: `translate(${across * scale}px, ${down * scale}px) rotate(${rotation}deg)`,
  };
}
