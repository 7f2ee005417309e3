import type { ContractLine } from "../../schemas/api/contracts.ts";
import type { PageOf } from "../../schemas/api/paging.ts";
import { get, send } from "../api/client.ts";
import { contractPath } from "./queries.ts";

export interface Deleted {
  readonly filesLeft: number;
}

export function mergeContract(id: string, into: string, reason: string, etag: string | undefined): Promise<void> {
  return send("POST", `${contractPath(id)}/merge`, { into, reason }, { ifMatch: etag });
}

export function separateContract(id: string, from: string, reason: string): Promise<void> {
  return send("POST", `${contractPath(id)}/separate`, { from, reason });
}

export function deleteContract(id: string, reason: string, etag: string | undefined): Promise<Deleted> {
  return send<Deleted>("DELETE", contractPath(id), undefined, { ifMatch: etag, query: { reason } });
}

/** Contracts that it may be merged into, by what was typed of them. */
export async function contractsLike(
  search: string,
  except: string,
  signal: AbortSignal,
): Promise<readonly ContractLine[]> {
  const query = { search, sort: "relevance", limit: 10 };
  const { items } = await get<PageOf<ContractLine>>("/contracts", { query, signal });
  return items.filter(({ id }) => id !== except);
}
