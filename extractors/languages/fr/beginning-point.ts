import type { EffectiveDateValue } from "../../../schemas/fields/effective-date.ts";
import type { EventKind } from "../../../schemas/value-types.ts";
import type { RuleMatch, RuleReading } from "../rule.ts";
import { ordinalIn, ordinalWord } from "./ordinals.ts";
import { dateRuleIn, eventIn } from "./time-events.ts";
import { blank, dateIn, period, scopeBefore, subjectOf, wordsBefore } from "./time-words.ts";

/** Events that a contract begins with. */
export const startingEvents: ReadonlySet<EventKind> = new Set([
  "notification",
  "signature",
  "lastSignature",
  "serviceOrder",
  "purchaseOrder",
  "delivery",
  "acceptance",
  "publication",
  "request",
] as const);

interface Point {
  readonly value: EffectiveDateValue;
  readonly end: number;
}

/** The point in time that the group `rest` of a match begins with: a day, an event, or a blank that nobody filled in. */
export function beginningAt(match: RuleMatch, strength: number): RuleReading<EffectiveDateValue> | undefined {
  const rest = match.groups.rest ?? "";
  const restAt = match.spanOf("rest")?.start ?? match.start;
  const stop = rest.search(/(?<!\d)(?<!n° ?\d{1,3})[.;](?: |$)|(?<!art)\. \p{Lu}/u);
  const lasting = forATerm.exec(rest)?.[0].length ?? 0;
  const words = rest.slice(lasting, stop >= lasting ? stop : undefined);
  const appliesTo = scopeBefore(match, match.start);
  const empty = blankOf.exec(words);
  const dated = dateIn(match, "rest", 45) ?? spelledOut(match);
  const ruled = dateRuleIn(words, /^[^,;]{0,30}(?:jour|mois) (?:du|de l|qui|o[ùu]|suiv)/iu.test(words) ? 100 : 60);
  const point = (at: Point | undefined, sure: number) =>
    at && { value: at.value, span: { start: match.start, end: restAt + lasting + at.end }, appliesTo, strength: sure };
  if (
    dated &&
    (stop < 0 || dated.at.start - restAt < stop) &&
    !(ruled && ruled.end < dated.at.start - restAt - lasting && !/date|soit/iu.test(dated.lead))
  ) {
    if (/loi|d[ée]cret|arr[êe]t[ée]|ordonnance|offre|directive|r[èe]glement|jusqu'|avant/iu.test(dated.lead))
      return undefined;
    const sure = /au plus t(?:ard|[ôo]t)/iu.test(dated.lead) ? strength - 0.3 : strength;
    return point({ value: { kind: "date", date: dated.date }, end: dated.at.end - restAt - lasting }, sure);
  }
  if (empty && empty.index < 30)
    return { state: "absent", span: { start: match.start, end: restAt + lasting + empty.index + empty[0].length } };
  const told = whenItHappens(words) ?? daysAfter(words);
  if (told) return point(told, strength - 0.05);
  const first = firstOf(words);
  if (first && (!ruled || first.end < ruled.end)) return point(first, strength - 0.1);
  const other = unnamedEvent(match, words);
  if (!ruled || other) return point(other, strength - 0.25);
  if (ruled.value.kind !== "rule" || !startingEvents.has(ruled.value.event.kind)) return undefined;
  if (!ruled.value.offset && !connective.test(words)) return undefined;
  if (/jusqu'|au plus tard|avant/iu.test(words.slice(0, ruled.end))) return undefined;
  return point(ruled, strength);
}

/** `court, pour quatre ans, du jour où …`: how long, before since when. */
const forATerm = new RegExp(
  `^,? ?(?:pour|pendant|durant) (?:une (?:dur[ée]e|p[ée]riode) (?:de |d'))?(?:${period})(?: fermes?)?,?(?= (?:[àa] |d[èe]s |du |au |le ))`,
  "iu",
);
const blankOf = new RegExp(blank, "u");

const firstEvent =
  /^[\s,:]*(?:au|le|d[èe]s|[àa] compter|[àa] partir|[àa] dater|lors|[àa])?(?: ?(?:de|du|d')| la date(?: effective)? (?:de|du|d'))?(?: la| l'| le)? ?(?<event>(?:premi[èe]re?|mise en (?:service|production|exploitation|route)|ouverture|d[ée]marrage|pose|installation|inauguration|raccordement|activation|d[ée]but|lancement|rentr[ée]e|commencement)(?! (?:jour|mois|ann[ée]e|trimestre|semestre|date|janvier))(?: (?:effective?|au public|commerciale|du|de|de la|de l'|des|d')){0,2} ?\p{L}{3,20})/iu;

/** An event with no name of its own that the contract begins with: `la première livraison`, `la mise en service du site`. */
function firstOf(words: string): Point | undefined {
  const found = firstEvent.exec(words);
  const text = found?.groups?.event?.trim();
  return found && text ? { value: { kind: "rule", event: { kind: "other", text } }, end: found[0].length } : undefined;
}

const when =
  /^[\s,:]*(?:qu')?(?:(?:d[èe]s (?:lors )?qu'|lorsqu'|une fois qu')(?=\p{L})|(?:d[èe]s(?: lors)? que|lorsque|quand|une fois(?: que)?|apr[èe]s que|(?:aussi)?sit[ôo]t que?|(?:du|le|au|d[èe]s le|[àa] (?:compter|partir|dater) du) (?:jour|moment) (?:o[ùu]|auquel)|(?:[àa]|[àa] (?:compter|partir|dater) de|d[èe]s) la date (?:[àa] laquelle|o[ùu]))(?!\p{L}))(?<what>[^.;:\n]{3,90})/iu;
/** What is done, the more specific first where a clause says two things. */
const deeds: readonly (readonly [EventKind, RegExp])[] = [
  [
    "lastSignature",
    /derni[eè]re?[^.;]{0,50}(?:sign|paraph)|(?:sign|paraph)\p{L}*[^.;]{0,40}(?:derni|tou(?:te)?s|chacune|deux parties)|(?:deux|toutes les|chacune des) parties[^.;]{0,30} sign/iu,
  ],
  ["serviceOrder", /ordres? (?:de service|de d[ée]marr|de commencer)|(?<!\p{L})OS(?!\p{L})/u],
  ["notification", /notifi/iu],
  ["purchaseOrder", /(?<!\p{L})(?:bon de )?commande/iu],
  ["signature", /sign[ée]|signent|signature|paraph/iu],
  ["publication", /publi[ée]/iu],
  ["delivery", /livr[ée]|livraison|cl[ée]s|mise?s? [àa] (?:la )?disposition/iu],
  ["acceptance", /accept|r[ée]ceptionn|proc[èe]s-verbal|recette|valid[ée]/iu],
];

/** `dès que le titulaire en aura reçu notification`, `le jour où les lieux sont livrés`: an event told by a clause. */
function whenItHappens(words: string): Point | undefined {
  const found = when.exec(words);
  const what = found?.groups?.what;
  if (!found || !what || /\d{4}/u.test(what)) return undefined;
  const kind = deeds.find(([, deed]) => deed.test(what))?.[0];
  const event = kind ? { kind } : { kind: "other" as const, text: what.trim() };
  return { value: { kind: "rule", event }, end: found[0].length };
}

/** `au dixième jour ouvré suivant l'obtention de l'agrément`: so many days after. */
const ordinalDay = new RegExp(
  `^[\\s,:]*(?:au|le|d[èe]s le|[àa] compter du) (?<count>${ordinalWord})(?: \\(\\d{1,2}(?:e|[èe]me)\\))? jours?(?: (?:ouvr[ée]s?|ouvrables?|francs?|calendaires?))?,? (?:suivant|qui suit|qui suivra|apr[èe]s|[àa] compter de) ?(?:la |le |l'|son |sa )?(?<event>\\p{L}{4,20}(?:[ '][\\p{L}'-]{1,20}){0,6})`,
  "iu",
);

function daysAfter(words: string): Point | undefined {
  const found = ordinalDay.exec(words);
  const { count = "", event = "" } = found?.groups ?? {};
  const days = ordinalIn(count);
  if (!found || !days) return undefined;
  const kind = eventIn(event, 12)?.event;
  const value: EffectiveDateValue = {
    kind: "rule",
    event: kind ?? { kind: "other", text: event },
    offset: `P${days}D`,
    direction: "after",
  };
  return { value, end: found[0].length };
}

const unnamed =
  /^[\s,:]*(?:qu'|(?:seulement|uniquement|automatiquement|imm[ée]diatement|de plein droit) )?(?:(?<next>(?:d[èe]s )?(?:le|au) lendemain) (?:de |du |d')|(?:[àa] compter|[àa] partir|[àa] dater) (?:de |du |d')|dès |lors de |sur |[àa] (?=la |l')|apr[èe]s |au (?:jour|moment) (?:de |du |d')|le jour (?:de |du |d')|(?=au )(?:au )?)(?:la date (?:de |du |d'))?(?:la |le |l'|son |sa |leur )?(?<event>(?!date|premier|jour|jours|mois|ann[ée]e|fin|terme|expiration|issue|demande|r[ée]siliation|[ée]ch[ée]ance|plus|lendemain|cas|titre|m[êe]me|profit|b[ée]n[ée]fice|sein|b[ée]n[ée]f|total|prorata|prix|montant|moins)\p{L}{4,20}(?:[ '][\p{L}'-]{1,20}){0,6})/iu;

/** `le lendemain de l'état des lieux d'entrée`: what a contract begins with may be anything. */
function unnamedEvent(match: RuleMatch, words: string): Point | undefined {
  const found = unnamed.exec(words);
  const text = found?.groups?.event?.trim();
  const head = match.text.slice(0, match.text.length - (match.groups.rest ?? "").length);
  const about = lastPart(wordsBefore(match) + head);
  if (
    !found ||
    !text ||
    eventIn(text, 40) ||
    !(subjectOf(about) === "contract" || /(?:^|[ ,'])(?:l'|ce |pr[ée]sent )engagement(?!\p{L})/iu.test(about)) ||
    /\d/u.test(words.slice(0, found[0].length + 12))
  )
    return undefined;
  const offset = found.groups?.next ? ({ offset: "P1D", direction: "after" } as const) : {};
  return { value: { kind: "rule", event: { kind: "other", text }, ...offset }, end: found[0].length };
}

/** `le premier jour du mois suivant, soit le 1er avril 2025`. */
function spelledOut(match: RuleMatch) {
  const dated = dateIn(match, "rest", 110);
  return dated &&
    /(?:soit|c'est-[àa]-dire|[àa] savoir|fix[ée]e?s?),? (?:[àa] (?:compter|partir) )?(?:le|du|au)(?: (?:lun|mar|mercre|jeu|vendre|same)di)? ?$/iu.test(
      dated.lead,
    )
    ? dated
    : undefined;
}

const connective =
  /^[\s,:]*(?:et [^.]{0,50}?)?(?:qu'|(?:seulement|uniquement|automatiquement|imm[ée]diatement|de plein droit|r[ée]troactivement) )?(?:premier jour|lendemain|[àa] (?:compter|partir|dater)|d[èe]s|au|le|la|ce|par (?=(?:l'|un )(?:ordre|OS))|sur|contre|[àa] (?:la|l'|sa|cette)|du|de|date|lors|sous|après|à|(?=signature|notification|mise [àa]|livraison|ordre de|r[ée]ception))/iu;

/** The words since the last stop in an enumeration. */
export function lastPart(words: string): string {
  return words.slice(words.lastIndexOf(";") + 1);
}
