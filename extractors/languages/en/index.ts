import type { FieldRules } from "../rule.ts";
import { contractKindRules } from "./contract-kind.ts";
import { documentKindRules } from "./document-kind.ts";
import { durationRules } from "./duration.ts";
import { effectiveDateRules } from "./effective-date.ts";
import { endDateRules } from "./end-date.ts";
import { governingLawRules } from "./governing-law.ts";
import { jurisdictionRules } from "./jurisdiction.ts";
import { noticesRules } from "./notices.ts";
import { partiesRules } from "./parties.ts";
import { renewalRules } from "./renewal.ts";
import { signatureDateRules } from "./signature-date.ts";
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
  titleRules,
  documentKindRules,
  contractKindRules,
];
