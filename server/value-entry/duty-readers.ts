import { AssignmentValue } from "../../schemas/fields/assignment.ts";
import { GuaranteesValue } from "../../schemas/fields/guarantees.ts";
import { InsuranceValue } from "../../schemas/fields/insurance.ts";
import { IntellectualPropertyValue } from "../../schemas/fields/intellectual-property.ts";
import { ObligationsValue } from "../../schemas/fields/obligations.ts";
import { PersonalDataValue } from "../../schemas/fields/personal-data.ts";
import { due } from "./events.ts";
import { nameAmong } from "./names.ts";
import { pattern, period, sum } from "./parts.ts";
import { actor, debtor } from "./people.ts";
import type { ValueReader } from "./reader.ts";
import { afterColon, firstAs, inOrder, periodAs, sumPart, wholeNumber } from "./small-parts.ts";
import { as, into, type Parts, structured } from "./structured.ts";

/** Readers of what the parties must and may do, by key. */
export const dutyReaders: Readonly<Record<string, ValueReader>> = {
  obligations: {
    read: structured({
      parts: [as("debtor", debtor), as("due", due)],
      rest: (pieces) => {
        const action = pieces
          .join(", ")
          .replace(/^(?:doit|devra|s'engage à|est tenu de|shall|must|will|agrees to) /iu, "");
        return action === "" ? {} : { action };
      },
      assumed: { debtor: ["supplier", "buyer"], category: [ObligationsValue.shape.category.enum.other] },
    }),
    expected: {
      fr: "qui doit faire quoi, et quand, par exemple fournisseur · remettre l'attestation · tous les 6 mois",
      en: "who must do what, and when, such as supplier · deliver the report · every month",
    },
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
        sumPart,
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
};
