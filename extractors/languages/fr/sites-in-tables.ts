import type { SitesValue } from "../../../schemas/fields/sites.ts";
import { siret } from "../../../values/identifiers.ts";
import type { Paragraph } from "../../structure/normal-view.ts";
import type { RuleReading, Span } from "../rule.ts";
import type { RuleDocument } from "../rule-document.ts";
import { hasBlank } from "./lexicon.ts";

const siteHead =
  /^(?:(?:nom|désignation|dénomination|libellé|intitulé|identification) (?:du |des |de l')?)?(?:sites?|bâtiments?|locaux|local|lieux?|établissements?|agences?|immeubles?|implantations?|magasins?|entrepôts?|écoles?|points? de (?:livraison|consommation)|chantiers?)(?: concernés?| desservis?| d'(?:exécution|intervention|implantation)| de (?:livraison|prestation)s?| nettoyés?)?$/iu;
const addressHead =
  /^(?:adresse|localisation|situation|lieu(?: d'(?:exécution|intervention|installation|implantation|utilisation)| de (?:livraison|stationnement))?|commune|ville)(?:s? (?:complète|postale|du site|d'intervention|de livraison|des locaux))?s?$/iu;
const postcode = /(?<!\d)\d{2} ?\d{3} \p{Lu}/u;
const street = /\p{L}{3}/u;
/** A total, a remark, a head again. */
const noSite = /^(?:total|sous-total|ensemble|soit|nota|remarque|\*)|^[\d\s.,€%-]*$/iu;

/** Sites in a table that has a column for them, and one for their addresses where it gives these. */
export function sitesInTables(document: RuleDocument): (RuleReading<SitesValue> & { span: Span })[] {
  const { paragraphs, slice } = document.view;
  const found: (RuleReading<SitesValue> & { span: Span })[] = [];
  let columns: { site: number; address: number; count: number } | undefined;
  for (const paragraph of paragraphs) {
    if (paragraph.kind !== "tableRow") {
      columns = undefined;
      continue;
    }
    const cells = slice(paragraph.start, paragraph.end).split("\t");
    const site = cells.findIndex((cell) => siteHead.test(cell.trim()));
    const address = cells.findIndex((cell, index) => index !== site && addressHead.test(cell.trim()));
    // A row such as `Adresse du site | 8 rue Haute, 69003 Lyon` has a label and its value, not the heads of columns.
    if (cells.some((cell) => postcode.test(cell)) && !columns) continue;
    if (cells.length > 1 && (address >= 0 || (site >= 0 && !columns))) {
      columns = { site, address, count: cells.length };
      continue;
    }
    const reading = columns && rowOf(cells, columns, paragraph);
    if (reading) found.push(reading);
  }
  return found;
}

function rowOf(
  cells: readonly string[],
  columns: { site: number; address: number; count: number },
  { start, end }: Paragraph,
): (RuleReading<SitesValue> & { span: Span }) | undefined {
  const text = cells.join("\t");
  if (hasBlank(text) || Math.abs(cells.length - columns.count) > 1) return undefined;
  // Where a row lacks a cell, the address still shows by its postcode.
  const stated = columns.address >= 0 ? cells[columns.address]?.trim() : undefined;
  const address = [stated, ...cells].find((cell) => cell !== undefined && postcode.test(cell)) ?? stated;
  const name = columns.site >= 0 ? cells[columns.site]?.trim() : undefined;
  const named = name !== undefined && isPlaceName(name);
  if (columns.address >= 0 ? !isAddress(address) : !named || /,|;/u.test(name)) return undefined;
  if (columns.site >= 0 && noSite.test(name ?? "")) return undefined;
  const number = siret.find(text)[0]?.value;
  const value: SitesValue = {
    ...(named && name !== address && { name }),
    ...(address !== undefined && { address: address.trim() }),
    ...(number !== undefined && { siret: number }),
  };
  const strength = columns.address >= 0 ? 0.8 : 0.6;
  return { value, span: { start, end: Math.min(end, start + 200) }, strength };
}

const isPlaceName = (name: string) =>
  /^["«]?[\p{Lu}\d]/u.test(name) &&
  /\p{L}{4}/u.test(name) &&
  name.length <= 80 &&
  !/^[^(]*\)/u.test(name) &&
  !noSite.test(name);

const isAddress = (cell: string | undefined) =>
  cell !== undefined && cell.length <= 140 && street.test(cell) && !noSite.test(cell);
