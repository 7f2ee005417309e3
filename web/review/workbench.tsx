import { VisuallyHidden } from "@mantine/core";
import { useNetwork } from "@mantine/hooks";
import { useRef, useState } from "react";
import { useLocation } from "wouter";
import type { RemarkKind } from "../../schemas/api/decisions.ts";
import type { Evidence } from "../../schemas/evidence.ts";
import { useMay } from "../api/me.ts";
import { reviewWords } from "../words/review.ts";
import { useWords } from "../words/words.ts";
import { AbsentDialog } from "./dialogs/absent-dialog.tsx";
import { KeyHelp } from "./dialogs/key-help.tsx";
import { RemarkDialog } from "./dialogs/remark-dialog.tsx";
import { FieldsPanel } from "./fields/fields-panel.tsx";
import { Foot } from "./foot.tsx";
import type { KeyMeaning } from "./model/keys.ts";
import { rowKey } from "./model/work-list.ts";
import classes from "./review.module.css";
import { useAddress } from "./state/use-address.ts";
import { useClaim } from "./state/use-claim.ts";
import { reviewAddress, useNextContract } from "./state/use-next-contract.ts";
import { type ReviewParts, useReview } from "./state/use-review.ts";
import { useReviewKeys } from "./state/use-review-keys.ts";
import { useSavedMessage } from "./state/use-saved-message.ts";
import { useSingleKeys } from "./state/use-single-keys.ts";
import { DocumentViewer } from "./viewer/document-viewer.tsx";
import { useViewer } from "./viewer/use-viewer.ts";

type Parts = Pick<ReviewParts, "server" | "fields" | "choice" | "start">;
/** Said of the whole contract: it leaves the reviewer's hands. */
const wholeContract: readonly RemarkKind[] = ["notAContract", "wrongFamily", "rescan"];

/** Document, fields and keys of one contract. */
export function Workbench(parts: Parts) {
  const { choice, server } = parts;
  const words = useWords(reviewWords);
  const [, navigate] = useLocation();
  const next = useNextContract(server.line.id, choice, useMay("review:write"));
  const review = useReview({
    ...parts,
    goToContract: (contract, row) => navigate(reviewAddress(contract, choice, row)),
    goToNextContract: next.go,
  });
  const { selected, value, mayDecide } = review;
  const { online } = useNetwork();
  useClaim(server.line.id, mayDecide);
  useAddress(reviewAddress(server.line.id, choice, selected));

  const [asked, setAsked] = useState<{ readonly of: string; readonly evidence: Evidence }>();
  const rowName = selected ? rowKey(selected) : "";
  const shown = asked?.of === rowName ? asked.evidence : undefined;
  const evidence = value?.evidence ?? [];
  const focus = shown ?? evidence[0];
  const focusKey = `${rowName} ${focus?.document} ${focus?.start} ${focus?.end}`;
  const viewer = useViewer(server.documents, focus, focusKey);
  const other = (value?.alternatives ?? []).flatMap((alternative) => alternative.evidence);

  const [saying, setSaying] = useState<RemarkKind>();
  const [helping, setHelping] = useState(false);
  const [singleKeys, setSingleKeys] = useSingleKeys();
  const search = useRef<HTMLInputElement>(null);
  const say = (kind: RemarkKind) => review.mayReview && setSaying(kind);
  const [allAbsent, setAllAbsent] = useState(false);
  const sayAbsent = () => {
    const count = selected ? (review.view.fields[selected.field]?.items.length ?? 0) : 0;
    if (mayDecide && count > 1) setAllAbsent(true);
    else review.absent();
  };
  const act = ({ action, position = 0 }: KeyMeaning) => {
    const acts: Readonly<Record<KeyMeaning["action"], () => unknown>> = {
      nextDoubtful: review.next,
      previousDoubtful: review.previous,
      confirm: review.confirm,
      correct: () => review.beginEdit("correct"),
      absent: sayAbsent,
      choose: () => review.choose(position),
      remove: review.remove,
      add: () => review.beginEdit("add"),
      undo: review.undo,
      unsure: () => say("unsure"),
      notAContract: () => say("notAContract"),
      wrongFamily: () => say("wrongFamily"),
      rescan: () => say("rescan"),
      problem: () => say("problem"),
      nextPage: () => viewer.turnPage(1),
      previousPage: () => viewer.turnPage(-1),
      zoom: viewer.zoom,
      rotate: viewer.rotate,
      search: () => search.current?.focus(),
      textView: () => viewer.change({ mode: viewer.state.mode === "text" ? undefined : "text" }),
      help: () => setHelping(true),
      close: () => {
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        review.cancelEdit();
      },
    };
    acts[action]();
  };
  useReviewKeys(singleKeys, act);

  return (
    <div className={classes.page} data-offline={!online || undefined}>
      <DocumentViewer
        documents={server.documents}
        viewer={viewer}
        evidence={shown ? [shown] : evidence}
        other={other}
        picked={review.typing.draft?.evidence ?? []}
        ahead={review.ahead}
        focusKey={focusKey}
        onPick={
          mayDecide ? (picked) => review.beginEdit(value?.state === "found" ? "correct" : "add", picked) : undefined
        }
      />
      <div className={classes.panel}>
        <FieldsPanel
          review={review}
          search={search}
          next={next}
          onShow={(one) => setAsked({ of: rowName, evidence: one })}
          onSay={say}
          onAbsent={sayAbsent}
          onProfile={(profile) =>
            navigate(reviewAddress(server.line.id, { ...choice, profile }, selected), { replace: true })
          }
        />
        <Foot act={act} contract={server.line.id} mayReview={review.mayReview} />
      </div>
      <VisuallyHidden role="status">{useSavedMessage(review.fields, words.saved)}</VisuallyHidden>
      <KeyHelp
        opened={helping}
        onClose={() => setHelping(false)}
        singleKeys={singleKeys}
        onSingleKeys={setSingleKeys}
      />
      {allAbsent && <AbsentDialog review={review} onClose={() => setAllAbsent(false)} />}
      {saying && (
        <RemarkDialog
          review={review}
          kind={saying}
          onClose={() => setSaying(undefined)}
          onSent={() => {
            setSaying(undefined);
            if (saying === "unsure" && selected) review.leave(selected);
            if (wholeContract.includes(saying)) next.go?.();
          }}
        />
      )}
    </div>
  );
}
