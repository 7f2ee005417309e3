import type { AmountPlace } from "../amount-places.ts";

/** A failing that names what it costs: `heures non réalisées : `, `poste laissé vacant : `, `clef oubliée : `. */
const failingNamed =
  /(?<!\p{L})(?:(?:non|mal|pas) (?:r[ée]alis|effectu|ex[ée]cut|restitu|respect|communiqu|transmis|remis|fourni|produit|rendu|livr|assur|honor|justifi|signal|d[ée]clar|pr[ée]sent|nettoy|lev|envoy|pourvu|tenu|collect|ramass|affich|remplac|ferm|autoris)(?:[ée])?e?s?|laiss[ée]e?s? (?:vacant|sans|ouvert|en |[àa] l'abandon)\p{L}*|oubli[ée]e?s?|omise?s?|manqu(?:[ée]e?s?|ante?s?)|n[ée]glig[ée]e?s?|hors (?:d[ée]lais?|cr[ée]neau)|tardi(?:f|ve)s?|incompl[èe]te?s?)(?!\p{L})[^;:€]{0,110}:? ?$/iu;

/** `heures non réalisées : 38 €`; after a comma only where the list or its heading is of penalties. */
export function isCostOfFailing({ lead, sentence, intro, headings }: AmountPlace): boolean {
  const row = lead.slice(lead.lastIndexOf(";") + 1).slice(-170);
  if (!failingNamed.test(row.replace(/[,:] ?$/u, ""))) return false;
  if (/: ?$/u.test(row)) return !/(?:prix|tarif|frais|forfait|option)s? [^:]{0,60}: ?$/iu.test(row);
  return (
    /, ?$/u.test(row) && /retard|p[ée]nalit|manquement|d[ée]faut de/iu.test(`${sentence} ${intro} ${headings.at(-1)}`)
  );
}
