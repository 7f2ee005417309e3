import type { AppliesTo } from "../../../schemas/applies-to.ts";
import type { IndexationValue } from "../../../schemas/fields/indexation.ts";
import { findIndices } from "../../../values/indices.ts";
import type { Span } from "../rule.ts";
import type { RuleDocument } from "../rule-document.ts";
import { sentenceAround } from "../run-rules.ts";
import { revisionWords } from "./indexation-terms.ts";
import { priceCategoryIn } from "./price-category.ts";
import { scopeOf } from "./time-words.ts";

/** What a sentence says of how a price moves. */
export interface Statement {
  readonly kind: "indexed" | "fixed" | "adjustable" | "unilateral" | "revisable";
  readonly span: Span;
  readonly price?: string;
  readonly indices: IndexationValue["indices"];
  readonly appliesTo?: AppliesTo;
  /** `les autres prix`: stands beside what another clause says of one price. */
  readonly ofOtherPrices?: boolean;
  readonly strength: number;
}

const price =
  "(?:prix|tarifs?|loyers?|redevances?|forfaits?|abonnements?|r[ée]mun[ée]rations?|honoraires|montants?|d[ée]p[ôo]t de garantie|cotisations?|bar[èe]mes?|grilles? tarifaires?|conditions? tarifaires?|co[ûu]ts?|taux horaires?|bordereau)";
const priceWord = new RegExp(`(?<!\\p{L})${price}(?!\\p{L})`, "iu");
const subject = new RegExp(
  `(?<![\\p{L}])(?<price>(?:(?:le|la|les|ce|cette|ces|son|ses|du|des|au|aux) |l')(?:montants? (?:de |du |des |d')?(?:la |le |les |l'|cette |ce |ces )?)?(?:${price}|garantie|participation|provision|abonnement)(?: (?:forfaitaires?|unitaires?|annuel(?:le)?s?|mensuel(?:le)?s?|de base|P[1-5]))?(?: du bordereau)?)(?!\\p{L})`,
  "iu",
);
const replaced =
  /disparition|dispara[îi]t|cess\p{L}+ d'[êe]tre publi|remplac|substitu|supprim|n'est plus publi|d[ée]faut de publication|raccordement/iu;

/** Every statement on how prices move, in order. */
export function statementsIn(document: RuleDocument): readonly Statement[] {
  const { text, paragraphs } = document.view;
  return paragraphs.flatMap((paragraph) => {
    const words = text.slice(paragraph.start, paragraph.end);
    const heading = document.clauseAt(paragraph.start).heading;
    if (!cue.test(words)) return [];
    return [...sentencesOf(text, paragraph)].flatMap(
      (span) => statementOf(text.slice(span.start, span.end), span, heading) ?? [],
    );
  });
}

const cue =
  /r[ée]vis|index|indice|actualis|fermes?(?!\p{L})|invariable|inchang|modifi|[ée]volu|ajust|augment|revaloris|varie(?!\p{L})/iu;

function* sentencesOf(text: string, paragraph: Span): Generator<Span> {
  for (let at = paragraph.start; at < paragraph.end; ) {
    const { start, end } = sentenceAround(text, at, paragraph);
    yield { start, end: Math.max(end, at + 1) };
    at = Math.max(end, at + 1);
  }
}

function statementOf(words: string, span: Span, heading: string): Statement | undefined {
  if (!cue.test(words)) return undefined;
  const appliesTo = scopeOf(words) ?? priceCategoryIn(words);
  const ofOtherPrices = otherPrices.test(words);
  const common: Common = { ...(appliesTo && { appliesTo }), ...(ofOtherPrices && { ofOtherPrices }), indices: [] };
  const form = formLine(words);
  if (form) return { ...common, kind: form, span, strength: 0.85 };
  if (label.test(words)) return undefined;
  return (
    notRevised(words, span, common) ??
    indexed(words, span, heading, common) ??
    firm(words, span, common) ??
    byDecision(words, span, common) ??
    revised(words, span, common)
  );
}

