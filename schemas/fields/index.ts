import { advance } from "./advance.ts";
import { amounts } from "./amounts.ts";
import { assignment } from "./assignment.ts";
import { awardees } from "./awardees.ts";
import { bankAccounts } from "./bank-accounts.ts";
import { confidentiality } from "./confidentiality.ts";
import { consortium } from "./consortium.ts";
import { contractKind } from "./contract-kind.ts";
import { cpv } from "./cpv.ts";
import { documentKind } from "./document-kind.ts";
import { duration } from "./duration.ts";
import { effectiveDate } from "./effective-date.ts";
import { endDate } from "./end-date.ts";
import { exclusivity } from "./exclusivity.ts";
import type { Field } from "./field.ts";
import { governingLaw } from "./governing-law.ts";
import { guarantees } from "./guarantees.ts";
import { indexation } from "./indexation.ts";
import { insurance } from "./insurance.ts";
import { intellectualProperty } from "./intellectual-property.ts";
import { jurisdiction } from "./jurisdiction.ts";
import { legalNature } from "./legal-nature.ts";
import { liabilityCap } from "./liability-cap.ts";
import { licences } from "./licences.ts";
import { lots } from "./lots.ts";
import { milestones } from "./milestones.ts";
import { minimumCommitment } from "./minimum-commitment.ts";
import { notices } from "./notices.ts";
import { notificationDate } from "./notification-date.ts";
import { obligations } from "./obligations.ts";
import { parties } from "./parties.ts";
import { paymentTerms } from "./payment-terms.ts";
import { penalties } from "./penalties.ts";
import { personalData } from "./personal-data.ts";
import { priceForm } from "./price-form.ts";
import { reference } from "./reference.ts";
import { relations } from "./relations.ts";
import { renewal } from "./renewal.ts";
import { retention } from "./retention.ts";
import { serviceLevels } from "./service-levels.ts";
import { signatureDate } from "./signature-date.ts";
import { signatures } from "./signatures.ts";
import { sites } from "./sites.ts";
import { subcontractors } from "./subcontractors.ts";
import { subject } from "./subject.ts";
import { terminationRights } from "./termination-rights.ts";
import { title } from "./title.ts";
import { tranches } from "./tranches.ts";

/** Every field, in the order in which people read a contract. Add a field: its file, and its line here. */
export const fields: readonly Field[] = [
  title as Field,
  reference as Field,
  documentKind as Field,
  contractKind as Field,
  legalNature as Field,
  parties as Field,
  sites as Field,
  signatureDate as Field,
  notificationDate as Field,
  effectiveDate as Field,
  duration as Field,
  endDate as Field,
  renewal as Field,
  notices as Field,
  amounts as Field,
  paymentTerms as Field,
  indexation as Field,
  penalties as Field,
  obligations as Field,
  governingLaw as Field,
  jurisdiction as Field,
  relations as Field,
  lots as Field,
  tranches as Field,
  priceForm as Field,
  awardees as Field,
  consortium as Field,
  subcontractors as Field,
  advance as Field,
  retention as Field,
  cpv as Field,
  bankAccounts as Field,
  licences as Field,
  serviceLevels as Field,
  milestones as Field,
  terminationRights as Field,
  assignment as Field,
  exclusivity as Field,
  minimumCommitment as Field,
  liabilityCap as Field,
  insurance as Field,
  guarantees as Field,
  confidentiality as Field,
  personalData as Field,
  intellectualProperty as Field,
  signatures as Field,
  subject as Field,
];

/** Fields that rules read now. */
export const coreFields: readonly Field[] = fields.filter((field) => field.tier === "core");

/** The field with this key; an error names the key, since only a bug or a setting can ask for a field that is not there. */
export function fieldByKey(key: string, among: readonly Field[] = fields): Field {
  const field = among.find((candidate) => candidate.key === key);
  if (!field) throw new Error(`Expected a field of the vocabulary, found "${key}".`);
  return field;
}
