import { anyOf, type Found, findAll, merge, plain } from "./read.ts";

/** A legal form: its usual name, and what kind of body it makes. */
export interface LegalForm {
  readonly name: string;
  readonly kind: "company" | "association" | "public";
}

interface Definition extends LegalForm {
  /** Upper and lower case as written; dots between capitals are optional (`S.A.S.`). */
  readonly abbreviations?: readonly string[];
  /** In full, any case. */
  readonly words?: readonly string[];
}

const company = (name: string, abbreviations: readonly string[], ...words: string[]): Definition => ({
  name,
  kind: "company",
  abbreviations,
  words,
});
const association = (name: string, abbreviations: readonly string[], ...words: string[]): Definition => ({
  name,
  kind: "association",
  abbreviations,
  words,
});
const body = (name: string, abbreviations: readonly string[], ...words: string[]): Definition => ({
  name,
  kind: "public",
  abbreviations,
  words,
});

/** Legal forms that French and English contracts name. */
export const legalForms: readonly Definition[] = [
  company("SAS", ["SAS"], "société par actions simplifiée", "société par action simplifiée"),
  company(
    "SASU",
    ["SASU"],
    "société par actions simplifiée unipersonnelle",
    "société par actions simplifiée à associé unique",
  ),
  company("SARL", ["SARL", "Sarl"], "société à responsabilité limitée"),
  company(
    "EURL",
    ["EURL"],
    "entreprise unipersonnelle à responsabilité limitée",
    "société à responsabilité limitée à associé unique",
  ),
  company(
    "SA",
    ["SA"],
    "société anonyme",
    "société anonyme à conseil d'administration",
    "société anonyme à directoire",
  ),
  company("SNC", ["SNC"], "société en nom collectif"),
  company("SCI", ["SCI"], "société civile immobilière"),
  company("SCPI", ["SCPI"], "société civile de placement immobilier"),
  company("SCP", ["SCP"], "société civile professionnelle"),
  company("SCM", ["SCM"], "société civile de moyens"),
  company("société civile", [], "société civile"),
  company("SCOP", ["SCOP"], "société coopérative et participative", "société coopérative ouvrière de production"),
  company("SCIC", ["SCIC"], "société coopérative d'intérêt collectif"),
  company("société coopérative", [], "société coopérative"),
  company("SCA", ["SCA"], "société en commandite par actions"),
  company("SCS", ["SCS"], "société en commandite simple"),
  company("SELARL", ["SELARL"], "société d'exercice libéral à responsabilité limitée"),
  company("SEML", ["SEML", "SEM"], "société d'économie mixte locale", "société d'économie mixte"),
  company("SPL", ["SPL"], "société publique locale"),
  company("GIE", ["GIE"], "groupement d'intérêt économique"),
  company("EI", [], "entreprise individuelle", "entrepreneur individuel", "auto-entrepreneur", "micro-entrepreneur"),
  company("SE", [], "société européenne"),
  association(
    "association",
    ["ASBL"],
    "association loi 1901",
    "association régie par la loi du 1er juillet 1901",
    "association déclarée",
    "association loi de 1901",
    "association sans but lucratif",
  ),
  association("fondation", [], "fondation reconnue d'utilité publique"),
  association("mutuelle", [], "mutuelle régie par le code de la mutualité", "société d'assurance mutuelle"),
  association("syndicat", [], "syndicat de copropriétaires", "syndicat des copropriétaires"),
  body(
    "EPIC",
    ["EPIC"],
    "établissement public à caractère industriel et commercial",
    "établissement public industriel et commercial",
  ),
  body("EPA", ["EPA"], "établissement public à caractère administratif", "établissement public administratif"),
  body("EPCI", ["EPCI"], "établissement public de coopération intercommunale"),
  body("GIP", ["GIP"], "groupement d'intérêt public"),
  body("OPH", ["OPH"], "office public de l'habitat"),
  body("CCAS", ["CCAS"], "centre communal d'action sociale"),
  body("établissement public", [], "établissement public"),
  body(
    "autorité administrative indépendante",
    ["AAI"],
    "autorité publique indépendante",
    "autorité administrative indépendante",
  ),
  body(
    "collectivité territoriale",
    [],
    "collectivité territoriale",
    "communauté de communes",
    "communauté d'agglomération",
    "communauté urbaine",
    "conseil départemental",
    "conseil régional",
  ),
  body("syndicat mixte", [], "syndicat mixte", "syndicat intercommunal"),
  company("Inc.", ["Inc.", "Inc", "INC.", "INC", "Incorporated", "INCORPORATED"]),
  company("Corp.", ["Corp.", "Corp", "CORP."], "corporation"),
  company("LLC", ["LLC"], "limited liability company"),
  company("Ltd", ["Ltd.", "Ltd", "LTD.", "LTD"], "private limited company", "private company limited by shares"),
  company("Pty Ltd", ["Pty Ltd", "Pty. Ltd.", "Pty Limited"]),
  company("PLC", ["PLC", "plc"], "public limited company"),
  company("LLP", ["LLP"], "limited liability partnership"),
  company("LP", ["LP", "L.P."], "limited partnership"),
  company("general partnership", [], "general partnership"),
  company("sole proprietorship", [], "sole proprietorship", "sole trader"),
  company("Co.", ["& Co.", "& Co"]),
  company("GmbH", ["GmbH"]),
  company("AG", ["AG"]),
  company("BV", ["BV"]),
  company("NV", ["NV"]),
  company("SpA", ["S.p.A.", "SpA"]),
  company("Srl", ["S.r.l.", "Srl", "SRL"]),
  company("AB", [], "aktiebolag"),
  company("Oy", [], "osakeyhtiö"),
  association(
    "non-profit corporation",
    [],
    "non-profit corporation",
    "nonprofit corporation",
    "charitable trust",
    "registered charity",
  ),
  body("state agency", [], "body corporate and politic", "political subdivision", "municipal corporation"),
];

const byForm = new Map(
  legalForms.flatMap((form) => [
    ...(form.abbreviations ?? []).map((abbreviation) => [bare(abbreviation), form] as const),
    ...(form.words ?? []).map((words) => [words.toLowerCase(), form] as const),
  ]),
);
const spelledPattern = new RegExp(
  `(?<!\\p{L})(?:${anyOf(legalForms.flatMap((form) => form.words ?? []))})(?!\\p{L})`,
  "giu",
);
const abbreviated = legalForms.flatMap((form) => form.abbreviations ?? []);
const abbreviationPattern = new RegExp(
  `(?<![\\p{L}\\d.&/-])(?:${[...abbreviated]
    .sort((a, b) => b.length - a.length)
    .map((form) => (/^[A-Z]{2,6}$/.test(form) ? `${[...form].join("\\.?")}\\.?` : form.replaceAll(".", "\\.")))
    .join("|")})(?![\\p{L}\\d]|-\\p{L})`,
  "gu",
);

/** Every legal form named in a text, in full or abbreviated; the longest where several fit. */
export function findLegalForms(text: string): Found<LegalForm>[] {
  const source = plain(text);
  const value = (form: Definition | undefined) => form && { value: { name: form.name, kind: form.kind } };
  return merge(
    findAll(source, spelledPattern, (_groups, match) => value(byForm.get(match[0].toLowerCase()))),
    findAll(source, abbreviationPattern, (_groups, match) => value(byForm.get(bare(match[0])))),
  );
}

function bare(abbreviation: string): string {
  return abbreviation.replaceAll(".", "");
}
