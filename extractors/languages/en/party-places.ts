import { foldText, overlappingText } from "../../../schemas/fields/equality.ts";
import type { PartyRole } from "../../../schemas/value-types.ts";
import { oncePerDocument } from "../once-per-document.ts";
import { isRival, type PartyReading, withRoles } from "../party-roles.ts";
import type { RuleDocument } from "../rule-document.ts";
import { roleBeside } from "./party-aliases.ts";
import { describedByDefinition } from "./party-definitions.ts";
import { describedByLabel } from "./party-labels.ts";
import { describedInEmployment, describedInLetter } from "./party-letters.ts";
import { describedInOrder } from "./party-orders.ts";
import { describedAsPerson } from "./party-persons.ts";
import { describedInPreamble, type EnglishPlace, type PartySource } from "./party-preamble.ts";
import { rolesByDeeds } from "./party-roles-by-deeds.ts";
import { rolesByTitle } from "./party-roles-by-title.ts";
import { describedBySentence, describedBySpeaker } from "./party-sentences.ts";
import { describedInSignatures, type SignatureBlock, signatureBlocks } from "./party-signatures.ts";

/** The parties that a document names, each with its role. */
export const partiesOf = oncePerDocument(read);

function read(document: RuleDocument): PartyReading<PartySource>[] {
  const places = onePerName(describedInPreamble(document));
  const secret = confidential.test(titleOf(document));
  for (const find of [
    describedByLabel,
    describedInOrder,
    describedByDefinition,
    describedBySentence,
    describedBySpeaker,
    describedInEmployment,
    describedInLetter,
    describedInSignatures,
    describedAsPerson,
  ]) {
    const named = places.filter(({ party }) => party !== undefined).length;
    if (named >= 2 && find !== describedByLabel) break;
    for (const place of find(document, secret)) {
      const rival =
        place.role === undefined || place.beside ? isNamed(place, places) : isRival(place, places, sameName);
      if (!rival) places.push(place);
    }
  }
  const blocks = signatureBlocks(document);
  const signed = besideOthers(places).map((place) => withRepresentative(place, blocks));
  return withRoles(decidedByContext(document, signed), { together: isMutual(document), sameName, keepsUnknown: true });
}

/** Roles that hang on what the other parties are called. */
function besideOthers(places: readonly EnglishPlace[]): EnglishPlace[] {
  const names = places.map(({ party, called }) => called ?? party?.alias ?? "");
  return places.map((place, index) => {
    if (!place.weakRole) return place;
    const role = roleBeside(
      names[index] ?? "",
      names.filter((_, other) => other !== index),
    );
    return role ? { ...place, role } : place;
  });
}

const isNamed = (place: EnglishPlace, places: readonly EnglishPlace[]) =>
  places.some(({ party }) => party && place.party && sameName(party.name, place.party.name));

function onePerName(places: readonly EnglishPlace[]): EnglishPlace[] {
  return places.filter(
    ({ party }, index) =>
      party === undefined ||
      !places.slice(0, index).some((other) => other.party && sameName(other.party.name, party.name)),
  );
}

function withRepresentative(place: EnglishPlace, blocks: readonly SignatureBlock[]): EnglishPlace {
  const { party } = place;
  if (!party || party.representative) return place;
  const block = blocks.find(({ name, representative }) => representative && sameName(name, party.name));
  return block ? { ...place, party: { ...party, representative: block.representative } } : place;
}

const confidential = /confidential|non-? ?disclosure|nondisclosure|secrecy/iu;
/** A clause in a table of contents (`13. Confidentiality`), or a mark on a cover. */
const besideTitle =
  /(?<!\p{L})\d{1,2}(?:\.\d{1,2})*[.):]? confiden\p{L}+(?! (?:and|or|agreement|undertaking|deed))|(?:^|\n)(?:strictly |private (?:and|&) |commercial[- ]in[- ])*confiden(?:tial|ce)\.?(?=\n|$)/giu;

/** The first words of a document, in which it says what it is. */
function titleOf({ view }: RuleDocument): string {
  return view.slice(0, 600).replaceAll(besideTitle, " ");
}

const recipients = /employ(?:ee|er|ment)|executive|consultant|contractor/iu;

/** An agreement on confidentiality where both sides disclose. */
function isMutual(document: RuleDocument): boolean {
  const opening = document.view.slice(0, 2500);
  const partners =
    /memorandum of understanding|memorandum records|joint venture|(?<!liability )(?<!limited )partnership|collaboration|alliance|co-?operation|co-?branding/iu;
  return confidential.test(titleOf(document)) || partners.test(opening.slice(0, 400));
}

/** Certainty of a role that no word states. */
const byDeeds = 0.8;

