import type { Kysely } from "kysely";
import type { ContractFilter, ContractLine, ContractQuery, Facets } from "../../schemas/api/contracts.ts";
import type { Dashboard } from "../../schemas/api/dashboard.ts";
import type { PageOf } from "../../schemas/api/paging.ts";
import type { QueueItem, QueueQuery, QueueSummary } from "../../schemas/api/queue.ts";
import type { SavedView } from "../../schemas/api/views.ts";
import type { Trail } from "../access/audit.ts";
import type { Tables } from "../tables.ts";
import { dashboardOf } from "./dashboard.ts";
import { facetsOf } from "./facets.ts";
import type { Sites } from "./filter.ts";
import { type JudgedValues, judgedValues } from "./judged-values.ts";
import { listContracts, type Reader } from "./list.ts";
import { type QueueReader, queueOf } from "./queue.ts";
import { medianSeconds, queueSummaryOf } from "./review-load.ts";
import { deleteView, savedViews, saveView, type ViewDeletion } from "./views.ts";
import { isVisible, linesOf } from "./visible.ts";

/**
 * Every contract in one line: lists, search, the review queue, and figures of the whole. `sites`: names of the sites whose
 * contracts one may see; undefined: all.
 */
export interface PortfolioStore {
  list(query: ContractQuery, reader: Reader): Promise<PageOf<ContractLine>>;
  facets(filter: ContractFilter, sites: Sites): Promise<Facets>;
  /** Whether there is such a contract, for one who may see these sites. */
  isVisible(contract: string, sites: Sites): Promise<boolean>;
  /** The lines of these contracts, in no order; those that are not there are left out. */
  lines(contracts: readonly string[]): Promise<readonly ContractLine[]>;
  queue(query: QueueQuery, reader: QueueReader): Promise<PageOf<QueueItem>>;
  queueSummary(query: Pick<QueueQuery, "profile" | "batch">, sites: Sites): Promise<QueueSummary>;
  dashboard(sites: Sites): Promise<Dashboard>;
  /** Values that nobody has decided, by field, language and confidence. */
  judgedValues(sites: Sites): Promise<readonly JudgedValues[]>;
  /** Median seconds of a decision, by field, where there are enough of them. */
  medianSeconds(): Promise<Readonly<Record<string, number>>>;
  views(user: string): Promise<readonly SavedView[]>;
  saveView(
    user: string,
    view: Pick<SavedView, "name" | "query" | "columns" | "shared">,
    trail?: Trail,
  ): Promise<SavedView>;
  deleteView(user: string, id: string, by: ViewDeletion): Promise<boolean>;
}

export function portfolioStore(db: Kysely<Tables>): PortfolioStore {
  return {
    list: (query, reader) => listContracts(db, query, reader),
    facets: (filter, sites) => facetsOf(db, filter, sites),
    isVisible: (contract, sites) => isVisible(db, contract, sites),
    lines: (contracts) => linesOf(db, contracts),
    queue: (query, reader) => queueOf(db, query, reader),
    queueSummary: (query, sites) => queueSummaryOf(db, query, sites),
    dashboard: (sites) => dashboardOf(db, sites),
    judgedValues: (sites) => judgedValues(db, sites),
    medianSeconds: () => medianSeconds(db),
    views: (user) => savedViews(db, user),
    saveView: (user, view, trail) => saveView(db, user, view, trail),
    deleteView: (user, id, by) => deleteView(db, user, id, by),
  };
}
