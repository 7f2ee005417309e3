import type { DocumentKindValue } from "../../../schemas/fields/document-kind.ts";

/** How a document of a kind is titled. */
interface TitledKind {
  readonly kind: DocumentKindValue;
  readonly words: string;
}

/** From the most telling title to the most general. */
const titledKinds: readonly TitledKind[] = [
  {
    kind: "formalNotice",
    words: "(?:notice of (?:default|breach|non-?performance)|formal notice|cure notice|letter before action)",
  },
  {
    kind: "acceptanceReport",
    words:
      "(?:certificate of (?:acceptance|completion|practical completion)|acceptance (?:certificate|report)|completion certificate|handover report)",
  },
  { kind: "minutes", words: "(?:minutes(?: of (?:the )?meeting)?|meeting (?:minutes|notes|report))" },
  {
    kind: "companyExtract",
    words: "(?:certificate of (?:incorporation|good standing|formation)|company extract|register extract)",
  },
  {
    kind: "bankDetails",
    words: "(?:bank (?:details|account details)|wire (?:transfer )?instructions|remittance details)",
  },
  { kind: "certificate", words: "(?:certificate|attestation|declaration of conformity)" },
  { kind: "invoice", words: "(?:(?:tax |pro forma |sales )?invoice|credit note|bill)(?! of)" },
  { kind: "serviceOrder", words: "(?:notice to proceed|order to (?:commence|start)|start order)" },
  {
    kind: "notification",
    words:
      "(?:notice of (?:award|renewal|non-?renewal|termination|intent|extension)|(?:letter of )?award|award letter|award notice|letter of acceptance|termination notice|renewal notice)",
  },
  {
    kind: "amendment",
    words:
      "(?:(?:first|second|third|fourth|fifth|sixth|amended )?(?:amendment|addendum|deed of variation|variation agreement|change order|contract modification|supplemental agreement|modification agreement|side letter))",
  },
  {
    kind: "callOff",
    words: "(?:call-?off (?:contract|order|agreement)|task order|delivery order|work order|release order)",
  },
  { kind: "statementOfWork", words: "(?:statement of works?|scope of works?|work statement|sow)(?!\\p{L})" },
  { kind: "purchaseOrder", words: "(?:purchase order|p\\.?o\\.? (?:no|number|#))" },
  {
    kind: "orderForm",
    words: "(?:order form|subscription form|service order form|sales order|application form|enrol?lment form)",
  },
  {
    kind: "priceSchedule",
    words:
      "(?:price (?:schedule|list)|schedule of (?:rates|prices|fees)|pricing schedule|fee schedule|bill of quantities|rate card)",
  },
  {
    kind: "technicalClauses",
    words: "(?:technical specifications?|service specification|specification of requirements)",
  },
  {
    kind: "specialTerms",
    words: "(?:special (?:terms|conditions)|particular conditions|contract particulars|supplementary conditions)",
  },
  {
    kind: "generalTerms",
    words:
      "(?:(?:general|standard|master) (?:terms|conditions)|terms (?:and|&) conditions|terms of (?:service|use|sale|business|purchase)|conditions of (?:sale|contract|purchase|hire)|base terms)",
  },
  { kind: "quote", words: "(?:quotation|quote|proposal|estimate|tender|bid)(?! bond)" },
  {
    kind: "contract",
    words:
      "(?:agreements?|contract|sub-?lease|lease|licen[cs]e|deed|covenant|memorandum of (?:understanding|agreement)|undertaking|charter ?party|indenture|guaranty|guarantee|mandate|tenancy|policy|engagement letter|letter of (?:engagement|intent)|nda|concession|protocol|escrow|engagement)",
  },
  { kind: "annex", words: "(?:annex|appendix|exhibit|schedule|attachment)" },
  { kind: "letter", words: "letter" },
];

const compiled = titledKinds.map(({ kind, words }) => ({
  kind,
  pattern: new RegExp(`(?<!\\p{L})${words}(?!\\p{L})`, "iu"),
}));

/** Alternation of the words that name a document in its title; no groups. */
export const titleWords = titledKinds.map(({ words }) => words).join("|");

/** Words after which another document's name follows: `Exhibit A to the Agreement`, `under the Agreement`. */
const pointing = /(?<!\p{L})(?:to|under|of|for|pursuant to|with)(?: the| that| this| a| an)?(?= )/iu;

/**
 * The kind that a title names: the most telling word before `to the …`. A contract named by its object stays one
 * (`Invoice Processing Agreement`), since what comes last in an English title is what the document is.
 */
export function kindInTitle(title: string): DocumentKindValue | undefined {
  const stop = pointing.exec(title)?.index ?? title.length;
  const head = title.slice(0, Math.max(stop, 8));
  const found = compiled.flatMap(({ kind, pattern }) => {
    const match = pattern.exec(head) ?? undefined;
    return match ? [{ kind, index: match.index, end: match.index + match[0].length }] : [];
  });
  const contract = found.find(({ kind }) => kind === "contract");
  const wins = (kind: DocumentKindValue, end: number) =>
    !contract || standing.has(kind) || end > contract.end || (kind !== "annex" && contract.index - end > 25);
  const best = found.find(({ kind, end }) => kind !== "contract" && wins(kind, end)) ?? contract ?? found[0];
  return best?.kind ?? compiled.find(({ pattern }) => pattern.test(title))?.kind;
}

/** Kinds that a title says even before `agreement`. */
const standing = new Set<DocumentKindValue>(["amendment", "callOff", "formalNotice", "notification", "generalTerms"]);
