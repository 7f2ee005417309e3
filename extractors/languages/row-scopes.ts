import type { AppliesTo } from "../../schemas/applies-to.ts";
import { headOf, type TableRow } from "./table-rows.ts";

const placeHead =
  /^(?:(?:nom|d[ée]signation|d[ée]nomination|libell[ée]|intitul[ée]) (?:du |des |de l')?)?(?:sites?|b[âa]timents?|[ée]tablissements?|agences?|immeubles?|magasins?|entrep[ôo]ts?|[ée]coles?|lieux?|locations?|premises|buildings?|stores?)(?!\p{L})/iu;
const lotHead = /^(?:n° (?:de |du )?)?lots?(?: n°)?$/iu;
const trancheHead = /^tranches?$/iu;
/** `Lot 2`, `2 - Vitrerie`. */
const lotName = /^(?:lot )?(?:n° ?)?(?<number>\d{1,3}[a-z]?)(?!\d)/iu;
const sum = /^(?:sous-)?total|^ensemble|^montant|^tva|^subtotal/iu;

/** More first cells than ever name a row. */
const mostNames = 5;

/** The site, lot or tranche that the row of a cell is about, by the head over one of the cells before it. */
export function rowNameOf(row: TableRow, before: number): Pick<AppliesTo, "site" | "lot" | "tranche"> | undefined {
  for (const [index, { text }] of row.cells.slice(0, Math.min(before, mostNames)).entries()) {
    const name = text.trim();
    const head = headOf(row, index).trim();
    if (name === "" || sum.test(name)) continue;
    if (lotHead.test(head)) {
      const lot = lotName.exec(name)?.groups?.number;
      if (lot) return { lot };
    }
    if (trancheHead.test(head)) return { tranche: name };
    if (placeHead.test(head) && /\p{L}{3}/u.test(name)) return { site: name };
  }
  return undefined;
}
