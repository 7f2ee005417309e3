import { useEffect, useEffectEvent } from "react";
import { meaningOf } from "../review/model/keys.ts";
import { focusOf } from "../review/state/use-review-keys.ts";
import { useSingleKeys } from "../review/state/use-single-keys.ts";

interface Acts {
  readonly move: (step: 1 | -1) => void;
  readonly open: () => void;
}

/** The keys of the review page where they mean something in its queue: up, down, and Enter to begin. */
export function useQueueKeys({ move, open }: Acts): void {
  const [singleKeys] = useSingleKeys();
  const hear = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || document.querySelector('[role="dialog"], [role="menu"]')) return;
    const action = meaningOf(event, focusOf(event.target), singleKeys)?.action;
    if (action !== "nextDoubtful" && action !== "previousDoubtful" && action !== "confirm") return;
    event.preventDefault();
    if (action === "confirm") open();
    else move(action === "nextDoubtful" ? 1 : -1);
  });
  useEffect(() => {
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, []);
}
