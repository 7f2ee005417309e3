import { useSyncExternalStore } from "react";
import { queryClient } from "../api/query-client.ts";
import { newId } from "../review/state/outbox-here.ts";
import { transfer } from "./transfer.ts";
import { pause, pauseAfter } from "./try-again.ts";
import { Uploads } from "./uploads.ts";

/** What this page brings in; it goes on while one looks at other pages of the application. */
export const uploads = new Uploads<File>({
  transfer,
  pauseAfter,
  pause,
  arrived: () => void queryClient.invalidateQueries({ predicate: ({ queryKey }) => isOfArrivals(queryKey) }),
  newId,
});

export function useUploads() {
  return useSyncExternalStore(uploads.subscribe, uploads.all);
}

/** A UUID (RFC 9562, version 4): the batch of files that were dropped together. */
export function newBatch(): string {
  const bits = newId();
  const variant = ((Number.parseInt(bits.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return `${bits.slice(0, 8)}-${bits.slice(8, 12)}-4${bits.slice(13, 16)}-${variant}${bits.slice(17, 20)}-${bits.slice(20)}`;
}

function isOfArrivals([path]: readonly unknown[]): boolean {
  return path === "/batches" || path === "/ledger";
}

addEventListener("beforeunload", (leaving) => {
  const goesOn = uploads.all().some(({ state }) => state === "waiting" || state === "sending");
  if (goesOn) leaving.preventDefault();
});
