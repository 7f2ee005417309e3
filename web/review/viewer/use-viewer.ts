import { useCallback, useMemo, useState } from "react";
import type { DocumentSummary } from "../../../schemas/record.ts";
import type { Place } from "../model/evidence-boxes.ts";
import type { Rotation } from "../model/geometry.ts";

export type ViewMode = "page" | "preview" | "text";
/** `evidence`: so that the passage is legible; `width`: the whole width; a number: pixels a point. */
export type Zoom = "evidence" | "width" | number;

export interface ViewerState {
  readonly document: string;
  readonly page: number;
  /** As chosen; undefined: what the document has. */
  readonly mode: ViewMode | undefined;
  readonly zoom: Zoom;
  readonly rotation: Rotation;
  /** On a touch screen: a drag selects words instead of moving the page. */
  readonly selecting: boolean;
}

/** What is looked at. A new `focus` (another value, another passage) brings its document and page into view. */
export function useViewer(documents: readonly DocumentSummary[], focus: Place | undefined, focusKey: string) {
  const [state, setState] = useState<ViewerState>(() => ({
    ...start(documents, focus),
    mode: undefined,
    selecting: false,
  }));
  const [shownKey, setShownKey] = useState(focusKey);
  if (shownKey !== focusKey) {
    setShownKey(focusKey);
    if (focus) setState((before) => ({ ...before, ...start(documents, focus) }));
  }
  const change = useCallback((part: Partial<ViewerState>) => setState((before) => ({ ...before, ...part })), []);
  const pages = documents.find(({ id }) => id === state.document)?.pages ?? 1;
  const actions = useMemo(
    () => ({
      change,
      turnPage: (step: number) =>
        setState((before) => ({ ...before, page: Math.min(Math.max(1, before.page + step), Math.max(1, pages)) })),
      zoom: () => setState((before) => ({ ...before, zoom: before.zoom === "evidence" ? "width" : "evidence" })),
      rotate: () => setState((before) => ({ ...before, rotation: ((before.rotation + 90) % 360) as Rotation })),
    }),
    [change, pages],
  );
  return { state, pages, ...actions };
}

export type Viewer = ReturnType<typeof useViewer>;

function start(documents: readonly DocumentSummary[], focus: Place | undefined) {
  return {
    document: focus?.document ?? documents[0]?.id ?? "",
    page: focus?.page ?? 1,
    zoom: "evidence",
    rotation: 0,
  } as const;
}
