import type { LegalNatureValue } from "../../../schemas/fields/legal-nature.ts";
import { defineFieldRules, type Span } from "../rule.ts";
import { titleOf } from "./document-title.ts";
import { legalNatureCorpus } from "./legal-nature.corpus.ts";
import { withoutAccents } from "./lexicon.ts";

/** Enough of a document to tell its regime and its form; both stand on the first pages. */
const mostText = 60_000;

interface Sign {
  readonly weight: number;
  readonly pattern: RegExp;
}

const sign = (weight: number, words: string): Sign => ({
  weight,
  pattern: new RegExp(withoutAccents(`(?<!\\p{L})(?:${words})`), "giu"),
});

/** What only public contracts say. */
const publicSigns: readonly Sign[] = [
  sign(3, "code de la commande publique|code des marchés publics|ordonnance n ?° ?2015-899"),
  sign(3, "marchés? publics?(?! de l'emploi)"),
  sign(3, "pouvoir adjudicateur|entité adjudicatrice|acheteur public|représentant du pouvoir"),
  sign(3, "c\\.?c\\.?a\\.?g(?!\\p{L})|cahier des clauses administratives (?:générales|particulières)"),
  sign(2, "acte d'engagement|c\\.?c\\.?a\\.?p(?!\\p{L})|c\\.?c\\.?t\\.?p(?!\\p{L})|titulaire du marché|accord-cadre"),
  sign(
    3,
    "délégation de service public|concession (?:de (?:service|travaux)|hydroélectrique|d'aménagement)|autorité (?:concédante|délégante)|concédant|cahier des charges de la concession",
  ),
  sign(
    1,
    "comptable (?:public|assignataire)|mandat administratif|chorus|ordonnateur|délibération du conseil|tribunal administratif|domaine public",
  ),
  sign(
    2,
    "(?:présente|cette) concession(?! commerciale)|comptable des impôts|redevance (?:domaniale|pour occupation du domaine)",
  ),
];
/** What only private contracts say. */
const privateSigns: readonly Sign[] = [
  sign(2, "tribuna(?:l|ux) (?:de commerce|des activités économiques|judiciaire)"),
  sign(2, "conditions générales (?:de vente|d'utilisation|de prestations?|de service)"),
  sign(3, "bail commercial|bail professionnel|articles? l\\.? ?145-\\d|code de commerce|L\\.? ?441-"),
  sign(1, "au capital (?:social )?(?:de|variable)|registre du commerce|(?<!\\p{L})R\\.?C\\.?S(?!\\p{L})"),
  sign(1, "conditions (?:générales|particulières)(?! d'(?:assurance|admission))"),
  sign(
    1,
    "entre les soussignée?s|immatriculée?|code civil|le client(?!\\p{L})|le preneur(?!\\p{L})|le locataire(?!\\p{L})",
  ),
];

export const legalNatureRules = defineFieldRules<LegalNatureValue>({
  field: "legalNature",
  language: "fr",
  cue: /(?<!\p{L})(?:commande publique|marchés? publics?|pouvoir adjudicateur|accord-cadre|CCAG|soussigné|conditions générales|bail)/iu,
  rules: [
    {
      name: "fr/legalNature/<indices de droit public ou privé>",
      strength: 0.9,
      readDocument: (document) => {
        const text = withoutAccents(document.view.slice(0, mostText));
        const isPublic = weigh(text, publicSigns);
        const isPrivate = weigh(text, privateSigns);
        const regime = isPublic.points >= isPrivate.points ? "public" : "private";
        const [won, lost] = regime === "public" ? [isPublic, isPrivate] : [isPrivate, isPublic];
        if (!won.first || won.points < 2) return [];
        const share = won.points / (won.points + lost.points);
        const strength = Math.min(0.92, 0.45 + 0.35 * share + 0.04 * Math.min(won.points, 4));
        if (regime === "private") return [{ value: { regime }, span: won.first, strength }];
        const form = formOf(text, titleOf(document)?.text ?? "");
        const ccag = ccagOf(text);
        const procedure = procedureOf(text);
        const details = [form, ccag, procedure].flatMap((detail) => (detail ? [detail.span] : []));
        const value: LegalNatureValue = {
          regime,
          ...(form && { form: form.value }),
          ...(procedure && { procedure: procedure.value }),
          ...(ccag && { ccag: ccag.value }),
        };
        return [
          { value, span: won.first, alsoAt: details, strength: form && !form.plain ? strength - 0.15 : strength },
        ];
      },
    },
  ],
  corpus: legalNatureCorpus,
});

/** Each sign counts once, and a little more where it comes back. */
function weigh(text: string, signs: readonly Sign[]): { points: number; first: Span | undefined } {
  let points = 0;
  let first: Span | undefined;
  for (const { weight, pattern } of signs) {
    const matches = [...text.matchAll(pattern)];
    if (matches.length === 0) continue;
    points += weight * (1 + Math.min(1, (matches.length - 1) / 6));
    const start = matches[0]?.index ?? 0;
    if (weight > 1 || !first) first ??= { start, end: start + (matches[0]?.[0].length ?? 1) };
  }
  return { points, first };
}

interface Detail<Value> {
  readonly value: Value;
  readonly span: Span;
  /** Said in so many words rather than concluded. */
  readonly plain: boolean;
}

type Form = NonNullable<LegalNatureValue["form"]>;

const negated =
  /(?:n'est pas|ne (?:sont|fait|comporte|prevoit) pas|non|aucune?|sans|pas (?:de|d'une))\s[^.\n]{0,40}$/iu;

