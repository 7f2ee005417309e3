import type { BankAccountsValue } from "../../../schemas/fields/bank-accounts.ts";
import type { PartiesValue } from "../../../schemas/fields/parties.ts";
import type { SitesValue } from "../../../schemas/fields/sites.ts";
import type { FieldValue } from "../../../schemas/record.ts";
import { issueOf } from "../../../schemas/words/issues.ts";
import { frenchVat, type IdentifierKind, iban, siren, siret } from "../../../values/identifiers.ts";
import { type Check, type Finding, valuesFor } from "./check.ts";

/** Check digits of SIREN, SIRET, French VAT numbers and IBAN; a SIRET must begin with the party's SIREN. */
export const identifiersAreValid: Check = (fields) => [
  ...valuesFor<PartiesValue>(fields, "parties").flatMap((item) => [
    ...failed("parties", item, "SIREN", siren, item.value.siren),
    ...failed("parties", item, "SIRET", siret, item.value.siret),
    ...failed(
      "parties",
      item,
      "VAT number",
      frenchVat,
      item.value.vatNumber?.startsWith("FR") ? item.value.vatNumber : undefined,
    ),
    ...mismatch(item, item.value),
  ]),
  ...valuesFor<SitesValue>(fields, "sites").flatMap((item) => failed("sites", item, "SIRET", siret, item.value.siret)),
  ...valuesFor<BankAccountsValue>(fields, "bankAccounts").flatMap((item) =>
    failed("bankAccounts", item, "IBAN", iban, item.value.iban),
  ),
];

function failed(
  field: string,
  item: FieldValue,
  name: "SIREN" | "SIRET" | "IBAN" | "VAT number",
  kind: IdentifierKind,
  value: string | undefined,
): Finding[] {
  if (value === undefined || kind.isValid(value)) return [];
  return [
    {
      ...(name === "VAT number"
        ? issueOf("CHECK_DIGITS_WRONG.vatNumber", "warning", { field })
        : issueOf("CHECK_DIGITS_WRONG", "warning", { details: { identifier: name }, field })),
      concerns: [item],
    },
  ];
}

function mismatch(item: FieldValue, { siren: company, siret: establishment }: PartiesValue): Finding[] {
  if (!company || !establishment || establishment.startsWith(company)) return [];
  return [
    {
      ...issueOf("SIRET_OF_ANOTHER_COMPANY", "warning", { field: "parties" }),
      concerns: [item],
    },
  ];
}
