import { Button, NativeSelect, SegmentedControl } from "@mantine/core";
import type { DocumentView } from "../../../schemas/api/documents.ts";
import type { DocumentSummary } from "../../../schemas/record.ts";
import { viewerWords } from "../../words/review-viewer.ts";
import { useWords } from "../../words/words.ts";
import { IconButton } from "../icon-button.tsx";
import type { Place } from "../model/evidence-boxes.ts";
import classes from "../review.module.css";
import type { Viewer, ViewMode } from "./use-viewer.ts";

interface Props {
  readonly viewer: Viewer;
  readonly documents: readonly DocumentSummary[];
  readonly shown: DocumentView | undefined;
  readonly mode: ViewMode;
  readonly evidence: readonly Place[];
  readonly mayPick: boolean;
}

/** Which document and page one looks at, and how. */
export function ViewerBar({ viewer, documents, shown, mode, evidence, mayPick }: Props) {
  const words = useWords(viewerWords);
  const { state, pages, change } = viewer;
  const marked = new Set(evidence.flatMap(({ document, page }) => (document === state.document ? [page] : [])));
  return (
    <div className={classes.bar} role="toolbar" aria-label={words.mode}>
      {documents.length > 1 && (
        <NativeSelect
          size="xs"
          aria-label={words.document}
          value={state.document}
          data={documents.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(event) => change({ document: event.currentTarget.value, page: 1 })}
          maw={220}
        />
      )}
      <IconButton
        name="previous"
        label={words.previous}
        onClick={() => viewer.turnPage(-1)}
        disabled={state.page <= 1}
      />
      <NativeSelect
        size="xs"
        aria-label={words.goTo}
        value={String(state.page)}
        data={Array.from({ length: Math.max(1, pages) }, (_, index) => ({
          value: String(index + 1),
          label: `${words.page(index + 1, Math.max(1, pages))}${marked.has(index + 1) ? ` · ${words.withEvidence}` : ""}`,
        }))}
        onChange={(event) => change({ page: Number(event.currentTarget.value) })}
        w={185}
      />
      <IconButton name="next" label={words.next} onClick={() => viewer.turnPage(1)} disabled={state.page >= pages} />
      {mode === "page" && (
        <>
          <IconButton
            name="smaller"
            label={words.zoomOut}
            onClick={() => change({ zoom: zoomed(state.zoom, 1 / 1.25) })}
          />
          <IconButton name="larger" label={words.zoomIn} onClick={() => change({ zoom: zoomed(state.zoom, 1.25) })} />
          <Button variant="default" onClick={() => viewer.zoom()}>
            {state.zoom === "evidence" ? words.fit : words.toEvidence}
          </Button>
          <IconButton name="rotate" label={words.rotate} onClick={() => viewer.rotate()} />
          {mayPick && (
            <Button
              variant={state.selecting ? "filled" : "default"}
              aria-pressed={state.selecting}
              className={classes.fingersOnly}
              onClick={() => change({ selecting: !state.selecting })}
            >
              {words.select}
            </Button>
          )}
        </>
      )}
      <SegmentedControl
        ml="auto"
        aria-label={words.mode}
        value={mode}
        onChange={(next) => change({ mode: next as ViewMode })}
        data={[
          ...(shown?.hasPageImages ? [{ value: "page", label: words.modes.page }] : []),
          ...(shown?.hasPreview ? [{ value: "preview", label: words.modes.preview }] : []),
          { value: "text", label: words.modes.text },
        ]}
      />
    </div>
  );
}

function zoomed(zoom: Viewer["state"]["zoom"], factor: number): number {
  return Math.min(6, Math.max(0.4, (typeof zoom === "number" ? zoom : 1.4) * factor));
}