/** Roles that depend on the other parties: `Company` beside a distributor, the two sides of a confidentiality agreement. */
function decidedByContext(document: RuleDocument, places: readonly EnglishPlace[]): EnglishPlace[] {
  const opening = document.view.slice(0, 600);
  if (confidential.test(titleOf(document)))
    return places.map((place) => ({ ...place, role: inConfidence(document, place, places) }));
  const roles = new Set(places.flatMap(({ role }) => role ?? []));
  const named = places.filter(({ party }) => party?.alias !== undefined);
  const [first, second] = named;
  if (roles.size === 0 && first && second && named.length === 2 && !first.weakRole && !second.weakRole) {
    const told = isMutual(document)
      ? undefined
      : rolesByDeeds(document, first.party?.alias ?? "", second.party?.alias ?? "");
    if (told)
      return places.map((place) =>
        place === first || place === second
          ? { ...place, role: place === first ? told[0] : told[1], certainty: place.certainty * byDeeds }
          : place,
      );
  }
  const bare = places.every(({ party, weakRole, role }) => party && !party.alias && !weakRole && !role);
  const sides = bare && places.length === 2 ? rolesByTitle(opening) : undefined;
  if (sides)
    return places.map((place, index) => ({ ...place, role: sides[index], certainty: place.certainty * byDeeds }));
  const bodies = places.map(({ party }) => publicName.test(party?.name ?? ""));
  if (bare && places.length === 2 && bodies[0] !== bodies[1] && !isMutual(document))
    return places.map((place, index) => ({
      ...place,
      role: bodies[index] ? ("buyer" as const) : ("supplier" as const),
      certainty: place.certainty * byDeeds,
    }));
  const isBody = ({ party, called }: EnglishPlace) => publicBody.test(called ?? party?.alias ?? "");
  const company = (place: EnglishPlace): PartyRole => {
    const [only] = roles;
    if (roles.size === 0 && !isBody(place) && places.some(isBody)) return "supplier";
    return (roles.size === 1 && only ? besideCompany[only] : undefined) ?? "buyer";
  };
  return places.map((place) =>
    place.role === undefined && place.weakRole ? { ...place, role: company(place) } : place,
  );
}

/** Bodies that buy from a company rather than sell to it. */
const publicBody =
  /^(?:the )?(?:council|city|county|town|borough|state|department|ministry|commission|district|government|municipality|university|institution|hospital)$/iu;

/** Their names, where nothing else tells who buys. */
const publicName =
  /(?<!\p{L})(?:(?:City|County|Borough|Town|District|Parish|Community|Village) (?:Council|of)|Council$|Water District|School District|Hospital District|Port Authority|(?:Housing|Health|Transport|Transit) Authority|Department of|Ministry of|University of|Health Board|State of|Commissioners)(?!\p{L})/u;

/** What the `Company` is beside a party of this role. */
const besideCompany: Partial<Record<PartyRole, PartyRole>> = {
  buyer: "supplier",
  supplier: "buyer",
  distributor: "supplier",
  agent: "principal",
  licensee: "licensor",
  licensor: "licensee",
  lessor: "lessee",
  lessee: "lessor",
  insurer: "insured",
  recipient: "discloser",
  discloser: "recipient",
  concessionaire: "grantor",
};

function inConfidence(
  document: RuleDocument,
  { source, role, weakRole, party }: EnglishPlace,
  places: readonly EnglishPlace[],
): PartyRole | undefined {
  const oneSided = places.some((place) => place.role === "recipient" || place.role === "discloser");
  if (oneSided) return role === "recipient" || role === "discloser" ? role : undefined;
  const text = document.view.slice(0, 12_000);
  if (/mutual|each party|either party|disclosing party|party disclosing|both parties/iu.test(text)) return "partner";
  const works = (place: EnglishPlace) =>
    recipients.test(place.party?.alias ?? "") && !/employer/iu.test(place.party?.alias ?? "");
  if (!places.some(works))
    return source === "employment" || (source === "definition" && weakRole) ? "discloser" : undefined;
  if (party && works({ source: "preamble", party, role, span: { start: 0, end: 0 }, certainty: 1 })) return "recipient";
  return weakRole || role ? "discloser" : undefined;
}

/** Same name whatever its legal form and punctuation: `Acme, Inc.` and `ACME INC`. */
function sameName(a: string, b: string): boolean {
  const bare = (name: string) =>
    foldText(name)
      .replaceAll(
        /(?<= )(?:inc|incorporated|corp|corporation|co|company|llc|l l c|ltd|limited|lp|l p|plc|llp)(?= |$)/gu,
        "",
      )
      .replace(/^the /u, "");
  return overlappingText(bare(a), bare(b));
}
