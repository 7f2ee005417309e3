import type { PartyRole } from "../../../schemas/value-types.ts";
import type { RuleDocument } from "../rule-document.ts";
import { describe } from "./party-description.ts";
import { nameAt, officeBefore, type PartyName } from "./party-name.ts";
import type { EnglishPlace } from "./party-preamble.ts";

/** Parties that a sentence names are named at the beginning. */
const opening = 3000;

const will =
  "(?:(?:hereby|shall|will|has|have|had|agrees? to|undertakes? to|wishes to|is to|is willing to|does) ){0,3}";
/** Acts by which one party binds itself towards another, from the subject to whom it names after it. */
const acts: readonly { readonly verb: RegExp; readonly from: PartyRole; readonly to: PartyRole }[] = (
  [
    [
      "(?:lets?|leases?|demises?|rents? out|sublets?|subleases?)(?!\\p{L})(?! from)(?=.{0,160}? to )",
      "lessor",
      "lessee",
    ],
    [
      "(?:(?:lets?|leases?|rents?|hires?|takes?|occup(?:y|ies))(?!\\p{L})|takes? (?:a|the) (?:lease|tenancy))(?=.{0,120}? from )",
      "lessee",
      "lessor",
    ],
    ["(?:licen[cs]es?|grants?(?=.{0,80}?licen[cs]e))(?!\\p{L})(?=.{0,160}? to |(?: \\p{Lu}))", "licensor", "licensee"],
    ["(?:awards?|grants?(?=.{0,60}?(?:grant|award|funding|bursary|donation|sum)))(?!\\p{L})", "grantor", "beneficiary"],
    ["appoints?(?=.{0,200}?(?:as|its|to be).{0,60}?(?:distributor|reseller|dealer))", "supplier", "distributor"],
    ["appoints?(?=.{0,200}?(?:as|its|to be).{0,60}?(?:agent|representative|broker|attorney))", "principal", "agent"],
    [
      "(?:engages?|retains?|commissions?|instructs?|appoints?|employs?|hires?|contracts? with|orders?(?=.{0,80}? from )|buys?(?=.{0,120}? from )|purchases?(?=.{0,120}? from )|obtains?(?=.{0,120}? from ))(?!\\p{L})",
      "buyer",
      "supplier",
    ],
    [
      "(?:sells?|suppl(?:y|ies)|provides?|delivers?|performs?|carr(?:y|ies) out|undertakes?|builds?|constructs?|installs?|cleans?|maintains?|repairs?|services?|manufactures?|develops?|designs?|hosts?|caters?|transports?|does)(?!\\p{L})(?=.{0,200}? (?:to|for|at|with|on behalf of) )",
      "supplier",
      "buyer",
    ],
    ["(?:lends?|advances?|loans?)(?!\\p{L})", "other", "other"],
    ["(?:insures?|agrees to insure)(?!\\p{L})", "insurer", "insured"],
    ["(?:discloses?)(?!\\p{L})(?=.{0,120}? to )", "discloser", "recipient"],
  ] as const
).map(([verb, from, to]) => ({ verb: new RegExp(`^${will}${verb}`, "u"), from, to }));

/** What stands right before the second party of such an act. */
const towards =
  /(?<!\p{L})(?:to|from|for|with|at|on behalf of|appoints?|engages?|retains?|commissions?|instructs?|employs?|hires?|insures?|lends?|licen[cs]es?|awards?)(?: the)? $/iu;
