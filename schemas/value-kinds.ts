/** Kinds of value whose confidence is judged together: what goes wrong with one date goes wrong with another. */
export const valueKinds = [
  "date",
  "period",
  "amount",
  "indexation",
  "obligation",
  "party",
  "place",
  "category",
  "text",
] as const;
export type ValueKind = (typeof valueKinds)[number];

const kinds: Readonly<Record<string, ValueKind>> = {
  documentKind: "category",
  contractKind: "category",
  legalNature: "category",
  parties: "party",
  sites: "place",
  signatureDate: "date",
  notificationDate: "date",
  effectiveDate: "date",
  duration: "period",
  endDate: "date",
  renewal: "period",
  notices: "period",
  amounts: "amount",
  paymentTerms: "period",
  indexation: "indexation",
  penalties: "amount",
  obligations: "obligation",
  governingLaw: "place",
  jurisdiction: "place",
  advance: "amount",
  retention: "amount",
  minimumCommitment: "amount",
  liabilityCap: "amount",
  insurance: "amount",
  guarantees: "amount",
  priceForm: "category",
};

/** The kind of a field's values; `text` for those that are words alone, and for fields that settings add. */
export function valueKindOf(field: string): ValueKind {
  return kinds[field] ?? "text";
}

/** Fields whose silence is as costly as a wrong value: that there is none is a decision with a confidence of its own. */
export const keyFields = ["endDate", "renewal", "notices", "amounts", "indexation"] as const;
