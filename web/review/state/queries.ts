import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { ContractView } from "../../../schemas/api/contracts.ts";
import type { DocumentView, PageView } from "../../../schemas/api/documents.ts";
import type { FieldView } from "../../../schemas/api/fields.ts";
import type { PageOf } from "../../../schemas/api/paging.ts";
import type { QueueItem } from "../../../schemas/api/queue.ts";
import { addressOf, get } from "../../api/client.ts";
import { queryClient } from "../../api/query-client.ts";
import { imageWidth, mostScale, usualPage } from "../model/geometry.ts";
import { doubtfulRows, valueAt } from "../model/work-list.ts";
import { contractKey } from "./outbox-here.ts";

const path = encodeURIComponent;
/** What never changes once read. */
const forGood = { staleTime: Number.POSITIVE_INFINITY, gcTime: 10 * 60_000 };

export const contractQuery = (contract: string) =>
  queryOptions({
    queryKey: contractKey(contract),
    queryFn: ({ signal }) => get<ContractView>(`/contracts/${path(contract)}`, { signal }),
  });

export const fieldsQuery = queryOptions({
  queryKey: ["review", "fields"],
  queryFn: ({ signal }) => get<readonly FieldView[]>("/fields", { signal }),
  staleTime: 5 * 60_000,
});

export const documentQuery = (document: string) =>
  queryOptions({
    queryKey: ["review", "document", document],
    queryFn: ({ signal }) => get<DocumentView>(`/documents/${path(document)}`, { signal }),
    ...forGood,
  });

export const pageQuery = (document: string, page: number) =>
  queryOptions({
    queryKey: ["review", "page", document, page],
    queryFn: ({ signal }) => get<PageView>(`/documents/${path(document)}/pages/${page}`, { signal }),
    ...forGood,
  });

export const previewQuery = (document: string) =>
  queryOptions({
    queryKey: ["review", "preview", document],
    queryFn: ({ signal }) => get<{ readonly html: string }>(`/documents/${path(document)}/preview`, { signal }),
    ...forGood,
  });

/** Which part of the queue is worked through; as in the address. */
export interface QueueChoice {
  readonly profile: "essential" | "all";
  readonly batch?: string;
  readonly field?: string;
  readonly contractKind?: string;
}

export const queueQuery = (choice: QueueChoice, claimed: "leaveOut" | "show" = "leaveOut") =>
  queryOptions({
    queryKey: ["queue", choice, claimed],
    queryFn: ({ signal }) => get<PageOf<QueueItem>>("/queue", { query: { ...choice, claimed, limit: 50 }, signal }),
    placeholderData: keepPreviousData,
  });

/** A page is asked for once, in a width that stays sharp at the largest size at which evidence is shown. */
export function pageImage(document: string, page: number): string {
  const width = imageWidth(usualPage.width * mostScale, devicePixelRatio);
  return addressOf(`/documents/${path(document)}/pages/${page}/image`, { width });
}

/** Asks the browser to have an image ready. */
function preloadImage(address: string): void {
  new Image().src = address;
}

/** Has ready the page of a passage. */
export async function preloadPage(document: string, page: number): Promise<void> {
  const shown = await queryClient.fetchQuery(documentQuery(document));
  await queryClient.fetchQuery(pageQuery(document, page));
  if (shown.hasPageImages) preloadImage(pageImage(document, page));
}

/** Has ready what the next contract shows first: its record, and the page of its first doubtful value. */
export async function preloadContract(contract: string, profile: QueueChoice["profile"]) {
  try {
    const [view, fields] = await Promise.all([
      queryClient.fetchQuery(contractQuery(contract)),
      queryClient.fetchQuery(fieldsQuery),
    ]);
    const [row] = doubtfulRows(view, fields, profile);
    const evidence = row && valueAt(view, row)?.evidence[0];
    const document = evidence?.document ?? view.documents[0]?.id;
    if (document === undefined) return;
    await preloadPage(document, evidence?.page ?? 1);
  } catch {
    // Only a convenience: the contract itself says what is wrong when it is opened.
  }
}
