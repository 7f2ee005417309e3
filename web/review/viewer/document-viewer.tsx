import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import type { DocumentView, PageView } from "../../../schemas/api/documents.ts";
import type { Evidence } from "../../../schemas/evidence.ts";
import type { DocumentSummary } from "../../../schemas/record.ts";
import { Failure } from "../../parts/failure.tsx";
import { Waiting } from "../../parts/waiting.tsx";
import { viewerWords } from "../../words/review-viewer.ts";
import { useWords } from "../../words/words.ts";
import type { Picked, Place } from "../model/evidence-boxes.ts";
import classes from "../review.module.css";
import { documentQuery, pageQuery, preloadPage, previewQuery } from "../state/queries.ts";
import { PageImage } from "./page-image.tsx";
import { TextPage } from "./text-page.tsx";
import type { Viewer, ViewMode } from "./use-viewer.ts";
import { ViewerBar } from "./viewer-bar.tsx";
import { WordPreview } from "./word-preview.tsx";

export interface ViewerProps {
  readonly documents: readonly DocumentSummary[];
  readonly viewer: Viewer;
  readonly evidence: readonly Evidence[];
  readonly other: readonly Evidence[];
  readonly picked: readonly Place[];
  /** Passages of the values that come next. */
  readonly ahead: readonly Place[];
  readonly focusKey: string;
  readonly onPick: ((picked: Picked) => void) | undefined;
}

/** The documents of a contract, at the passage of the value in hand: as image, as preview (Word) or as text. */
export function DocumentViewer(props: ViewerProps) {
  const words = useWords(viewerWords);
  const { documents, viewer, evidence } = props;
  const { document, page } = viewer.state;
  const shown = useQuery({ ...documentQuery(document), enabled: document !== "" });
  const read = useQuery({ ...pageQuery(document, page), enabled: document !== "" });
  const mode = modeOf(viewer.state.mode, shown.data);
  usePagesAfter(document, page, viewer.pages, props.ahead);
  return (
    <section className={classes.viewer} aria-label={words.document}>
      <ViewerBar
        viewer={viewer}
        documents={documents}
        shown={shown.data}
        mode={mode}
        evidence={evidence}
        mayPick={props.onPick !== undefined}
      />
      {shown.data && read.data ? (
        <Body {...props} mode={mode} read={read.data} shown={shown.data} />
      ) : shown.error || read.error ? (
        <Failure
          error={shown.error ?? read.error}
          retry={() => {
            void shown.refetch();
            void read.refetch();
          }}
        />
      ) : (
        <Waiting for={words.waitingForPage(page)} />
      )}
    </section>
  );
}

interface BodyProps extends ViewerProps {
  readonly mode: ViewMode;
  readonly read: PageView;
  readonly shown: DocumentView;
}

function Body({ mode, read, shown, viewer, evidence, other, picked, focusKey, onPick }: BodyProps) {
  const { document } = viewer.state;
  if (mode === "page") {
    return (
      <PageImage
        page={read}
        name={shown.summary.name}
        state={viewer.state}
        marked={{ evidence, other, picked }}
        focusKey={focusKey}
        onPick={onPick}
      />
    );
  }
  if (mode === "preview") {
    return <Preview document={document} page={read} evidence={evidence} focusKey={focusKey} onPick={onPick} />;
  }
  const marked = [...evidence, ...picked];
  return <TextPage page={read} document={document} evidence={marked} focusKey={focusKey} onPick={onPick} />;
}

interface PreviewProps extends Pick<ViewerProps, "evidence" | "focusKey" | "onPick"> {
  readonly document: string;
  readonly page: PageView;
}

function Preview(props: PreviewProps) {
  const words = useWords(viewerWords);
  const preview = useQuery(previewQuery(props.document));
  if (preview.data) return <WordPreview html={preview.data.html} {...props} />;
  if (preview.error) return <TextPage {...props} />;
  return <Waiting for={words.waitingForPreview} />;
}

/** What was chosen, where the document has it; else the closest to how it looks. */
function modeOf(chosen: ViewMode | undefined, shown: DocumentView | undefined): ViewMode {
  if (chosen === "text") return "text";
  if (shown?.hasPageImages) return "page";
  return shown?.hasPreview ? "preview" : "text";
}

/** Has the next page ready, and those of the values that come next. */
function usePagesAfter(document: string, page: number, pages: number, ahead: readonly Place[]): void {
  const wanted = [
    ...(page < pages && document !== "" ? [{ document, page: page + 1 }] : []),
    ...ahead.map((place) => ({ document: place.document, page: place.page })),
  ];
  const key = wanted.map((one) => `${one.document} ${one.page}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the pages, not the array that holds them
  useEffect(() => {
    // A page that cannot be had ready says so when it is opened.
    for (const one of wanted) preloadPage(one.document, one.page).catch(() => undefined);
  }, [key]);
}
