import type { FieldRules } from "../rule.ts";
import { amountsRules } from "./amounts.ts";
import { assignmentRules } from "./assignment.ts";
import { contractKindRules } from "./contract-kind.ts";
import { documentKindRules } from "./document-kind.ts";
import { durationRules } from "./duration.ts";
import { effectiveDateRules } from "./effective-date.ts";
import { endDateRules } from "./end-date.ts";
import { governingLawRules } from "./governing-law.ts";
import { indexationRules } from "./indexation.ts";
import { jurisdictionRules } from "./jurisdiction.ts";
import { legalNatureRules } from "./legal-nature.ts";
import { liabilityCapRules } from "./liability-cap.ts";
import { minimumCommitmentRules } from "./minimum-commitment.ts";
import { noticesRules } from "./notices.ts";
import { notificationDateRules } from "./notification-date.ts";
import { obligationsRules } from "./obligations.ts";
import { partiesRules } from "./parties.ts";
import { paymentTermsRules } from "./payment-terms.ts";
import { penaltiesRules } from "./penalties.ts";
import { referenceRules } from "./reference.ts";
import { relationsRules } from "./relations.ts";
import { renewalRules } from "./renewal.ts";
import { signatureDateRules } from "./signature-date.ts";
import { sitesRules } from "./sites.ts";
import { titleRules } from "./title.ts";

/** English rules, one file a field. Add a field's rules: their file, and a line here. */
export const englishRules: readonly FieldRules[] = [
  partiesRules,
  signatureDateRules,
  effectiveDateRules,
  governingLawRules,
  jurisdictionRules,
  durationRules,
  endDateRules,
  renewalRules,
  noticesRules,
  amountsRules,
  paymentTermsRules,
  indexationRules,
  penaltiesRules,
  obligationsRules,
  titleRules,
  documentKindRules,
  contractKindRules,
  legalNatureRules,
  notificationDateRules,
  referenceRules,
  relationsRules,
  sitesRules,
  assignmentRules,
  liabilityCapRules,
  minimumCommitmentRules,
];
