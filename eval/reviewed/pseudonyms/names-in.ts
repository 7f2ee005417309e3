import type { FieldValue, RecordFields } from "../../../schemas/record.ts";
import { valuesOf } from "../../../schemas/record.ts";
import type { Fakes } from "./fakes.ts";

/** Words of a document that name somebody, and what stands for them. */
export interface Named {
  readonly words: string;
  readonly fake: string;
}

/** Parts of values that name a company, a person or a place, by field. */
const naming: Readonly<Record<string, Readonly<Record<string, "company" | "person" | "street" | "site" | "shaped">>>> =
  {
    parties: {
      name: "company",
      alias: "company",
      representative: "person",
      address: "street",
      companyNumber: "shaped",
    },
    sites: { name: "site", address: "street" },
    subcontractors: { name: "company" },
    consortium: { lead: "company", members: "company" },
    bankAccounts: { holder: "company", bic: "shaped" },
    signatures: { who: "person" },
  };

/** Names that values hold, longest first, with the words of a name that tell it alone. */
export function namesOf(fields: RecordFields, fakes: Fakes): Named[] {
  const named = Object.entries(naming).flatMap(([field, parts]) =>
    valuesOf(fields[field]).flatMap((item) => everyValue(item).flatMap((value) => namedParts(value, parts, fakes))),
  );
  return [...new Map(named.map((one) => [one.words.toLowerCase(), one])).values()].sort(
    (a, b) => b.words.length - a.words.length,
  );
}

function everyValue({ value, alternatives }: FieldValue): unknown[] {
  return [value, ...alternatives.map((other) => other.value)];
}

function namedParts(value: unknown, parts: (typeof naming)[string], fakes: Fakes): Named[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(parts).flatMap(([key, kind]) => {
    const told: unknown = Reflect.get(value, key);
    const texts = (Array.isArray(told) ? told : [told]).filter((text) => typeof text === "string");
    return texts.flatMap((text) => {
      // `le Titulaire` names a role, not somebody.
      if (key === "alias" && /^(?:l[ea]s? |l['’]|the )/iu.test(text)) return [];
      if (kind === "street") return text.split(/,\s*/u).flatMap((line: string) => addressLine(line, fakes));
      const fake = fakes[kind](text);
      const alone = kind === "company" || kind === "person" ? tellingWords(text, fake) : [];
      return [{ words: text, fake }, ...alone];
    });
  });
}

function addressLine(line: string, fakes: Fakes): Named[] {
  const words = line.trim();
  if (words.length < 4) return [];
  return [{ words, fake: /^\d{5} /.test(words) ? fakes.town(words) : fakes.street(words) }];
}

/** Each word of a name that is no word of everybody's. */
function tellingWords(name: string, fake: string): Named[] {
  const [first = "", second = first] = fake.split(" ");
  return name
    .split(/[\s,.'’()-]+/u)
    .filter((word) => word.length >= 4 && /^\p{Lu}/u.test(word) && !everybodys.has(word.toLowerCase()))
    .map((words, index) => ({ words, fake: index % 2 === 0 ? first : second }));
}

const everybodys = new Set(
  "société services service groupe france commune ville communauté département région conseil syndicat association établissement public office centre institut ateliers atelier maison cabinet compagnie entreprise industrie industries conseils ingénierie solutions technologies technology systems systèmes logiciels software énergie énergies transport transports nettoyage propreté maintenance sécurité formation holding company corporation limited group partners partner international national energy consulting monsieur madame directeur directrice général générale gérant gérante président présidente maire mister director manager officer chief executive president secretary generale sasu sarl eurl".split(
    " ",
  ),
);
