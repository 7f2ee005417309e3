import { overlappingText } from "../../schemas/fields/equality.ts";
import type { GoverningLawValue } from "../../schemas/fields/governing-law.ts";
import type { PartiesValue } from "../../schemas/fields/parties.ts";
import { type RecordFields, valuesOf } from "../../schemas/record.ts";
import type { GoldItem, LabelledDocument } from "../gold.ts";
import { samePartyName } from "../scorers/same-words.ts";
import type { Dataset } from "./dataset.ts";
import { countedPeriod, dateItem, onlyDates } from "./english-labels.ts";
import { isHeldOut } from "./held-out.ts";
import { type KleisterAgreement, kleisterAgreements } from "./kleister-files.ts";
import { textPages } from "./text-pages.ts";

/** Non-disclosure agreements, training split; measured with, never part of the project, never gated. */
export const kleisterNdaDev: Dataset = {
  id: "kleister-nda-dev",
  about: "English non-disclosure agreements of Kleister, two thirds of its training split, text as given",
  heldOut: false,
  documents: ({ data }) => labelled(data, false),
};

/** The other third; see `held-out.ts`. */
export const kleisterNdaHeldOut: Dataset = {
  id: "kleister-nda-held-out",
  about: "English non-disclosure agreements of Kleister, the third not looked at while rules were written",
  heldOut: true,
  seenAs: "kleister-nda-dev",
  documents: ({ data }) => labelled(data, true),
};

async function labelled(data: string, heldOut: boolean): Promise<LabelledDocument[] | undefined> {
  const agreements = await kleisterAgreements(data);
  return agreements?.filter(({ name }) => isHeldOut(name) === heldOut).map(documentOf);
}

function documentOf({ name, text, expected }: KleisterAgreement): LabelledDocument {
  const labels = expected.split(" ").map((label) => label.split("="));
  const valuesOfKey = (key: string) =>
    labels.flatMap(([labelled, value]) => (labelled === key && value ? [value.replaceAll("_", " ")] : []));
  const term = valuesOfKey("term");
  const period = countedPeriod(term[0]);
  const duration = term.length === 0 ? [] : period ? [{ value: { period } }] : undefined;
  return {
    id: name,
    language: "en",
    load: async () => textPages(text),
    adapt: asKleisterAsks,
    gold: {
      incomplete: [],
      fields: {
        parties: valuesOfKey("party").map(partyNamed),
        effectiveDate: valuesOfKey("effective_date").flatMap((date) => dateItem(date) ?? []),
        governingLaw: valuesOfKey("jurisdiction").map(lawOf),
        ...(duration && { duration }),
      },
    },
  };
}

function partyNamed(name: string): GoldItem {
  return {
    value: { name, role: "other" },
    accepts: ({ value }) => samePartyName(name, (value as PartiesValue).name),
  };
}

function lawOf(state: string): GoldItem {
  return { value: { law: state }, accepts: ({ value }) => overlappingText((value as GoverningLawValue).law, state) };
}

/** The date of the agreement stands for its effective date where none is stated. */
export function asKleisterAsks(fields: RecordFields): RecordFields {
  const dates = onlyDates(fields, ["effectiveDate"]);
  const [signed] = valuesOf(fields.signatureDate);
  if (valuesOf(dates.effectiveDate).length > 0 || !signed) return dates;
  return { ...dates, effectiveDate: { items: [{ ...signed, value: { kind: "date", date: signed.value } }] } };
}
