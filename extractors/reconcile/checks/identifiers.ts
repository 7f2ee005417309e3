import type { BankAccountsValue } from "../../../schemas/fields/bank-accounts.ts";
import type { PartiesValue } from "../../../schemas/fields/parties.ts";
import type { SitesValue } from "../../../schemas/fields/sites.ts";
import type { FieldValue } from "../../../schemas/record.ts";
import { type IssueKey, issueOf } from "../../../schemas/words/issues.ts";
import type { Details } from "../../../schemas/words/template.ts";
import { frenchVat, type IdentifierKind, iban, siren, siret } from "../../../values/identifiers.ts";
import { type Check, type Finding, valuesFor } from "./check.ts";

/** Check digits of SIREN, SIRET, French VAT numbers and IBAN; a SIRET must begin with the party's SIREN. */
export const identifiersAreValid: Check = (fields) => [
  ...valuesFor<PartiesValue>(fields, "parties").flatMap((item) => ofParty(item, item.value)),
  ...valuesFor<SitesValue>(fields, "sites").flatMap((item) => failed("sites", item, "SIRET", siret, item.value.siret)),
  ...valuesFor<BankAccountsValue>(fields, "bankAccounts").flatMap((item) =>
    failed("bankAccounts", item, "IBAN", iban, item.value.iban),
  ),
];

function failed(
  field: string,
  item: FieldValue,
  identifier: "SIRET" | "IBAN",
  kind: IdentifierKind,
  value: string | undefined,
): Finding[] {
  if (value === undefined || kind.isValid(value)) return [];
  return [{ ...issueOf("CHECK_DIGITS_WRONG", "warning", { details: { identifier }, field }), concerns: [item] }];
}

function ofParty(item: FieldValue, { role, siren: company, siret: establishment, vatNumber }: PartiesValue): Finding[] {
  const say = (key: IssueKey, details: Details = {}): Finding => ({
    ...issueOf(key, "warning", { details: { role, ...details }, field: "parties" }),
    concerns: [item],
  });
  const isMismatch = company && establishment && !establishment.startsWith(company);
  return [
    ...(isWrong(siren, company) ? [say("CHECK_DIGITS_WRONG.party", { identifier: "SIREN" })] : []),
    ...(isWrong(siret, establishment) ? [say("CHECK_DIGITS_WRONG.party", { identifier: "SIRET" })] : []),
    ...(vatNumber?.startsWith("FR") && isWrong(frenchVat, vatNumber) ? [say("CHECK_DIGITS_WRONG.vatNumber")] : []),
    ...(isMismatch ? [say("SIRET_OF_ANOTHER_COMPANY")] : []),
  ];
}

function isWrong(kind: IdentifierKind, value: string | undefined): boolean {
  return value !== undefined && !kind.isValid(value);
}
