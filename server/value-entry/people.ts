import { type Actor, PartyRole } from "../../schemas/value-types.ts";
import { findLegalForms } from "../../values/companies.ts";
import { cpv, iban, siren, siret } from "../../values/identifiers.ts";
import type { Found } from "../../values/read.ts";
import { findVatNumbers } from "../../values/vat.ts";
import { nameAmong } from "./names.ts";
import { pattern } from "./parts.ts";
import { as, type Parts } from "./structured.ts";
import type { Part } from "./words.ts";

const roleWords = {
  buyer: /client|acheteur|pouvoir adjudicateur|maitre d'ouvrage|donneur d'ordre|customer|purchaser/,
  supplier: /titulaire|prestataire|fournisseur|vendeur|editeur|service provider|provider|contractor|vendor|seller/,
  lessor: /bailleur|loueur|landlord/,
  lessee: /locataire|preneur|tenant/,
  insured: /souscripteur|policyholder/,
  principal: /mandant/,
  agent: /mandataire/,
};

const anyParty = {
  eachParty: /chacune des parties|les parties|each of the parties|both parties/,
  eitherParty: /l'une ou l'autre des parties|une partie|l'un des contractants|any party/,
};

const actors = [...PartyRole.options, "eachParty", "eitherParty"] as const satisfies readonly Actor[];

/** A role that stands by itself: `(supplier)`, `Exemple SAS, bailleur`. */
export const roleAlone: Part<PartyRole> = nameAmong(PartyRole.options, { also: roleWords, place: "alone" });
const actorAlone: Part<Actor> = nameAmong(actors, { also: { ...roleWords, ...anyParty }, place: "alone" });
export const actor: Part<Actor> = nameAmong(actors, { also: { ...roleWords, ...anyParty } });
/** `Le Titulaire fournit…`: who must act opens the sentence. */
export const debtor: Part<Actor> = (words) => {
  const found = actor(words);
  const isFirst = found && /^(?:le |la |l'|les |the |each |either |chaque )?$/iu.test(words.text.slice(0, found.start));
  const alone = isFirst ? found : actorAlone(words);
  return alone && { ...alone, start: isFirst ? 0 : alone.start };
};

interface Findable {
  find(text: string): readonly Found<string>[];
  findAnnounced?(text: string): readonly Found<string>[];
}

const announcement =
  /(?:(?:n°|no\.?|numéro|immatriculée? (?:au|sous le)|sous le) ?)*(?:SIRE[NT]|RCS(?: \p{L}[\p{L}-]*)?|TVA(?: intracommunautaire)?|VAT)?(?: ?(?:n°|no\.?|numéro|:))* ?$/iu;

/** A number with what announces it (`SIRET n°`), which is no part of a name. */
function numbered(key: "siren" | "siret" | "vatNumber", kind: Findable): Part<Parts> {
  return ({ text }) => {
    const found = kind.find(text)[0] ?? kind.findAnnounced?.(text)[0];
    if (!found) return undefined;
    const lead = announcement.exec(text.slice(Math.max(0, found.start - 80), found.start))?.[0] ?? "";
    return { value: { [key]: found.value }, start: found.start - lead.length, end: found.end };
  };
}

export const sirenPart = numbered("siren", siren);
export const siretPart = numbered("siret", siret);
export const vatPart = numbered("vatNumber", { find: findVatNumbers });

/** The legal form in words (`société anonyme`); an abbreviation beside a name is part of the name, and said as the form too. */
export const legalForm: Part<Parts> = ({ text }) => {
  const found = findLegalForms(text)[0];
  if (!found) return undefined;
  const written = text.slice(found.start, found.end);
  const isApart = /\p{Ll} ?\p{Ll}/u.test(written) && written.includes(" ");
  return { value: { legalForm: written }, start: isApart ? found.start : found.end, end: found.end };
};

export const representative: Part<Parts> = as(
  "representative",
  pattern(
    /(?:représentée?s? (?:aux présentes )?par|represented by)(?: (?:son|sa|its))?(?: \p{L}+ )? ?(?<value>[^,;:·\u241f()]{2,120}(?:, [\p{Ll} ]{4,60})?)/iu,
    (text) => text.trim(),
  ),
);

const anyIban = /(?<![\p{L}\d])[A-Z]{2} ?\d{2}(?: ?[A-Z\d]){11,30}(?![\p{L}\d])/u;

export const ibanPart: Part<Parts> = (words) => {
  const found = iban.find(words.text)[0] ?? iban.find(words.text.toUpperCase())[0];
  return found && { value: { iban: found.value }, start: found.start, end: found.end };
};
/** Whether an account number stands there whose check digits are wrong. */
export function hasWrongIban(text: string): boolean {
  return anyIban.test(text.toUpperCase()) && iban.find(text.toUpperCase()).length === 0;
}
export const bic: Part<Parts> = as(
  "bic",
  pattern(
    /(?<![\p{L}\d])(?:BIC ?:? ?)?(?<value>[A-Z]{4}[A-Z]{2}[A-Z\d]{2}(?:[A-Z\d]{3})?)(?![\p{L}\d])/u,
    (text) => text,
  ),
);

export const cpvCode: Part<string> = ({ text }) =>
  cpv.find(text)[0] ?? pattern(/(?<!\d)\d{8}(?:-\d)?(?!\d)/u, (code) => code)({ text, language: "fr" });
