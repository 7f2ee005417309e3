import { ContractKindValue } from "../../schemas/fields/contract-kind.ts";
import { DocumentKindValue } from "../../schemas/fields/document-kind.ts";
import { LegalNatureValue } from "../../schemas/fields/legal-nature.ts";
import { RelationsValue } from "../../schemas/fields/relations.ts";
import { SignaturesValue } from "../../schemas/fields/signatures.ts";
import * as also from "./choices.ts";
import { nameAmong } from "./names.ts";
import { date, pattern } from "./parts.ts";
import { legalForm, representative, roleAlone, sirenPart, siretPart, vatPart } from "./people.ts";
import { placeOfLaw } from "./places-of-law.ts";
import { single, text, textAs, type ValueReader } from "./reader.ts";
import { firstAs } from "./small-parts.ts";
import { as, into, type Parts, structured } from "./structured.ts";

/** Readers of what a contract is and who makes it, by key. */
export const identityReaders: Readonly<Record<string, ValueReader>> = {
  title: { ...text, expected: { fr: "le titre du document", en: "the document's title" } },
  reference: {
    ...text,
    expected: { fr: "une référence, par exemple 2025-M-014", en: "a reference, such as 2025-M-014" },
  },
  documentKind: single(nameAmong(DocumentKindValue.options, { also: also.documentKindWords }), {
    fr: "une nature de document, par exemple avenant",
    en: "a kind of document, such as amendment",
  }),
  contractKind: single(nameAmong(ContractKindValue.options, { also: also.contractKindWords }), {
    fr: "un type de contrat, par exemple maintenance",
    en: "a kind of contract, such as maintenance",
  }),
  legalNature: {
    read: structured({
      parts: [
        as(
          "form",
          nameAmong(LegalNatureValue.shape.form.unwrap().options, {
            also: { frameworkWithPurchaseOrders: /accord-cadre|framework/ },
          }),
        ),
        as("procedure", nameAmong(LegalNatureValue.shape.procedure.unwrap().options, { also: { adapted: /mapa/ } })),
        as(
          "ccag",
          pattern(/CCAG[- ]?(?<value>FCS|PI|TIC|Travaux|MOE|MI)(?!\p{L})/iu, (found) =>
            LegalNatureValue.shape.ccag.unwrap().options.find((one) => one.toLowerCase() === found.toLowerCase()),
          ),
        ),
        as(
          "regime",
          nameAmong(["private", "public"], { also: { private: /privee?/, public: /publique|marche public/ } }),
        ),
      ],
      assumed: { regime: ["public"] },
    }),
    expected: {
      fr: "privé ou public, et la forme, par exemple public, alloti, CCAG-TIC",
      en: "private or public, and the form, such as public, lots",
    },
  },
  parties: {
    read: structured({
      parts: [siretPart, vatPart, sirenPart, as("role", roleAlone), representative, legalForm],
      rest: ([name]) => (name === undefined ? {} : { name: name.replace(/ \($/, "") }),
      assumed: { role: ["supplier", "buyer"] },
    }),
    expected: {
      fr: "un nom et un rôle, par exemple Exemple SAS (fournisseur), SIREN 732 829 320",
      en: "a name and a role, such as Example Ltd (supplier)",
    },
  },
  sites: {
    read: structured({
      parts: [siretPart],
      rest: (pieces) => {
        const isAddress = (piece: string) =>
          /\d{5}|(?:^|, ?)\d+,? (?:bis |ter )?\p{L}|(?<!\p{L})(?:rue|avenue|boulevard|place|chemin|quai|street|road|lane|square)(?!\p{L})/iu.test(
            piece,
          );
        const address = pieces.find(isAddress);
        const name = pieces.find((piece) => piece !== address);
        return { ...(name && { name }), ...(address && { address }) };
      },
    }),
    expected: { fr: "un lieu ou une adresse, par exemple 3 rue des Lilas, 35000 Rennes", en: "a place or an address" },
  },
  governingLaw: {
    read: (words, current) => {
      const law = textAs("law", text.expected).read(words, current);
      if (!law) return undefined;
      const place = placeOfLaw(words.text);
      const { place: _before, ...rest } = law.value as Parts;
      return { value: { ...rest, ...(place && { place }) } };
    },
    expected: { fr: "un droit, par exemple droit français", en: "a law, such as the laws of England and Wales" },
  },
  jurisdiction: {
    read: structured({
      parts: [
        into(
          pattern(
            /(?:,? (?:seuls?|seules?) compétents?|,? exclusive(?:ment)?|compétence exclusive (?:du|des|de la) |exclusive jurisdiction of (?:the )?)/iu,
            () => true,
          ),
          (): Parts => ({ exclusive: true }),
        ),
      ],
      rest: ([court]) => (court === undefined ? {} : { court }),
    }),
    expected: {
      fr: "un tribunal, par exemple Tribunal de commerce de Paris",
      en: "a court, such as the courts of London",
    },
  },
  relations: {
    read: structured({
      parts: [
        as("date", date),
        as("kind", nameAmong(RelationsValue.shape.kind.options, { also: also.relationWords })),
        as(
          "reference",
          pattern(
            /(?:n° ?|no\.? ?|ref\.? ?|· |\u241f ?)?(?<value>(?=[\w./-]{0,40}\d)[\p{L}\d][\p{L}\d./-]{2,40})/u,
            (found) => found,
          ),
        ),
      ],
      rest: ([title]) => (title === undefined ? {} : { title }),
      assumed: { kind: ["amends", "annexOf", "callOffOf", "replaces"] },
    }),
    expected: {
      fr: "un lien et un document, par exemple modifie le contrat 2021-014",
      en: "a link and a document, such as amends contract 2021-014",
    },
  },
  subject: { ...text, expected: { fr: "l'objet en une phrase", en: "the subject in one sentence" } },
  signatures: {
    read: structured({
      parts: [as("date", date), as("seen", nameAmong(SignaturesValue.shape.seen.options, { place: "alone" }))],
      rest: firstAs("who"),
      assumed: { seen: ["seen", "certificate", "blank", "unknown"] },
    }),
    expected: { fr: "qui a signé, et quand", en: "who signed, and when" },
  },
};