type Common = Pick<Statement, "appliesTo" | "indices" | "ofOtherPrices">;

const otherPrices = new RegExp(
  `(?<!\\p{L})(?:les|des|aux|tous les|ces) autres ${price}|${price} (?:des |aux )autres prestations`,
  "iu",
);

const label =
  /^(?:[-•*] ?)?(?:nature|forme|type|caract[èe]re|variation|r[ée]vision|[ée]volution|modalit[ée]s? de variation) (?:(?:du|des|de) )?prix ?(?::|\t) ?(?<value>[^\n]{3,90})/iu;

/** `Forme des prix : fermes`; boxes to tick without a visible mark choose nothing. */
function formLine(words: string): Statement["kind"] | undefined {
  const value = label.exec(words)?.groups?.value;
  if (!value) return undefined;
  const ticked = /☒\s?(?<ticked>[^☐[\t]{3,40})/u.exec(value)?.groups?.ticked;
  if (!ticked && value.includes("☐")) return undefined;
  const chosen = ticked ?? value;
  if (/non r[ée]visable|ferme(?!s? (?:et |mais )?actualis)/iu.test(chosen))
    return /(?<!non )actualisable/iu.test(chosen) ? "adjustable" : "fixed";
  if (/(?<!non )actualisable/iu.test(chosen)) return "adjustable";
  return /r[ée]visable/iu.test(chosen) ? "revisable" : undefined;
}

const never = new RegExp(
  `(?:${price}[^.;\\n]{0,70}(?:ne (?:sont|seront|sera|est|feront|fera|pourront|pourra) (?:pas |ni )(?:l'objet d'aucune |l'objet de )?(?:r[ée]vis|index|actualis)|non r[ée]visables?|non index[ée]|inchang[ée]s?|invariables?|ne (?:sont|seront) susceptibles d'aucune (?:r[ée]vision|variation)|(?:sans|aucune) (?:r[ée]vision|indexation|variation)))|(?:il n'est pr[ée]vu|n'est pas pr[ée]vu|ne (?:sera|est) (?:appliqu[ée]e?|pratiqu[ée]e?|pr[ée]vue?)) (?:aucune|pas de|de) (?:clause de )?(?:r[ée]vision|indexation|variation) (?:de|des|du) (?:prix|tarif|loyer)|aucune (?:r[ée]vision|indexation|variation) (?:de|des|du) (?:prix|tarifs?|loyer)`,
  "iu",
);

function notRevised(words: string, span: Span, common: Common): Statement | undefined {
  const match = never.exec(words);
  if (
    !match ||
    /(?:pendant|durant|pour|la|de la|avant) (?:la )?premi[èe]re? (?:ann[ée]e|p[ée]riode|anniversaire)|(?:12|douze)[^.]{0,8} premiers mois|offre|devis|avant le|hors r[ée]vision/iu.test(
      words,
    )
  )
    return undefined;
  return { ...common, kind: "fixed", span: partOf(match, span), strength: 0.87, ...priceIn(words) };
}

const moves =
  /(?:est|sont|sera|seront|soit|[êe]tre|fera|feront|fait|font|varie|varient|variera|varieront|[ée]volue\p{L}*|soumise?s?|interviendra|proc[èe]d|proportion|fonction|r[ée]vis|index|actualis|ajust)/iu;

function indexed(words: string, span: Span, heading: string, common: Common): Statement | undefined {
  if (
    !/indice|index|indexa|ILC|ILAT|IRL|ICC|Syntec|SMIC/u.test(words) ||
    !revisionWords.test(words) ||
    !moves.test(words) ||
    replaced.test(words) ||
    /^.{0,20}(?:pour le cas|dans le cas|en cas|au cas|si |à défaut)/iu.test(words)
  )
    return undefined;
  const about =
    priceWord.test(words) || /garantie|montant|r[ée]vision|indexation|loyer|prix/iu.test(`${words} ${heading}`);
  if (!about) return undefined;
  const indices = [...new Map(findIndices(words).map(({ value }) => [value.name, value])).values()];
  const named =
    indices.length > 0
      ? indices.map(({ name, publisher, series }) => ({ name, publisher, ...(series && { series }) }))
      : describedIndex(words);
  if (named.length === 0) return undefined;
  const once = /actualis/iu.test(words) && !/r[ée]vis|index(?:[ée]|ation)/iu.test(words);
  const trimmedSpan = { start: span.start, end: Math.min(span.end, span.start + 280) };
  return {
    ...common,
    indices: named,
    kind: once ? "adjustable" : "indexed",
    span: trimmedSpan,
    strength: indices.length > 0 ? 0.86 : 0.66,
    ...priceIn(words),
  };
}

/** An index that is described but not in the table: `l'indice du transport routier publié par le CNR`. */
function describedIndex(words: string): IndexationValue["indices"] {
  const name =
    /(?<!\p{L})(?:l'|de l'|d'un |un )(?:indice|index) (?:(?:national|mensuel|trimestriel|INSEE) )*(?!(?:d[eu]s? |de la |de l'|d'|l'|la )*(?:r[ée]f[ée]rence|base|comparaison|r[ée]vision|suivant|pr[ée]c[ée]dent|mentionn|choisi|retenu|ci-|publi|connu|qui|ainsi|premier|deuxi[èe]me|second|troisi[èe]me|quatri[èe]me|dernier|\d(?:er|e|[èe]me)?|du m[êe]me|m[êe]me|trimestre|mois|ann[ée]e|ayant|est|sera|de la date)(?!\p{L})|(?:publi|connu|mentionn|retenu|choisi|vis)[ée])(?<name>(?:d[eu]s? |de la |de l'|d')?(?:(?!(?:publi[ée]e?|connu|en vigueur|applicable|entre|selon|tel|ayant|viendrait|au |[àa] la|est|sera)(?!\p{L}))[^,;:.()\n]){4,70})/iu.exec(
      words,
    )?.groups?.name;
  const bare = name
    ?.replace(/^(?:de la |de l'|des |de |du |d')/iu, "")
    .replace(/ publi[ée].*$/iu, "")
    .trim();
  return bare ? [{ name: bare }] : [];
}

