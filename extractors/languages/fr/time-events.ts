import type { DateOrRule, Event, EventKind } from "../../../schemas/value-types.ts";
import { period, periodIn } from "./time-words.ts";

/** What brings a paper to somebody: `réception par le titulaire de l'`, `date portée sur le`. */
const carrier =
  "(?:r[ée]ception|[ée]mission|envoi|transmission|date (?:fix[ée]e|port[ée]e|indiqu[ée]e|figurant) (?:dans|sur|par|[àa]))(?:,? par [^.;,\\n]{2,40}?,?)? ?(?:de |d'un |d'une |du |par |dans |sur )?(?:le |la |l'|son |sa |cet |cette )?(?:premi[èe]re? )?";
const carriedBy = `(?:${carrier}|notification (?:de |d'un |du |par )?(?:l')?(?:premier )?)?`;

/** What events are called, the more specific first where two names begin at the same place. */
const eventNames: readonly (readonly [EventKind, RegExp])[] = [
  [
    "lastSignature",
    /signature (?:de|par) (?:la |le )?derni[eè]re?|derni[eè]re (?:en date )?(?:des |(?:des )?(?:deux )?dates? de )?(?:deux )?(?:signature|visa)|derni(?:er|ère|ere) (?:des )?(?:signataire|paraphe|partie|visa|intervenant)|plus (?:tardive|r[ée]cente) (?:des )?(?:deux )?(?:dates? (?:de |des )?)?(?:deux )?signature|signature la plus (?:tardive|r[ée]cente)/iu,
  ],
  ["formalNotice", /mise en demeure|sommation|commandement/iu],
  [
    "invoiceReceipt",
    /(?:r[ée]ception|pr[ée]sentation|d[ée]p[ôo]t|transmission|mise [àa] disposition|r[ée]ception et acceptation)(?:,? (?:par|sur) [^.;,\n]{2,50}?,?)? (?:de |des |d'|du )?(?:la |leurs? |sa |ses |chaque |une |toute |l'ensemble des )?(?:factures?|(?:demandes?|[ée]tats?) (?:de (?:paiement|r[èe]glement)|d'acompte)|situations?(?: mensuelles?)?(?: de travaux)?|d[ée]comptes?|projets? de d[ée]compte|notes? d'honoraires|m[ée]moires?|relev[ée]s?)/iu,
  ],
  [
    "invoiceDate",
    /(?:date|[ée]mission|[ée]tablissement|envoi|[ée]dition) (?:d'[ée]mission |d'[ée]tablissement |d'envoi |d'[ée]dition |figurant sur )?(?:de |des |d'|du )?(?:la |sa |ses |chaque |une |toute |l')?(?:factures?|facturation)|date (?:d'[ée]mission|de facturation)/iu,
  ],
  [
    "serviceOrder",
    new RegExp(
      `${carriedBy}(?:ordres? (?:de service|(?:[ée]crit )?de (?:d[ée]marrage|commencer|commencement|d[ée]marrer))|(?<!\\p{L})OS (?:de d[ée]marrage|n ?°|prescri))`,
      "iu",
    ),
  ],
  ["notification", /(?:r[ée]ception de (?:la |sa |cette )?)?notification/iu],
  ["publication", /publication|publicit[ée]|parution/iu],
  [
    "delivery",
    /(?:proc[èe]s-verbal|(?<!\p{L})P\.?V\.?|bons?|bordereau|constat) de (?:livraison|mise [àa] disposition|remise|prise de possession)|entr[ée]e en (?:magasin|entrep[ôo]t|stock)/iu,
  ],
  ["purchaseOrder", new RegExp(`${carrier}(?:bons? de )?commandes?(?!\\p{L})`, "iu")],
  [
    "signature",
    /signature|signé|date (?:du|de la|des|de) pr[ée]sente?s?(?!\p{L})|(?<!\p{L})ce jour(?!\p{L})|date (?:figurant|mentionn[ée]e|indiqu[ée]e|port[ée]e) (?:en t[êe]te|ci-dessus|en premi[èe]re page)|conclusion (?:du|de la|des)/iu,
  ],
  ["effectiveDate", /(?:date|prise) d'effet|entr[ée]e en vigueur/iu],
  [
    "acceptance",
    /r[ée]ception (?:des (?:travaux|ouvrages|prestations|[ée]quipements|fournitures)|d[ée]finitive|provisoire|de l'ouvrage|du mat[ée]riel|d[ée]finitive)|proc[èe]s-verbal|(?<!\p{L})P\.?V\.?(?!\p{L})|admission|acceptation|recette|service fait|v[ée]rification/iu,
  ],
  ["purchaseOrder", /(?<!\p{L})commandes?(?!\p{L})/iu],
  [
    "delivery",
    /livraison|mise [àa] disposition|remise des cl[ée]s|prise de possession|entr[ée]e (?:en jouissance|dans les lieux)/iu,
  ],
  [
    "noticeReceipt",
    /r[ée]ception (?:de (?:la|ladite|cette|sa)|du|dudit) (?:lettre|courrier|d[ée]nonciation|cong[ée])/iu,
  ],
  ["anniversary", /anniversaire/iu],
  ["termination", /r[ée]siliation/iu],
  ["request", /(?<!\p{L})demande(?!\p{L})/iu],
  ["acceptance", /(?<!\p{L})r[ée]ception(?!\p{L})/iu],
];

/** The event that words name first, within `gap` characters; where it starts and ends in them. */
export function eventIn(words: string, gap: number): { event: Event; start: number; end: number } | undefined {
  let best: { event: Event; start: number; end: number } | undefined;
  for (const [kind, name] of eventNames) {
    const match = name.exec(words);
    if (!match || match.index > gap || (best && match.index >= best.start)) continue;
    best = { event: { kind }, start: match.index, end: match.index + match[0].length };
  }
  return best;
}

const after = new RegExp(
  `(?<period>${period})(?: au plus tard| au maximum)? (?:après|apres|suivant|à compter d|[àa] partir d|à dater d)`,
  "iu",
);
const nextDay = /(?:lendemain|jour suivant|premier jour suivant)/iu;

const ordinals = ["deuxi[èe]me|second", "troisi[èe]me", "quatri[èe]me", "cinqui[èe]me", "sixi[èe]me"];
const monthsAfter = ordinals.map(
  (ordinal) =>
    new RegExp(`(?:premier|1er)(?: jour)? du (?:${ordinal}) mois (?:qui suit|suivant|apr[èe]s|[àa] compter)`, "iu"),
);

const nextMonth =
  /(?:premier|1er)(?: jour)? du mois (?:civil |calendaire )?(?:qui suit|suivant|apr[èe]s|cons[ée]cutif)/iu;

/** `le premier jour du troisième mois qui suit`: three months after. */
function monthAfter(lead: string): string | undefined {
  if (nextMonth.test(lead)) return "P1M";
  const index = monthsAfter.findIndex((pattern) => pattern.test(lead));
  return index < 0 ? undefined : `P${index + 2}M`;
}

/** A date given by an event: `à compter de la notification`, `quinze jours après la signature`, `le lendemain de la publication`. */
export function dateRuleIn(words: string, gap: number): { value: DateOrRule; end: number } | undefined {
  const found = eventIn(words, gap);
  if (!found) return undefined;
  const lead = words.slice(0, found.start);
  const offset = monthAfter(lead) ?? (nextDay.test(lead) ? "P1D" : periodIn(after.exec(lead)?.groups?.period)?.period);
  const value: DateOrRule = {
    kind: "rule",
    event: found.event,
    ...(offset && { offset, direction: "after" as const }),
  };
  return { value, end: found.end };
}
