import { AssignmentValue } from "../../schemas/fields/assignment.ts";
import { ConsortiumValue } from "../../schemas/fields/consortium.ts";
import { GuaranteesValue } from "../../schemas/fields/guarantees.ts";
import { InsuranceValue } from "../../schemas/fields/insurance.ts";
import { IntellectualPropertyValue } from "../../schemas/fields/intellectual-property.ts";
import { PersonalDataValue } from "../../schemas/fields/personal-data.ts";
import { PriceFormValue } from "../../schemas/fields/price-form.ts";
import { RetentionValue } from "../../schemas/fields/retention.ts";
import { SignaturesValue } from "../../schemas/fields/signatures.ts";
import { TerminationRightsValue } from "../../schemas/fields/termination-rights.ts";
import { TranchesValue } from "../../schemas/fields/tranches.ts";
import * as also from "./choices.ts";
import { due } from "./events.ts";
import { nameAmong } from "./names.ts";
import { date, number, pattern, percent, period, sum } from "./parts.ts";
import { actor, bic, cpvCode, hasWrongIban, ibanPart, sirenPart } from "./people.ts";
import { single, text, type ValueReader } from "./reader.ts";
import { as, into, type Parts, structured } from "./structured.ts";
import type { Part, Words } from "./words.ts";

const money = as("money", sum);
const share = as("percent", percent);
const periodAs = (key: string): Part<Parts> => into(period, (value): Parts => ({ [key]: value.period }));
const wholeNumber =
  (key: string): Part<Parts> =>
  (words) => {
    const found = number(words);
    return found && /^\d{1,9}$/.test(found.value)
      ? { start: found.start, end: found.end, value: { [key]: Number(found.value) } }
      : undefined;
  };
const firstAs =
  (key: string) =>
  ([piece]: readonly string[]): Parts =>
    piece === undefined ? {} : { [key]: piece };

/** Pieces between ` · `, in order, under these keys; the words of one piece alone are the first. */
const inOrder =
  (...keys: readonly string[]) =>
  (pieces: readonly string[]): Parts =>
    Object.fromEntries(pieces.slice(0, keys.length).map((piece, index) => [keys[index], piece]));

/** After a colon or a separator. */
const afterColon =
  (first: string, second: string) =>
  ({ text: line }: Words, current: unknown) => {
    const [, name, rest] = /^(?<name>[^:·]+?) ?(?:[:·]|≥|>=) ?(?<rest>.+)$/u.exec(line) ?? [];
    const before = typeof current === "object" && current !== null ? current : {};
    if (name !== undefined && rest !== undefined)
      return { value: { ...before, [first]: name, [second]: rest.split(" · ")[0] } };
    return first in before ? { value: { ...before, [second]: line } } : undefined;
  };

