import { fields } from "../fields/index.ts";
import { inWords } from "./in-words.ts";

type Language = "fr" | "en";
/** Numbers, dates, periods and names that a sentence is filled with; never text of a document. */
export type Details = Readonly<Record<string, string | number>>;

/**
 * A sentence with its places filled; undefined where a detail is missing, as in what was stored before it had any.
 * - `{name}`: as it stands.
 * - `{rows|row|rows, cells|cell|cells}`: counts with their nouns, those of nothing left out.
 * - `{name:day}`: an ISO date; `{name:period}`: an ISO 8601 period; `{name:number}`: a decimal number.
 * - `{name:name}`: a name of the vocabulary.
 * - `{name:fields}`: keys of fields, joined by `, `; `{name:places}`: kinds of blocks with their lines, `heading 3; 12`.
 */
export function filled(template: string, details: Details, language: Language): string | undefined {
  let isWhole = true;
  const text = template.replaceAll(/\{([^{}]+)\}/g, (_, place: string) => {
    const said = place.includes("|") ? counted(place, details, language) : formatted(place, details, language);
    isWhole &&= said !== undefined;
    return said ?? "";
  });
  return isWhole ? text : undefined;
}

function counted(place: string, details: Details, language: Language): string | undefined {
  const nouns = place.split(", ").map((noun) => noun.split("|"));
  const known = nouns.flatMap(([name = "", one = "", many = ""]) => {
    const count = Object.hasOwn(details, name) ? Number(details[name]) : 0;
    const isOne = language === "fr" ? count < 2 : count === 1;
    return count === 0 ? [] : [`${count} ${isOne ? one : many}`];
  });
  return known.length === 0 ? undefined : known.join(", ");
}

function formatted(place: string, details: Details, language: Language): string | undefined {
  const [name = "", format = "plain"] = place.split(":");
  if (!Object.hasOwn(details, name)) return undefined;
  return formats[format]?.(String(details[name]), language);
}

const formats: Readonly<Record<string, (text: string, language: Language) => string>> = {
  plain: (text) => text,
  day: (text, language) => dayFormats[language].format(new Date(text)),
  number: (text, language) => (language === "fr" ? text.replace(".", ",") : text),
  period: (text, language) =>
    [...text.matchAll(/(\d+)([YMWD])/g)]
      .map(([, count = "", unit = "D"]) => `${count} ${units[language][unit]?.[Number(count) > 1 ? 1 : 0]}`)
      .join(" "),
  name: inWords,
  fields: (text, language) =>
    text
      .split(", ")
      .map((key) => fields.find((field) => field.key === key)?.label[language] ?? key)
      .join(", "),
  places: (text, language) =>
    text
      .split("; ")
      .map((place) => {
        const [line = "", kind] = place.split(" ").reverse();
        const at = language === "fr" ? `ligne ${line} de son texte` : `line ${line} of its text`;
        return kind === undefined ? at : `${blocks[kind]?.[language] ?? inWords(kind, language)}, ${at}`;
      })
      .join("; "),
};

const dayFormats = {
  fr: new Intl.DateTimeFormat("fr-FR", { dateStyle: "medium", timeZone: "UTC" }),
  en: new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" }),
} as const;

const units: Readonly<Record<Language, Readonly<Record<string, readonly [string, string]>>>> = {
  fr: { Y: ["an", "ans"], M: ["mois", "mois"], W: ["semaine", "semaines"], D: ["jour", "jours"] },
  en: { Y: ["year", "years"], M: ["month", "months"], W: ["week", "weeks"], D: ["day", "days"] },
};

const blocks: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  title: { fr: "un titre", en: "a title" },
  heading: { fr: "un intertitre", en: "a heading" },
  paragraph: { fr: "un paragraphe", en: "a paragraph" },
  listItem: { fr: "une liste", en: "a list" },
  tableCell: { fr: "un tableau", en: "a table" },
  pageHeader: { fr: "un en-tête de page", en: "a page header" },
  pageFooter: { fr: "un pied de page", en: "a page footer" },
  footnote: { fr: "une note de bas de page", en: "a footnote" },
  annotation: { fr: "un commentaire", en: "a comment" },
  deleted: { fr: "un texte supprimé par une révision", en: "text that a tracked change deletes" },
};
