import { ConsortiumValue } from "../../schemas/fields/consortium.ts";
import { TranchesValue } from "../../schemas/fields/tranches.ts";
import { nameAmong } from "./names.ts";
import { pattern } from "./parts.ts";
import { cpvCode, sirenPart } from "./people.ts";
import { single, type ValueReader } from "./reader.ts";
import { firstAs, inOrder, sumPart, wholeNumber } from "./small-parts.ts";
import { as, structured } from "./structured.ts";

/** Readers of the parts and parties of public contracts, by key. */
export const publicContractReaders: Readonly<Record<string, ValueReader>> = {
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
    read: structured({ parts: [sumPart, sirenPart], rest: inOrder("name", "services") }),
    expected: {
      fr: "un sous-traitant, par exemple Exemple SARL · gardiennage",
      en: "a subcontractor, such as Example Ltd · guarding",
    },
  },
  cpv: single(cpvCode, { fr: "un code CPV, par exemple 90910000-9", en: "a CPV code, such as 90910000-9" }),
};
