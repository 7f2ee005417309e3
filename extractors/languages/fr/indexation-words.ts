import type { IndexationValue } from "../../../schemas/fields/indexation.ts";
import { findIndices } from "../../../values/indices.ts";
import type { Span } from "../rule.ts";
import type { RuleDocument } from "../rule-document.ts";
import { sentenceAround } from "../run-rules.ts";
import { firm, formLine, label, notRevised } from "./indexation-firm.ts";
import { type Common, otherPrices, partOf, price, priceIn, priceWord, type Statement } from "./indexation-price.ts";
import { revisionWords } from "./indexation-terms.ts";
import { priceCategoryIn } from "./price-category.ts";
import { scopeOf } from "./time-words.ts";

const replaced =
  /disparition|dispara[îi]t|cess\p{L}+ d'[êe]tre (?:publi|calcul)|(?:indices?|index|celui-ci|ceux-ci|il)(?!\p{L})[^.;:«]{0,80}(?:remplac|substitu|supprim)|(?:remplac|substitu|supprim)\p{L}*[^.;:«]{0,30}(?<!\p{L})(?:indice|index|lui|leur)(?!\p{L})|lui (?:sera|serait|est) substitu|n'est plus publi|d[ée]faut de publication|raccordement/iu;

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
    /(?<!\p{L})(?:l'|de l'|d'un |un )(?:indice|index) (?:(?:national|mensuel|trimestriel|INSEE) )*(?!(?:d[eu]s? |de la |de l'|d'|l'|la )*(?:r[ée]f[ée]rence|base|d[ée]part|origine|comparaison|r[ée]vision|suivant|pr[ée]c[ée]dent|mentionn|choisi|retenu|ci-|publi|connu|qui|ainsi|premier|deuxi[èe]me|second|troisi[èe]me|quatri[èe]me|dernier|\d(?:er|e|[èe]me)?|du m[êe]me|m[êe]me|trimestre|mois|ann[ée]e|ayant|est|sera|de la date)(?!\p{L})|(?:publi|connu|mentionn|retenu|choisi|vis)[ée])(?<name>(?:d[eu]s? |de la |de l'|d')?(?:(?!(?:publi[ée]e?|connu|en vigueur|applicable|entre|selon|tel|ayant|viendrait|au |[àa] la|est|sera)(?!\p{L}))[^,;:.()\n]){4,70})/iu.exec(
      words,
    )?.groups?.name;
  const bare = name
    ?.replace(/^(?:de la |de l'|des |de |du |d')/iu, "")
    .replace(/ publi[ée].*$/iu, "")
    .trim();
  return bare ? [{ name: bare }] : [];
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
