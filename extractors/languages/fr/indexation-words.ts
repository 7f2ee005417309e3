import { findIndices } from "../../../values/indices.ts";
import type { NormalView } from "../../structure/normal-view.ts";
import type { Span } from "../rule.ts";
import type { RuleDocument } from "../rule-document.ts";
import { sentenceAround } from "../run-rules.ts";
import { firm, formLine, label, notRevised } from "./indexation-firm.ts";
import { describedMeasure, namesMeasure } from "./indexation-measures.ts";
import { byDecision, isOnce, revised, risen } from "./indexation-moves.ts";
import { type Common, otherPrices, priceIn, priceWord, type Statement } from "./indexation-price.ts";
import { revisionWords } from "./indexation-terms.ts";
import { priceCategoryIn } from "./price-category.ts";
import { scopeOf } from "./time-words.ts";

const replaced =
  /disparition|dispara[îi]t|cess\p{L}+ d'[êe]tre (?:publi|calcul)|(?:indices?|index|celui-ci|ceux-ci|il)(?!\p{L})[^.;:«]{0,80}(?:remplac|substitu|supprim)|(?:remplac|substitu|supprim)\p{L}*[^.;:«]{0,30}(?<!\p{L})(?:indice|index|lui|leur)(?!\p{L})|lui (?:sera|serait|est) substitu|n'est plus publi|d[ée]faut de publication|raccordement/iu;

/** Every statement on how prices move, in order. */
export function statementsIn(document: RuleDocument): readonly Statement[] {
  const { paragraphs, slice } = document.view;
  return paragraphs.flatMap((paragraph) => {
    const words = slice(paragraph.start, paragraph.end);
    const heading = document.clauseAt(paragraph.start).heading;
    if (!cue.test(words)) return [];
    return [...sentencesOf(document.view, paragraph)].flatMap(
      (span) => statementOf(slice(span.start, span.end), span, heading) ?? [],
    );
  });
}

const cue =
  /r[ée]vis|index|indice|SMIC|actualis|fermes?(?!\p{L})|invariable|inchang|gel[ée]|bloqu|maintenu|m[êe]mes? (?:prix|tarif)|modifi|[ée]volu|ajust|augment|major|relev|progress|r[ée][ée]valu|revaloris|varie/iu;

function* sentencesOf(view: NormalView, paragraph: Span): Generator<Span> {
  for (let at = paragraph.start; at < paragraph.end; ) {
    const { start, end } = sentenceAround(view, at, paragraph);
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
    risen(words, span, common) ??
    revised(words, span, common)
  );
}

const moves =
  /(?:est|sont|sera|seront|soit|suivent|suivra|suivront|suit|[êe]tre|fera|feront|fait|font|varie|varient|variera|varieront|[ée]volue\p{L}*|soumise?s?|interviendra|proc[èe]d|proportion|fonction|r[ée]vis|index|actualis|ajust|r[ée]percut|augment|remise? [àa] jour)/iu;

/** `les taux suivent le SMIC`, `alignés sur l'indice`. */
const follows =
  /(?:(?<!\p{L})sui(?:t|vent|vra|vront)|(?:align|cal|index)[ée]e?s? sur) (?:le |la |les |l'|celle du |celle de l')(?:[ée]volution|SMIC|indice|index|inflation|minima|salaires? minim)/iu;

function indexed(words: string, span: Span, heading: string, common: Common): Statement | undefined {
  if (
    !namesMeasure(words) ||
    !(revisionWords.test(words) || follows.test(words)) ||
    !moves.test(words) ||
    replaced.test(words) ||
    /^.{0,20}(?:pour le cas|dans le cas|en cas|au cas|à défaut)|^(?:[^\p{L}]{0,6}|\p{L}+, )si /iu.test(words)
  )
    return undefined;
  const about =
    priceWord.test(words) ||
    /taux (?:horaire|journalier)|garantie|montant|r[ée]percut|abonnement|r[ée]vision|indexation|loyer|prix/iu.test(
      `${words} ${heading}`,
    );
  if (!about) return undefined;
  const indices = [...new Map(findIndices(words).map(({ value }) => [value.name, value])).values()];
  const named =
    indices.length > 0
      ? indices.map(({ name, publisher, series }) => ({ name, publisher, ...(series && { series }) }))
      : describedMeasure(words);
  if (named.length === 0) return undefined;
  const once = isOnce(words) && !/r[ée]vis|index(?:[ée]|ation)/iu.test(words);
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
