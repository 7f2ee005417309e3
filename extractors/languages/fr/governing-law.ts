import type { GoverningLawValue } from "../../../schemas/fields/governing-law.ts";
import { defineFieldRules, type RuleMatch, type RuleReading } from "../rule.ts";
import { rulesOrPlain } from "./accents.ts";
import { hasBlank } from "./lexicon.ts";

/** Adjective of a law (feminine or masculine, without accents lost) and the ISO 3166 code of its place. */
const places: Readonly<Record<string, string>> = {
  français: "FR",
  francais: "FR",
  belge: "BE",
  suisse: "CH",
  luxembourgeois: "LU",
  allemand: "DE",
  espagnol: "ES",
  italien: "IT",
  anglais: "GB-ENG",
  monégasque: "MC",
  québécois: "CA-QC",
  canadien: "CA",
  marocain: "MA",
  tunisien: "TN",
  néerlandais: "NL",
  portugais: "PT",
  irlandais: "IE",
  autrichien: "AT",
  polonais: "PL",
  algérien: "DZ",
  ivoirien: "CI",
  sénégalais: "SN",
  camerounais: "CM",
  malien: "ML",
  béninois: "BJ",
  togolais: "TG",
  gabonais: "GA",
  malgache: "MG",
  mauricien: "MU",
  libanais: "LB",
};
const adjective = `(?<adjective>${Object.keys(places).join("|")})(?:ne|e)?s?`;
/** A state named instead of its law, and the ISO 3166 code. */
const states: Readonly<Record<string, string>> = {
  "la république française": "FR",
  "la france": "FR",
  "l'état français": "FR",
  "la belgique": "BE",
  "le royaume de belgique": "BE",
  "la suisse": "CH",
  "la confédération suisse": "CH",
  "le luxembourg": "LU",
  "le grand-duché de luxembourg": "LU",
  "l'allemagne": "DE",
  "la principauté de monaco": "MC",
};
/** A country whose law is meant by its name alone, after `du`, `de la`, `en`, and the ISO 3166 code. */
const lands: Readonly<Record<string, string>> = {
  france: "FR",
  "république française": "FR",
  belgique: "BE",
  suisse: "CH",
  "grand-duché de luxembourg": "LU",
  luxembourg: "LU",
  monaco: "MC",
  québec: "CA-QC",
  maroc: "MA",
  tunisie: "TN",
  algérie: "DZ",
  sénégal: "SN",
  "côte d'ivoire": "CI",
  cameroun: "CM",
  mali: "ML",
  bénin: "BJ",
  togo: "TG",
  gabon: "GA",
  madagascar: "MG",
  maurice: "MU",
  liban: "LB",
};
const land = Object.keys(lands).join("|");
const law = String.raw`(?<law>(?:droit|lois?|législation|réglementation)(?: (?:et (?:la )?(?:réglementation|règlements?|jurisprudence)|matériel|interne|positif))? ${adjective})(?!\p{L})`;