/** Readers of the extended fields, by key. */
export const extendedReaders: Readonly<Record<string, ValueReader>> = {
  lots: {
    read: structured({
      parts: [
        as(
          "number",
          pattern(/^(?:lot )?(?:n° ?)?(?<value>\d{1,3}[A-Za-z]?|[A-Z]|[IVX]{1,5})(?![\p{L}\d])/iu, (found) => found),
        ),
      ],
      rest: firstAs("title"),
    }),
    expected: { fr: "un lot, par exemple Lot 2 : Nettoyage", en: "a lot, such as Lot 2: Cleaning" },
  },
  tranches: {
    read: structured({
      parts: [
        as(
          "kind",
          nameAmong(TranchesValue.shape.kind.options, {
            also: { firm: /fermes?/, optional: /optionnelles?|conditionnelles?/ },
          }),
        ),
      ],
      rest: firstAs("name"),
      assumed: { kind: ["firm", "optional"] },
    }),
    expected: { fr: "une tranche, par exemple optionnelle · Tranche 2", en: "a tranche, such as optional · Tranche 2" },
  },
  priceForm: single(nameAmong(PriceFormValue.options, { also: also.priceFormWords }), {
    fr: "une forme de prix, par exemple forfait",
    en: "a price form, such as lump sum",
  }),
  awardees: {
    read: structured({
      parts: [
        as(
          "mode",
          nameAmong(["single", "multiple"], {
            also: { single: /mono-?attributaire|un seul|unique/, multiple: /multi-?attributaires?|plusieurs/ },
          }),
        ),
        wholeNumber("count"),
      ],
      assumed: { mode: ["multiple", "single"] },
    }),
    expected: {
      fr: "attributaire unique ou plusieurs, par exemple plusieurs attributaires, 3",
      en: "single or multiple, such as multiple, 3",
    },
  },
  consortium: {
    read: structured({
      parts: [
        as(
          "kind",
          nameAmong(ConsortiumValue.shape.kind.options, {
            also: {
              joint: /conjointe?/,
              several: /solidaires?/,
              jointWithSeveralLead: /conjoint,? (?:avec )?mandataire solidaire/,
            },
          }),
        ),
      ],
      rest: ([lead, members]) => ({
        ...(lead !== undefined && { lead }),
        ...(members !== undefined && { members: members.split(/, ?/u) }),
      }),
      assumed: { kind: ["joint", "several", "jointWithSeveralLead"], members: [[]] },
    }),
    expected: {
      fr: "un groupement, par exemple conjoint · mandataire · membres",
      en: "a consortium, such as joint · lead · members",
    },
  },
  subcontractors: {
    read: structured({ parts: [money, sirenPart], rest: inOrder("name", "services") }),
    expected: {
      fr: "un sous-traitant, par exemple Exemple SARL · gardiennage",
      en: "a subcontractor, such as Example Ltd · guarding",
    },
  },
  advance: {
    read: structured({ parts: [share, money], rest: firstAs("repayment"), needs: ["percent", "money"] }),
    expected: { fr: "un taux ou un montant, par exemple 5 %", en: "a rate or a sum, such as 5 %" },
  },
  retention: {
    read: structured({
      parts: [
        as("substitute", nameAmong(RetentionValue.shape.substitute.unwrap().options)),
        share,
        periodAs("period"),
        as("percent", number),
      ],
    }),
    expected: { fr: "une retenue, par exemple 5 %, 1 an", en: "a retention, such as 5 %, 1 year" },
  },
  cpv: single(cpvCode, { fr: "un code CPV, par exemple 90910000-9", en: "a CPV code, such as 90910000-9" }),
  bankAccounts: {
    read: structured({ parts: [ibanPart, bic], rest: firstAs("holder"), needs: ["iban", "bic", "holder"] }),
    expected: {
      fr: "un IBAN, par exemple FR76 3000 6000 0112 3456 7890 189",
      en: "an IBAN, such as FR76 3000 6000 0112 3456 7890 189",
    },
    fault: (words) =>
      hasWrongIban(words.text)
        ? {
            fr: "La clé de cet IBAN est fausse : vérifiez chaque chiffre sur le document.",
            en: "The check digits of this IBAN are wrong: compare each digit with the document.",
          }
        : undefined,
  },
  licences: {
    read: structured({
      parts: [wholeNumber("quantity")],
      rest: (pieces) => (pieces.length > 1 ? inOrder("product", "metric")(pieces) : firstAs("metric")(pieces)),
    }),
    expected: {
      fr: "une métrique et un nombre, par exemple 165 utilisateurs",
      en: "a metric and a number, such as 165 users",
    },
  },
  serviceLevels: {
    read: afterColon("indicator", "target"),
    expected: {
      fr: "un indicateur et sa cible, par exemple disponibilité : 99,5 %",
      en: "an indicator and its target, such as availability: 99.5 %",
    },
  },
  milestones: {
    read: structured({ parts: [as("payment", sum), as("due", due)], rest: firstAs("deliverable") }),
    expected: {
      fr: "un livrable et sa date, par exemple recette · 30/06/2026",
      en: "a deliverable and its date, such as acceptance · 30 June 2026",
    },
  },
  terminationRights: {
    read: structured({
      parts: [
        as("by", actor),
        as("ground", nameAmong(TerminationRightsValue.shape.ground.options, { also: also.groundWords })),
      ],
      rest: firstAs("text"),
      assumed: { by: ["eitherParty"], ground: ["other", "convenience", "breach"] },
      needs: ["by", "ground"],
    }),
    expected: {
      fr: "qui peut résilier et pourquoi, par exemple acheteur · manquement",
      en: "who may end it and why, such as buyer · breach",
    },
  },
  assignment: {
    read: structured({
      parts: [
        as(
          "rule",
          nameAmong(AssignmentValue.shape.rule.options, {
            also: {
              free: /librement|freely/,
              withConsent:
                /(?:avec |sans )?(?:l')?(?:accord|consentement|agrement)(?: ecrit)?(?: prealable)?(?: ecrit)?|consent/,
              forbidden: /interdite?|incessible|ne peut etre cede|may not/,
            },
          }),
        ),
      ],
      rest: firstAs("exceptions"),
      needs: ["rule"],
    }),
    expected: { fr: "libre, avec accord ou interdite", en: "free, with consent or forbidden" },
  },
  exclusivity: {
    read: structured({
      parts: [
        into(
          nameAmong(["false", "true"], {
            also: {
              false: /non exclusi(?:f|ve)|sans exclusivite|aucune exclusivite|non-exclusive|no exclusivity|non|no/,
              true: /exclusi(?:f|ve|vite)|exclusivity|oui|yes/,
            },
          }),
          (granted): Parts => ({ granted: granted === "true" }),
        ),
        as("by", actor),
      ],
      rest: firstAs("scope"),
      needs: ["granted", "by"],
      assumed: { granted: [true, false] },
    }),
    expected: { fr: "oui ou non, qui l'accorde, et sur quoi", en: "yes or no, who grants it, and for what" },
  },
  minimumCommitment: {
    read: structured({ parts: [money, periodAs("period")], rest: firstAs("quantity") }),
    expected: { fr: "un minimum, par exemple 10 000 € par an", en: "a minimum, such as €10,000 per year" },
  },
  liabilityCap: {
    read: structured({ parts: [money, share], rest: firstAs("of"), needs: ["money", "percent"] }),
    expected: {
      fr: "un plafond, par exemple 500 000 € ou 100 % du montant annuel",
      en: "a ceiling, such as €500,000 or 100 % of the yearly fees",
    },
  },
  insurance: {
    read: structured({
      parts: [
        as("cover", sum),
        as(
          "kind",
          nameAmong(InsuranceValue.shape.kind.options, {
            also: { publicLiability: /rc|responsabilite civile/, professionalLiability: /rc pro(?:fessionnelle)?/ },
          }),
        ),
        periodAs("proof"),
      ],
      assumed: { kind: ["other", "publicLiability", "professionalLiability"] },
    }),
    expected: {
      fr: "une assurance, par exemple responsabilité civile, 2 000 000 €",
      en: "an insurance, such as public liability, €2,000,000",
    },
  },
  guarantees: {
    read: structured({
      parts: [
        money,
        periodAs("period"),
        as(
          "kind",
          nameAmong(GuaranteesValue.shape.kind.options, { also: { warranty: /garantie/, surety: /cautionnement/ } }),
        ),
      ],
      assumed: { kind: ["other", "warranty", "surety"] },
    }),
    expected: {
      fr: "une garantie, par exemple garantie contractuelle, 2 ans",
      en: "a guarantee, such as warranty, 2 years",
    },
  },
  confidentiality: {
    read: structured({
      parts: [
        into(
          pattern(/(?:mutuelle?|réciproque|mutual)(?!\p{L})/iu, () => true),
          (): Parts => ({ mutual: true }),
        ),
        into(
          pattern(/(?:unilatérale?|one[- ]way)(?!\p{L})/iu, () => true),
          (): Parts => ({ mutual: false }),
        ),
        (words) => {
          const lead = /(?:survi\p{L}*|après la fin[^,;]{0,40}|after termination)(?<rest>.*)$/iu.exec(words.text);
          const rest = lead?.groups?.rest ?? "";
          const found = lead && period({ ...words, text: rest });
          if (!lead || !found) return undefined;
          return {
            value: { survival: found.value.period },
            start: lead.index,
            end: lead.index + lead[0].length - rest.length + found.end,
          };
        },
        periodAs("duration"),
      ],
    }),
    expected: { fr: "une durée, par exemple mutuelle, 5 ans", en: "a duration, such as mutual, 5 years" },
  },
  personalData: {
    read: structured({
      parts: [
        as(
          "supplierRole",
          nameAmong(PersonalDataValue.shape.supplierRole.unwrap().options, {
            also: { processor: /sous-traitant/, controller: /responsable (?:de|du) traitement/ },
          }),
        ),
        periodAs("breachNotice"),
      ],
    }),
    expected: {
      fr: "un rôle ou un délai, par exemple sous-traitant, 72 heures",
      en: "a role or a delay, such as processor, 72 hours",
    },
  },
  intellectualProperty: {
    read: structured({
      parts: [
        as(
          "results",
          nameAmong(IntellectualPropertyValue.shape.results.options, {
            also: {
              assigned: /cession|cedee?s?|assignment/,
              licensed: /licences?|concedee?s?|concession/,
              retained: /conservee?s?|reste(?:nt)? (?:la )?propriete/,
            },
          }),
        ),
      ],
      rest: firstAs("scope"),
      needs: ["results"],
    }),
    expected: { fr: "cédée, concédée ou conservée", en: "assigned, licensed or retained" },
  },
  signatures: {
    read: structured({
      parts: [as("date", date), as("seen", nameAmong(SignaturesValue.shape.seen.options, { place: "alone" }))],
      rest: firstAs("who"),
      assumed: { seen: ["seen", "certificate", "blank", "unknown"] },
    }),
    expected: { fr: "qui a signé, et quand", en: "who signed, and when" },
  },
  subject: { ...text, expected: { fr: "l'objet en une phrase", en: "the subject in one sentence" } },
};
