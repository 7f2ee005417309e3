import type { FieldRules } from "../rule.ts";
import { advanceRules } from "./advance.ts";
import { amountsRules } from "./amounts.ts";
import { assignmentRules } from "./assignment.ts";
import { bankAccountsRules } from "./bank-accounts.ts";
import { contractKindRules } from "./contract-kind.ts";
import { cpvRules } from "./cpv.ts";
import { documentKindRules } from "./document-kind.ts";
import { durationRules } from "./duration.ts";
import { effectiveDateRules } from "./effective-date.ts";
import { endDateRules } from "./end-date.ts";
import { governingLawRules } from "./governing-law.ts";
import { indexationRules } from "./indexation.ts";
import { insuranceRules } from "./insurance.ts";
import { jurisdictionRules } from "./jurisdiction.ts";
import { legalNatureRules } from "./legal-nature.ts";
import { liabilityCapRules } from "./liability-cap.ts";
import { lotsRules } from "./lots.ts";
import { minimumCommitmentRules } from "./minimum-commitment.ts";
import { noticesRules } from "./notices.ts";
import { notificationDateRules } from "./notification-date.ts";
import { obligationsRules } from "./obligations.ts";
import { partiesRules } from "./parties.ts";
import { paymentTermsRules } from "./payment-terms.ts";
import { penaltiesRules } from "./penalties.ts";
import { priceFormRules } from "./price-form.ts";
import { referenceRules } from "./reference.ts";
import { relationsRules } from "./relations.ts";
import { renewalRules } from "./renewal.ts";
import { retentionRules } from "./retention.ts";
import { signatureDateRules } from "./signature-date.ts";
import { sitesRules } from "./sites.ts";
import { titleRules } from "./title.ts";
import { tranchesRules } from "./tranches.ts";

/** French rules, one file a field. Add a field's rules: their file, and a line here. */
export const frenchRules: readonly FieldRules[] = [
  durationRules,
  effectiveDateRules,
  partiesRules,
  endDateRules,
  notificationDateRules,
  signatureDateRules,
  titleRules,
  documentKindRules,
  contractKindRules,
  legalNatureRules,
  amountsRules,
  assignmentRules,
  renewalRules,
  governingLawRules,
  jurisdictionRules,
  noticesRules,
  referenceRules,
  relationsRules,
  paymentTermsRules,
  sitesRules,
  indexationRules,
  penaltiesRules,
  obligationsRules,
  advanceRules,
  bankAccountsRules,
  cpvRules,
  insuranceRules,
  liabilityCapRules,
  minimumCommitmentRules,
  lotsRules,
  priceFormRules,
  retentionRules,
  tranchesRules,
];