/** What may stand between a party's name and its verb. */
const apposition =
  /^(?:,? ?\([^()]{1,120}\)|,? (?:an?|the|of|t\/a|d\/b\/a|trading as|acting|with|whose|based|established|incorporated|registered|having|residing)[^.;]{1,140}?,|, [\p{L}\d ,'-]{2,100}?,)?,? /u;
const person = /^(?:Mrs?|Ms|Miss|Dr|Prof|Sir|Mx)\.? \p{Lu}|^\p{Lu}\p{Ll}+(?: \p{Lu}\.?)?(?: \p{Lu}[\p{L}'-]+){1,2}$/u;
const body =
  /(?<!\p{L})(?:Council|Board|Authority|University|College|School|Academy|Trust|Society|Club|Association|Foundation|Hospital|Church|Institute|Museum|Fund|District|County|City|Group|Partners|Associates|Brothers|Bros|Sons|Daughters|Estates?|Farms?|Studios?|Works|Services|Solutions|Systems|Company|Cooperative|Co-operative|Union|Charity|Centre|Center|Bank|Press|Theatre|Gallery|Stores?|Bakery|Brewery|Hotel|Interiors|Designs?|Consulting|Logistics|Foods|Energy|Labs?)(?!\p{L})/u;

/** Two parties of one sentence: `Alder Ltd will maintain the lifts of Birch House for Cedar LLP`. */
export function describedBySentence({ view }: RuleDocument): EnglishPlace[] {
  const text = view.slice(0, opening);
  for (const match of text.matchAll(
    /(?:^|(?<=[\n.:;] |\n|, |whereby |that |WHEREAS,? |Whereas,? |We, |I, ))(?=(?:The |the )?[\p{Lu}\d])/gu,
  )) {
    const first = nameAt(text, match.index);
    if (!first || first === "blank" || !isParty(first)) continue;
    const after = text.slice(first.end, first.end + 520);
    const gap = apposition.exec(after)?.[0].length ?? 0;
    const act = acts.find(({ verb }) => verb.test(after.slice(gap)));
    if (!act) continue;
    const second = partyAfter(text, first.end + gap, first.end + 420);
    if (!second) continue;
    return [placeOf(first, text, act.from), placeOf(second, text, act.to)];
  }
  return [];
}

function partyAfter(text: string, from: number, end: number): PartyName | undefined {
  const sentence = text.slice(from, end).split(/(?<!(?:Mr|Mrs|Ms|Dr|St|Ltd|Inc|Co|No|\p{Lu}))[.;]\s/u)[0] ?? "";
  for (const match of sentence.matchAll(/ (?=\p{Lu}|\d)/gu)) {
    const at = from + match.index + 1;
    if (!towards.test(text.slice(Math.max(0, at - 24), at))) continue;
    const name = nameAt(text, at);
    if (name && name !== "blank" && isParty(name)) return name;
  }
  return undefined;
}

function isParty({ name, form }: PartyName): boolean {
  if (officeBefore.test(name) || /^(?:The )?(?:Supplier|Customer|Client|Company|Contractor)/u.test(name)) return false;
  return form !== undefined || person.test(name) || (body.test(name) && / /u.test(name));
}

function placeOf(name: PartyName, text: string, role: PartyRole): EnglishPlace {
  const party = describe(text.slice(name.end, name.end + 200).split(/[.;]\s/u)[0] ?? "", name, undefined);
  return {
    source: "sentence",
    party: { name: party.name, ...(party.legalForm && { legalForm: party.legalForm }) },
    role,
    span: { start: name.start, end: name.end },
    certainty: name.form ? 1 : 0.9,
  };
}

/** Who writes and who is written to, in a letter or a booking: `We, Alder Ltd, …`, `Thank you for choosing Alder Ltd`. */
const weAre =
  /(?<!\p{L})(?:[Ww]e|[Uu]s),? (?:at )?(?=\p{Lu})|(?<!\p{L})(?:thank you for (?:choosing|instructing|appointing|booking(?: with)?|your (?:order|booking|business) with)|on behalf of) (?=\p{Lu})/giu;
const youAre =
  /(?<!\p{L})(?:(?:to|for|with|and|by) )?you,? (?=(?:Mr|Mrs|Ms|Miss|Dr|\p{Lu}))|Dear (?=(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor)\.? (?:and Mrs )?\p{Lu})/gu;

export function describedBySpeaker({ view }: RuleDocument, inConfidence: boolean): EnglishPlace[] {
  const text = view.slice(0, opening);
  const we = firstAfter(text, weAre, true);
  const you = firstAfter(text, youAre, false);
  if (!we || !you) return [];
  return [
    placeOf(we, text, inConfidence ? "discloser" : "supplier"),
    placeOf(you, text, inConfidence ? "recipient" : "buyer"),
  ];
}

const married = /^(?:Mr|Mrs|Ms)\.? and (?:Mr|Mrs|Ms)\.? \p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)?/u;
function firstAfter(text: string, pattern: RegExp, plain: boolean): PartyName | undefined {
  for (const match of text.matchAll(pattern)) {
    const at = match.index + match[0].length;
    const pair = married.exec(text.slice(at, at + 60))?.[0];
    if (pair) return { name: pair, start: at, end: at + pair.length };
    const name = nameAt(text, at);
    if (!name || name === "blank" || officeBefore.test(name.name)) continue;
    if (isParty(name) || /^(?:Mrs?|Ms|Miss|Dr|Prof)\.? /u.test(name.name) || (plain && / /u.test(name.name)))
      return name;
  }
  return undefined;
}