const firmly = new RegExp(
  `(?:(?<!\\p{L})${price}[^.;\\n]{0,90}?(?<!\\p{L})fermes?(?!\\p{L})|(?<!\\p{L})fermes?,? (?:et )?(?:d[ée]finitifs?|non (?:r[ée]visables?|actualisables?)|actualisables?)|(?:conclus?|trait[ée]s?|pass[ée]s?) [àa] prix fermes?|${price}[^.;\\n]{0,60}(?:fixes?|garantis?|maintenus?) (?:pendant|pour) (?:toute )?la dur[ée]e)`,
  "iu",
);

function firm(words: string, span: Span, common: Common): Statement | undefined {
  const match = firmly.exec(words);
  if (
    !match ||
    /tranche ferme|commande ferme|p[ée]riode ferme|dur[ée]e ferme|engagement ferme|ferme(?:ment)? l|offre|devis/iu.test(
      match[0],
    )
  )
    return undefined;
  if (/(?<!non |ni )actualisable/iu.test(words))
    return { ...common, kind: "adjustable", span: partOf(match, span), strength: 0.86, ...priceIn(words) };
  if (!common.ofOtherPrices && /jusqu'/iu.test(words)) return undefined;
  if (
    /premi[èe]re? (?:ann[ée]e|p[ée]riode)|premiers mois|puis|ensuite|au-del[àa]|(?<!non |ni |pas )r[ée]vis(?:able|é)|(?:pendant|pour|durant) (?:une p[ée]riode|\p{L}+ \(?\d)/iu.test(
      words,
    )
  )
    return undefined;
  return { ...common, kind: "fixed", span: partOf(match, span), strength: 0.85, ...priceIn(words) };
}

const someone =
  "(?:prestataire|fournisseur|[ée]diteur|vendeur|titulaire|loueur|bailleur|h[ée]bergeur|soci[ée]t[ée]|organisme|exploitant|entreprise|concessionnaire|d[ée]l[ée]gataire|mainteneur|prestataires|nous|\\p{Lu}[\\p{L}&-]{2,20})";
const change = "(?:modifi|r[ée]vis|faire [ée]voluer|augment|ajust|actualis|revoir|chang|r[ée][ée]valu|revaloris)";
const decides = new RegExp(
  `${someone} (?:\\p{L}+ ){0,3}?(?:se r[ée]serve|peut|pourra|est libre|est en droit|aura la facult[ée]|a la facult[ée])[^.;\\n]{0,70}?${change}[^.;\\n]{0,50}?(?<!\\p{L})${price}|(?<!\\p{L})${price}[^.;\\n]{0,50}(?:peuvent|pourront|pourra|peut|sont susceptibles|est susceptible)[^.;\\n]{0,40}${change}[^.;\\n]{0,60}(?:tout moment|sans pr[ée]avis|par le (?:prestataire|fournisseur|vendeur|loueur)|unilat[ée]ral|moyennant|sous r[ée]serve d)`,
  "iu",
);

function byDecision(words: string, span: Span, common: Common): Statement | undefined {
  const match = decides.exec(words);
  if (
    !match ||
    /indice|index|formule|d'un commun accord|avenant|accord (?:[ée]crit|pr[ée]alable)|n[ée]goci/iu.test(words)
  )
    return undefined;
  return {
    ...common,
    kind: "unilateral",
    span: partOf(match, span),
    strength: 0.84,
    ...priceIn(words.slice(Math.max(0, match.index - 5))),
  };
}

const revisable = new RegExp(
  `(?<!\\p{L})${price}[^.;\\n]{0,70}?(?:sont|est|seront|sera|:|pourront [êe]tre|pourra [êe]tre|peuvent [êe]tre|peut [êe]tre)[^.;\\n]{0,40}?(?<!non |ni )(?:r[ée]vis(?:ables?|[ée]e?s?)|index[ée]e?s?|actualis(?:ables?|[ée]e?s?)|revaloris[ée]e?s?|augment[ée]e?s?)(?!\\p{L})`,
  "iu",
);

function revised(words: string, span: Span, common: Common): Statement | undefined {
  const match = revisable.exec(words);
  if (
    !match ||
    /commun accord|accord des parties|avenant|modification de la r[ée]glementation/iu.test(words) ||
    /ne (?:sont|seront|sera|est|peu)/iu.test(match[0])
  )
    return undefined;
  if (/augment/iu.test(match[0]) && !/%[^.;]{0,30}(?:an|ann[ée]e|annuel)/iu.test(words)) return undefined;
  const once = /actualis/iu.test(match[0]);
  return {
    ...common,
    kind: once ? "adjustable" : "revisable",
    span: partOf(match, span),
    strength: 0.6,
    ...priceIn(words),
  };
}

/** The price that a sentence is about: `le loyer`, `les prix P2`. */
export function priceIn(words: string): Pick<Statement, "price"> {
  const found = subject.exec(words)?.groups?.price;
  const bare = found?.replace(/^(?:du|au) /iu, "le ").replace(/^(?:des|aux) /iu, "les ");
  return bare ? { price: bare.toLowerCase().replace(/p(?=[1-5]$)/u, "P") } : {};
}

function partOf(match: RegExpExecArray, span: Span): Span {
  const end = Math.min(span.end, span.start + match.index + match[0].length);
  return { start: Math.max(span.start, span.start + match.index), end };
}
