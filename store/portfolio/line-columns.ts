import { storableText } from "../../lib/storable-text.ts";
import type { ContractState } from "../../schemas/api/contracts.ts";
import { toJson } from "../json.ts";
import { keyOf, type Line, riskOf } from "./line-of.ts";

/** A line as the columns of `contract_line`, but for its contract and times. */
export function columnsOf(line: Line, state: ContractState) {
  const { shown, doubtful } = line;
  const essential = doubtful.filter((value) => value.essential);
  return {
    // A cursor carries it.
    title_key: storableText(keyOf(shown.title).slice(0, 60)),
    contract_kind: shown.contractKind ?? null,
    document_kind: shown.documentKind,
    language: shown.language,
    state,
    readiness: line.readiness,
    party_keys: line.partyKeys.map(storableText),
    sites: line.sites.map(storableText),
    site_keys: line.siteKeys.map(storableText),
    end_date: shown.endDate ?? null,
    amount: shown.amount?.value ?? null,
    doubtful: doubtful.length,
    doubtful_essential: essential.length,
    doubtful_values: toJson(doubtful),
    risk: riskOf(doubtful),
    risk_essential: riskOf(essential),
    money: line.money,
    next_end: line.nextEnd ?? null,
    next_notice: line.nextNotice ?? null,
  };
}

/** What a line shows, as the columns of `contract_shown`. */
export function shownColumnsOf({ shown, statuses, judged }: Line) {
  return { line: toJson(shown), statuses: toJson(statuses), judged: toJson(judged) };
}
