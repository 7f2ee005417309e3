import type { AssignmentValue } from "../../../schemas/fields/assignment.ts";
import { wholeSentence } from "../around-match.ts";
import { defineFieldRules, type RuleMatch, type RuleReading } from "../rule.ts";
import { contract } from "./time-words.ts";

const object = `(?:(?:this|the|its|their|any|such|all or any) (?:[\\p{L}-]+ ){0,4}?(?:${contract}|rights?|obligations?|interests?|benefit|part)|it(?!\\p{L})|or (?:sublet|transfer|charge|subcontract|delegate|otherwise))`;
const otherThings =
  /(?<!\p{L})(?:invention|copyright|patent|work product|trade-?mark|receivable|employee|personnel|intellectual property|deliverables?|claims? against)/iu;
const consent =
  /(?:without|except with|unless|subject to|only with|save with)(?: [\p{L}',-]+){0,8}? (?:consent|approval|agreement|permission|authori[sz]ation)|(?:consent|approval) of[^.;]{0,60} (?:is|being) (?:required|obtained)/iu;

/** Words after a ban that take something out of it. */
const exception =
  /(?:except|other than|save)(?: that)?(?: (?:to|for|in the case of|it may assign[^.;]{0,20} to)) (?<exceptions>[^.;]{4,100})/iu;

function banned(match: RuleMatch): RuleReading<AssignmentValue> | undefined {
  const sentence = wholeSentence(match).slice(0, 900);
  if (otherThings.test(match.text)) return undefined;
  if (consent.test(sentence)) return { value: { rule: "withConsent" } };
  const exceptions = exception.exec(sentence)?.groups?.exceptions?.trim();
  return { value: { rule: "forbidden", ...(exceptions && { exceptions }) }, strength: 0.74 };
}

export const assignmentRules = defineFieldRules<AssignmentValue>({
  field: "assignment",
  language: "en",
  cue: /(?<!\p{L})(?:assign|transfer|assignable)(?!\p{L})/iu,
  rules: [
    {
      name: "en/assignment/may not assign without consent",
      pattern: new RegExp(
        `(?<!\\p{L})(?:neither (?:[\\p{L}]+ ){1,6}?(?:may|shall|will|can)|(?:may|shall|will|can|must|does|do) ?not|cannot|no party (?:may|shall))(?!\\p{L})[^.;\\n]{0,60}?(?<!\\p{L})(?:assign|transfer)(?!\\p{L})(?:,? (?:or )?\\p{L}+){0,5}? ${object}`,
        "dgiu",
      ),
      strength: 0.84,
      read: banned,
    },
    {
      name: "en/assignment/may assign only with consent",
      pattern: new RegExp(
        `(?<!\\p{L})(?:may|can) (?:only )?(?:assign|transfer)(?!\\p{L})(?:,? (?:or )?\\p{L}+){0,5}? ${object}[^.;\\n]{0,120}`,
        "dgiu",
      ),
      strength: 0.72,
      read: (match) => {
        if (otherThings.test(match.text)) return undefined;
        if (/(?:only|with|upon|subject to)(?: [\p{L}',-]+){0,8}? (?:consent|approval)/iu.test(match.text))
          return { value: { rule: "withConsent" } };
        return /freely|without (?:[\p{L}'’]+ ){0,5}?consent/iu.test(match.text)
          ? { value: { rule: "free" } }
          : undefined;
      },
    },
  ],
  corpus: {
    found: [
      [
        { rule: "withConsent" },
        "Neither party may assign this Agreement without the prior written consent of the other.",
        "The Tenant shall not assign or sublet without the Landlord's consent, not to be unreasonably withheld.",
        "The Vendor may assign this Agreement only with the Customer's consent.",
      ],
      [{ rule: "forbidden" }, "The Consultant shall not assign this Agreement or subcontract the Services."],
      [{ rule: "free" }, "The Licensor may assign this Agreement without the Licensee's consent."],
    ],
    ignored: [
      "The Consultant hereby assigns all inventions to the Company.",
      "The Supplier shall assign a project manager to the work.",
      "The Supplier may not transfer personnel to another site.",
    ],
  },
});
