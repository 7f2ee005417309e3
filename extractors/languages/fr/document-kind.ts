import type { DocumentKindValue } from "../../../schemas/fields/document-kind.ts";
import { type DocumentRule, defineFieldRules, type Span } from "../rule.ts";
import { documentKindCorpus } from "./document-kind.corpus.ts";
import { titleOf } from "./document-title.ts";

/** What the document calls itself in its title. */
const byTitle: DocumentRule<DocumentKindValue> = {
  name: "fr/documentKind/<titre>",
  strength: 0.92,
  readDocument: (document) => {
    const title = titleOf(document);
    if (!title?.kind) return [];
    const { kind, orElse } = title.kind;
    const span = { start: title.start, end: Math.min(title.end, title.start + 200) };
    const strength = (title.plain ? 0.92 : 0.7) - (orElse ? 0.15 : 0);
    return [{ value: kind, span, strength }, ...(orElse ? [{ value: orElse, span, strength: 0.4 }] : [])];
  },
};

interface SelfReference {
  readonly kind: DocumentKindValue;
  readonly pattern: RegExp;
}

const thePresent = /(?<!\p{L})(?:l[ea]s?|du|des|au) présente?s? /giu;

/** How a document speaks of itself: `le présent C.C.A.P.`, `les présentes conditions générales`. */
const selfReferences: readonly SelfReference[] = (
  [
    ["amendment", "avenant|protocole modificatif"],
    ["callOff", "marché subséquent"],
    ["deedOfCommitment", "acte d'engagement"],
    [
      "administrativeClauses",
      "c\\.?c\\.?a\\.?p|cahier des clauses administratives|c\\.?c\\.?p(?!\\p{L})|cahier des clauses particulières",
    ],
    ["technicalClauses", "c\\.?c\\.?t\\.?p|cahier des clauses techniques|cahier des charges techniques?"],
    ["specialTerms", "conditions particulières"],
    ["generalTerms", "conditions générales|cgv|cgu|cgs"],
    ["annex", "annexe"],
    ["purchaseOrder", "bon de commande"],
    ["serviceOrder", "ordre de service"],
    ["quote", "devis|proposition|offre"],
    ["acceptanceReport", "procès[- ]verbal"],
    ["formalNotice", "mise en demeure"],
    ["certificate", "attestation"],
    ["letter", "lettre|courrier"],
    [
      "contract",
      "contrat|convention|bail|accord(?!-cadre)|accord-cadre|marché(?! subséquent)|concession|cahier des charges",
    ],
  ] as const
).map(([kind, words]) => ({ kind, pattern: new RegExp(`^(?:${words})(?!\\p{L})`, "iu") }));

/** Enough of a document to tell what it calls itself. */
const mostText = 40_000;

/** What the document calls itself in its sentences, where it does so again and again. */
const bySelfReference: DocumentRule<DocumentKindValue> = {
  name: "fr/documentKind/le présent <genre>",
  strength: 0.6,
  readDocument: (document) => {
    const { slice } = document.view;
    const named = [...slice(0, mostText).matchAll(thePresent)].flatMap((match) => {
      const start = match.index + match[0].length;
      const words = slice(start, start + 45);
      const reference = selfReferences.find(({ pattern }) => pattern.test(words));
      const length = reference?.pattern.exec(words)?.[0].length ?? 0;
      return reference ? [{ kind: reference.kind, span: { start: match.index, end: start + length } }] : [];
    });
    const counted = [...Map.groupBy(named, ({ kind }) => kind)].flatMap(([kind, uses]) =>
      uses[0] ? [{ kind, count: uses.length, span: uses[0].span }] : [],
    );
    const total = counted.reduce((sum, { count }) => sum + count, 0);
    // Every part of a public contract speaks of the contract, so that a narrower word weighs more.
    const weight = (kind: DocumentKindValue, count: number) => (kind === "contract" ? count : count * 2);
    const best = counted.toSorted((a, b) => weight(b.kind, b.count) - weight(a.kind, a.count))[0];
    // In a titled document its sentences may only agree: general terms speak of `le présent contrat` too.
    const titled = titleOf(document)?.kind?.kind;
    if (!best || (titled !== undefined && titled !== best.kind)) return [];
    const share = best.count / total;
    const strength = 0.4 + 0.25 * share * Math.min(1, best.count / 4);
    return [{ value: best.kind, span: best.span, strength }];
  },
};

interface Sign {
  readonly kind: DocumentKindValue;
  readonly pattern: RegExp;
  readonly strength: number;
}

/** Layouts that belong to one kind of document. */
const signs: readonly Sign[] = [
  {
    kind: "contract",
    pattern: /(?<!\p{L})entre(?: les)? (?:soussignée?s|parties soussignées)(?!\p{L})/iu,
    strength: 0.55,
  },
  {
    kind: "contract",
    pattern: /il (?:a été|est) (?:préalablement )?(?:convenu|arrêté)(?: et (?:arrêté|convenu))? ce qui suit/iu,
    strength: 0.55,
  },
  {
    kind: "deedOfCommitment",
    pattern: /(?:je soussigné|nous soussignés)[^\n]{0,300}(?:m'engage|nous engageons|engage la société)/iu,
    strength: 0.5,
  },
  {
    kind: "letter",
    pattern: /(?:je vous prie|nous vous prions|veuillez) (?:d')?(?:agréer|recevoir|croire)/iu,
    strength: 0.6,
  },
  {
    kind: "certificate",
    pattern: /(?<!\p{L})(?:atteste|certifie)(?:nt|ons)? (?:par la présente )?(?:que|avoir)(?!\p{L})/iu,
    strength: 0.4,
  },
];

const bySign: DocumentRule<DocumentKindValue> = {
  name: "fr/documentKind/<formule de mise en page>",
  strength: 0.5,
  readDocument: (document) => {
    if (titleOf(document)?.kind) return [];
    const opening = document.view.slice(0, 6000);
    const short = document.view.text.length < 12_000;
    return signs.flatMap(({ kind, pattern, strength }) => {
      if (!short && kind !== "contract") return [];
      const match = pattern.exec(opening);
      return match ? [{ value: kind, span: spanOf(match), strength }] : [];
    });
  },
};

export const documentKindRules = defineFieldRules<DocumentKindValue>({
  field: "documentKind",
  language: "fr",
  cue: /(?<!\p{L})(?:contrat|convention|marché|accord|bail|avenant|conditions|cahier|acte d'engagement)(?!\p{L})/iu,
  rules: [byTitle, bySelfReference, bySign],
  corpus: documentKindCorpus,
});

function spanOf(match: RegExpExecArray | RegExpMatchArray): Span {
  const start = match.index ?? 0;
  return { start, end: start + Math.min(match[0].length, 200) };
}