export const governingLawRules = defineFieldRules(
  rulesOrPlain<GoverningLawValue>({
    field: "governingLaw",
    language: "fr",
    cue: new RegExp(
      String.raw`(?<!\p{L})(?:droit|lois?|législation)s?(?!\p{L})[^.\n]{0,90}(?:${Object.keys(places).join("|")}|applicable|luxembourg|vigueur|${land})|droit applicable|loi applicable|soumise? au droit`,
      "iu",
    ),
    rules: [
      {
        name: "fr/governingLaw/soumis au <droit>",
        pattern: new RegExp(
          String.raw`(?<!\p{L})(?:régi|soumis|assujetti|gouverné|interprété|exécuté|relèv|relev|dépend|obéi)\p{L}{0,5}[^.;\n]{0,80}?(?:par|au|à la|à|aux|du|de la|selon|conformément (?:au|à la)|exclusivement)\s(?:le |la |les |l'|seul )?${law}`,
          "dgiu",
        ),
        strength: 0.92,
        read: (match) => reading(match),
      },
      {
        name: "fr/governingLaw/<droit> est applicable",
        pattern: new RegExp(
          String.raw`(?<!\p{L})(?:le |la |seul(?:e)? (?:le |la )?)${law}[^.;\n]{0,30}? (?:est|sera|s'applique|s'appliquera|régit|régira|seul(?:e)? applicable)`,
          "dgiu",
        ),
        strength: 0.85,
        read: (match) => reading(match),
      },
      {
        name: "fr/governingLaw/droit applicable : <droit>",
        pattern: new RegExp(
          String.raw`(?<!\p{L})(?:droit|loi|législation) (?:applicable|compétente?)(?: au (?:présent )?(?:contrat|marché))?(?: est)?\s?[:\t-]?\s?(?:le |la |celui de la |celle de la )?${law}`,
          "dgiu",
        ),
        strength: 0.9,
        read: (match) => reading(match),
      },
      {
        name: "fr/governingLaw/le droit applicable est celui de <État>",
        pattern:
          /(?<!\p{L})(?:droit|loi|législation)s? (?:applicable|choisie?|retenue?|qui (?:régit|gouverne|s'applique))[^.;\n]{0,60}? (?<law>cel(?:ui|le) (?<of>du |de )(?<state>(?:la |l')?(?:république française|france|état français|royaume de belgique|belgique|confédération suisse|suisse|grand-duché de luxembourg|luxembourg|allemagne|principauté de monaco)))(?!\p{L})/dgiu,
        strength: 0.88,
        read: (match) => {
          const { law: words = "", of = "", state = "" } = match.groups;
          const place = states[`${of.toLowerCase() === "du " ? "le " : ""}${state.toLowerCase()}`];
          return place === undefined ? undefined : { value: { law: words, place } };
        },
      },
      {
        name: "fr/governingLaw/soumis aux lois de <pays>",
        pattern: new RegExp(
          String.raw`(?<!\p{L})(?:régi|soumis|assujetti|gouverné|interprété)\p{L}{0,5}[^.;\n]{0,60}?(?:par|aux?|à la|selon)\s(?:le |la |les )?(?<law>(?:droit|lois|loi|législation)(?: (?:et (?:la )?(?:réglementation|règlements?)|applicables?|en vigueur))*,? (?:en|au|à|du|de la|de l'|de|d')\s?(?:république (?:du |de la |de |d'))?(?<land>${land}))(?!\p{L})`,
          "dgiu",
        ),
        strength: 0.88,
        read: (match) => reading(match),
      },
      {
        name: "fr/governingLaw/pas d'autre loi que <droit>",
        pattern: new RegExp(
          String.raw`(?<!\p{L})(?:pas d'autre|point d'autre|aucune? autre|nulle? autre|exclusion de tout(?:e)? autre) (?:droit|loi|législation)(?: applicable| ne (?:s'applique|régit)\p{L}*)?[^.;\n]{0,40}?,? (?:que )?(?:le |la |au |à la |par la |par le )${law}`,
          "dgiu",
        ),
        strength: 0.85,
        read: (match) => reading(match),
      },
      {
        name: "fr/governingLaw/<droit> dans la clause de droit applicable",
        pattern: new RegExp(String.raw`(?<!\p{L})(?:le |la |au |du |de |par la |à la )${law}`, "dgiu"),
        strength: 0.7,
        read: (match) =>
          /droit applicable|loi applicable|législation applicable/iu.test(match.clause.heading)
            ? reading(match)
            : undefined,
      },
      {
        name: "fr/governingLaw/<droit>, phrase à lui seul",
        pattern: new RegExp(String.raw`(?:^|\n|[.;:] )(?:le |la )?${law}(?=\s?(?:[.;]|$|\n))`, "dgiu"),
        strength: 0.7,
        read: (match) => reading(match),
      },
      {
        name: "fr/governingLaw/soumis au <blanc>",
        pattern: /(?:soumise?s? au droit|régie?s? par (?:le droit|la loi))\s?(?=\[|_{3}|\.{4}|…)/giu,
        strength: 0.7,
        read: (match) => (hasBlank(match.after(30)) ? { state: "absent" } : undefined),
      },
    ],
    corpus: {
      found: [
        [
          { law: "droit français", place: "FR" },
          "Le présent contrat est soumis au droit français.",
          "Les présentes conditions sont régies exclusivement par le droit français.",
          "Le droit français est seul applicable au présent accord.",
          "Droit applicable : droit français",
          "Le droit français régit le contrat.",
          "Le contrat obéit au droit français.",
          "# Droit applicable\nLes parties conviennent de faire application du droit français.",
          "Le Contrat, sa validité et son interprétation relèvent du droit français.",
        ],
        [
          { law: "Loi française", place: "FR" },
          "Loi et litiges. Loi française. Tout différend est porté devant le tribunal de commerce.",
        ],
        [
          { law: "loi française", place: "FR" },
          "Le présent marché est régi par la loi française.",
          "La loi française s'applique à l'ensemble des relations entre les parties.",
        ],
        [
          { law: "droit belge", place: "BE" },
          "La présente convention est régie et interprétée conformément au droit belge.",
        ],
        [
          { law: "loi française", place: "FR" },
          "Il n'est fait application d'aucune autre loi que la loi française.",
          "Les parties n'ont choisi pas d'autre loi que la loi française.",
        ],
        [
          { law: "celui de la République française", place: "FR" },
          "Le droit applicable au marché est celui de la République française.",
          "Le droit choisi par les parties est celui de la République française.",
        ],
        [
          { law: "celle du Grand-Duché de Luxembourg", place: "LU" },
          "La loi qui régit le prêt est celle du Grand-Duché de Luxembourg.",
        ],
        [{ law: "droit suisse", place: "CH" }, "Loi applicable : le droit suisse"],
        [{ law: "droit sénégalais", place: "SN" }, "Droit applicable : droit sénégalais"],
        [
          { law: "lois et règlements en vigueur en Côte d'Ivoire", place: "CI" },
          "La convention est soumise aux lois et règlements en vigueur en Côte d'Ivoire.",
        ],
        [
          { law: "lois de la République du Bénin", place: "BJ" },
          "Le présent accord est régi par les lois de la République du Bénin.",
        ],
      ],
      ignored: [
        "ALBA GmbH, société de droit allemand, dont le siège est à Berlin.",
        "Le traitement respecte la loi française du 6 janvier 1978 relative à l'informatique.",
        "Le Titulaire respecte la législation française du travail.",
        "Le contrat est soumis à la loi n° 89-462 du 6 juillet 1989.",
        "Les droits d'auteur sont cédés pour le territoire français.",
        "Le présent contrat n'est pas soumis au droit anglais.",
        "Le bail est soumis au statut des baux commerciaux.",
      ],
      absent: ["Le présent contrat est soumis au droit [à compléter]."],
    },
  }),
);

/** A company `de droit allemand`, a law of a given date, a duty to keep the law or a negation state no choice of law. */
function reading(match: RuleMatch): RuleReading<GoverningLawValue> | undefined {
  const { law: words = "", adjective: name = "", land: country = "" } = match.groups;
  if (
    /^\s*(?:du \d|n ?°|de \d{4}|relative|sur l|du travail|en matière d|dont le siège|au capital)/iu.test(
      match.after(40),
    )
  )
    return undefined;
  if (
    /(?:n'est|ne sont|ne sera|ne seront) (?:pas|en aucun cas)/iu.test(match.text) ||
    /(?:n'est|ne sera) (?:pas )?$/iu.test(match.before(20))
  )
    return undefined;
  if (/(?:société|personne|entité|organisme)s? (?:\p{L}+ )?$/iu.test(match.before(30))) return undefined;
  const span = match.spanOf("law");
  const key = name.toLowerCase();
  return {
    value: { law: words, place: lands[country.toLowerCase()] ?? places[key] ?? places[key.replace(/e$/u, "")] },
    span: span && { start: match.start, end: span.end },
  };
}
