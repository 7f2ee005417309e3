import type { SitesValue } from "../../../schemas/fields/sites.ts";
import { hasBlank } from "../blanks.ts";
import { defineFieldRules, type RuleMatch, type RuleReading } from "../rule.ts";
import type { RuleDocument } from "../rule-document.ts";
import { partiesOf } from "./party-places.ts";

const street =
  "(?:street|st\\.?|avenue|ave\\.?|road|rd\\.?|boulevard|blvd\\.?|lane|ln\\.?|drive|dr\\.?|way|place|square|court|quay|highway|hwy\\.?|parkway|pkwy\\.?|terrace|close|row|wharf|broadway|park|plaza|circle|crescent|estate)";
const postcode =
  "(?:\\p{Lu}{2},? \\d{5}(?:-\\d{4})?|\\p{Lu}{1,2}\\d[\\p{Lu}\\d]? ?\\d\\p{Lu}{2}|\\p{Lu}\\d\\p{Lu} ?\\d\\p{Lu}\\d|\\d{4,6})";
/** A street with its number, and the town and postcode after it. */
const address = String.raw`(?<address>\d{1,6}[A-Za-z]?(?:-\d{1,5})? (?-i:[\p{Lu}\d])[\p{L}\d.' -]{1,45}?(?<!\p{L})${street}(?!\p{L})(?:,? (?-i:[\p{Lu}\d#])[\p{L}\d.'#-]*(?: (?-i:[\p{Lu}\d])[\p{L}\d.'-]*){0,4}){0,4}(?:,? (?-i:${postcode}))?)(?=\s*(?:[.;,)\n\t(]|$| and | or | for | in | with | consisting | containing | as | is | are | shall | to ))`;
const ownHeading =
  /premises|site|location|place of (?:performance|delivery|work)|propert(?:y|ies)|facilit(?:y|ies)|service address/iu;

export const sitesRules = defineFieldRules<SitesValue>({
  field: "sites",
  language: "en",
  cue: /(?<!\p{L})(?:premises|sites?|locations?|located|situated|place of|facility|facilities|building|property|deliver(?:ed)? to|address|perform(?:ed)?|provided? at|cleaning at)(?!\p{L})/iu,
  rules: [
    {
      name: "en/sites/Site: <address>",
      pattern: new RegExp(
        String.raw`(?:^|\n|\t|[-•] ?)(?:sites?|premises|locations?|site address|service (?:address|location)|delivery address|place of (?:performance|delivery|work)|property(?: address)?|work location|facility)\s?[:\t]\s?(?<name>(?-i:\p{Lu})[^\n:;\d]{2,50}?(?:,| -|:) )?${address}`,
        "dgiu",
      ),
      strength: 0.86,
      read: (match) => reading(match),
    },
    {
      name: "en/sites/premises located at <address>",
      pattern: new RegExp(
        String.raw`(?<!\p{L})(?:premises|building|property|site|facility|facilities|plant|warehouse|store|shop|school|hospital|restaurant|apartment|unit|land|offices?|hotel|data cent(?:er|re))(?!\p{L})[^.;\n]{0,80}?(?:(?:located|situated|known|being|lying|and being)(?: (?:at|as|in|on)(?: and known as)?)?|,|at|known as)(?: the following address:?)? ${address}`,
        "dgiu",
      ),
      strength: 0.76,
      read: (match) => reading(match),
    },
    {
      name: "en/sites/services performed at <address>",
      pattern: new RegExp(
        String.raw`(?<!\p{L})(?:perform|provid|deliver|render|carr|clean|maintain|install|suppl|execut|collect)\p{L}{0,5}(?!\p{L})[^.;\n]{0,100}? (?:at|to)(?: the following address:?| the (?:\p{L}+ ){0,3}(?:office|site|premises|facility) (?:at|of))? ${address}`,
        "dgiu",
      ),
      strength: 0.72,
      read: (match) => reading(match),
    },
    {
      name: "en/sites/<address> in the clause on premises",
      pattern: new RegExp(String.raw`(?<![\p{L}\d])${address}`, "dgiu"),
      strength: 0.65,
      read: (match) => (ownHeading.test(match.clause.heading) ? reading(match) : undefined),
    },
    {
      name: "en/sites/premises located at <blank>",
      pattern:
        /(?<!\p{L})(?:premises|site|property|services)[^.;\n]{0,40}? (?:located|situated|performed) at:? (?=\[|_{3}|…|\.{4})/giu,
      strength: 0.6,
      read: (match) => (hasBlank(match.after(40)) ? { state: "absent" } : undefined),
    },
  ],
  corpus: {
    found: [
      [
        { address: "14 Mill Lane, Exeter EX1 1AA" },
        "Site: 14 Mill Lane, Exeter EX1 1AA",
        "Place of performance\t14 Mill Lane, Exeter EX1 1AA",
        "The Landlord lets the premises located at 14 Mill Lane, Exeter EX1 1AA to the Tenant.",
        "# Sites\nThe lifts stand at two places:\n- 14 Mill Lane, Exeter EX1 1AA;\n- 3 High Street, Taunton.",
        "The Contractor shall perform the cleaning at 14 Mill Lane, Exeter EX1 1AA.",
      ],
      [
        { address: "500 Harbor Boulevard, Weehawken, NJ 07087" },
        "The goods are delivered to 500 Harbor Boulevard, Weehawken, NJ 07087.",
        "The building known as 500 Harbor Boulevard, Weehawken, NJ 07087 is leased as a whole.",
      ],
    ],
    ignored: [
      "Acme, Inc., with its principal place of business at 5 Elm Street, Boston, MA 02110.",
      "Notices shall be sent to the Supplier at 9 Hill Road, Leeds LS1 2AB.",
      "The Supplier's registered office is at 9 Hill Road, Leeds LS1 2AB.",
      "The web site is hosted in two data centers.",
      "The premises are kept clean at all times.",
      "Payment is made to 12 accounts.",
    ],
    absent: [
      "The Tenant rents the premises located at ____________________.",
      "The services are performed at [address of the site].",
    ],
  },
});

function reading(match: RuleMatch): RuleReading<SitesValue> | undefined {
  const span = match.spanOf("address");
  const place = (match.groups.address ?? "").trim().replace(/[\s,.-]+$/u, "");
  const { text } = match.document.view;
  if (!span || hasBlank(text.slice(span.start, span.end + 6))) return undefined;
  const near = text.slice(Math.max(match.paragraph.start, span.start - 120), span.start);
  if (
    /(?<!\p{L})(?:registered|principal|headquarter|mailing|notices?|attention|attn|sent|payment|invoices?|residing|residence|incorporated|represented|having (?:its|an)|with (?:its|an|offices)|whose address|has (?:its|an) (?:office|address)|hereinafter|between)(?!\p{L})/iu.test(
      near,
    )
  )
    return undefined;
  if (isPartyAddress(match.document, place, span.start)) return undefined;
  return { value: { address: place }, span };
}

/** A seat, or an address inside the description of a party, is no place of performance. */
function isPartyAddress(document: RuleDocument, place: string, start: number): boolean {
  const plain = (words: string) => words.toLowerCase().replaceAll(/[^\p{L}\d]+/gu, " ");
  return partiesOf(document).some(
    ({ value, span }) =>
      (start >= span.start && start < span.end + 40) ||
      (value?.address !== undefined && plain(value.address).includes(plain(place))),
  );
}