const forms: readonly (readonly [Form, RegExp])[] = [
  [
    "concession",
    /(?<!\p{L})(?:delegation de service public|(?:contrat|convention|traite|cahier des charges) de (?:la )?concession(?! commerciale| exclusive)|autorite concedante|concession (?:de (?:service|travaux)|hydroelectrique|d'amenagement)|(?:presente|cette) concession(?! commerciale)|affermage)/giu,
  ],
  [
    "frameworkWithPurchaseOrders",
    /(?<!\p{L})(?:accord[- ]cadre|marche)[^.\n]{0,120}?(?:a|par|emission (?:successive )?de|au moyen de|execute[^.\n]{0,40}?)\s(?:l'emission (?:successive )?(?:de |des )|des |de )?bons? de commandes?|(?<!\p{L})R\.? ?2162-1[34]|(?<!\p{L})marche a bons de commande/giu,
  ],
  [
    "frameworkWithSubsequentContracts",
    /(?<!\p{L})(?:accord[- ]cadre[^.\n]{0,160}?marches? subsequents?|marches? subsequents?[^.\n]{0,80}?(?:seront|est|sont|passes?|conclus?|attribues?)|R\.? ?2162-(?:7|8|9|10|11|12)(?!\d))/giu,
  ],
  ["tranches", /(?<!\p{L})tranches? (?:optionnelles?|conditionnelles?)(?!\p{L})/giu],
  [
    "lots",
    /(?<!\p{L})(?:(?:divisee?|decomposee?|reparti[es]*|scindee?|alloti[es]*|comporte|comprend|composee?)(?: en| de)? (?:les )?(?:\p{L}+ )?\(?\d{0,2}\)? ?lots(?!\p{L})|lots (?:suivants|techniques|geographiques))/giu,
  ],
];

/** The form that the contract gives itself, in the order in which one makes the others beside the point. */
function formOf(text: string, title: string): Detail<Form> | undefined {
  for (const [value, pattern] of forms) {
    for (const match of text.matchAll(pattern)) {
      if (negated.test(text.slice(Math.max(0, match.index - 60), match.index))) continue;
      return { value, span: spanOf(match), plain: true };
    }
  }
  const simple =
    /(?<!\p{L})marche (?:ordinaire|simple|unique|a (?:prix )?(?:global|forfaitaire)|public)(?!\p{L})/iu.exec(text);
  if (!simple || /accord[- ]cadre/iu.test(title)) return undefined;
  return { value: "simple", span: spanOf(simple), plain: /ordinaire|simple|unique/iu.test(simple[0]) };
}

type Ccag = NonNullable<LegalNatureValue["ccag"]>;

const ccagNames: readonly (readonly [Ccag, string])[] = [
  ["FCS", "f\\.?c\\.?s(?!\\p{L})|fournitures courantes"],
  ["PI", "p\\.?i(?!\\p{L})|(?:de )?prestations intellectuelles"],
  ["TIC", "t\\.?i\\.?c(?!\\p{L})|(?:de )?techniques de l'information"],
  ["MOE", "m\\.?o\\.?e(?!\\p{L})|(?:de )?maitrise d'(?:œ|oe)uvre"],
  ["MI", "m\\.?i(?!\\p{L})|industriels"],
  ["Travaux", "travaux|tvx"],
];
const ccagWords = String.raw`(?<!\p{L})(?:c\.?c\.?a\.?g\.?[\s/-]{0,3}(?:\(|des |de |du |applicables? aux marches(?: publics)? (?:de |d')?)?|cahier des clauses administratives generales[^.\n]{0,60}?(?:applicables? )?aux marches(?: publics)?(?: de | d'|\s))`;
const ccags = ccagNames.map(([value, words]) => ({ value, pattern: new RegExp(`${ccagWords}(?:${words})`, "giu") }));

/** The CCAG that is cited most. */
function ccagOf(text: string): Detail<Ccag> | undefined {
  const counted = ccags.map(({ value, pattern }) => ({ value, matches: [...text.matchAll(pattern)] }));
  const [best] = counted.toSorted((a, b) => b.matches.length - a.matches.length);
  const match = best?.matches[0];
  return best && match ? { value: best.value, span: spanOf(match), plain: true } : undefined;
}

type Procedure = NonNullable<LegalNatureValue["procedure"]>;

const procedures: readonly (readonly [Procedure, RegExp])[] = [
  ["competitiveDialogue", /(?<!\p{L})dialogue competitif/iu],
  ["openTender", /(?<!\p{L})appel d'offres ouvert|R\.? ?2161-2(?!\d)/iu],
  ["restrictedTender", /(?<!\p{L})appel d'offres restreint/iu],
  ["adapted", /(?<!\p{L})(?:procedure adaptee|MAPA(?!\p{L})|[LR]\.? ?2123-1(?!\d))/iu],
  ["negotiated", /(?<!\p{L})(?:procedure avec negociation|procedure negociee|marche negocie)(?! sans)/iu],
  ["withoutCompetition", /(?<!\p{L})sans publicite (?:prealable )?(?:et sans|ni) mise en concurrence/iu],
];

function procedureOf(text: string): Detail<Procedure> | undefined {
  for (const [value, pattern] of procedures) {
    const match = pattern.exec(text);
    if (match) return { value, span: spanOf(match), plain: true };
  }
  return undefined;
}

function spanOf(match: RegExpExecArray | RegExpMatchArray): Span {
  const start = match.index ?? 0;
  return { start, end: start + Math.min(match[0].length, 200) };
}
