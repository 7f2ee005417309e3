import type { PartyRole } from "../../../schemas/value-types.ts";
import { roleOf, rolePattern } from "../roles.ts";
import type { Span } from "../rule.ts";
import { trades } from "./party-trades.ts";

/** Words by which a description says how the contract calls a party. */
export interface Alias extends Span {
  /** As printed, with its article: `the Supplier`, `Acme`; several where it gives a choice. */
  readonly names: readonly string[];
  /** Of the first name that is a role word. */
  readonly role?: PartyRole;
  /** `Company` and the like: a role only beside another party's. */
  readonly weakRole?: PartyRole;
  /** `collectively, the "Sellers"`: also of the parties before it. */
  readonly together: boolean;
}

const open = String.raw`["“”„ʺ]|''|(?<![\p{L}\d])'`;
const close = String.raw`["“”ʺ]|''|'(?![\p{L}])`;
const quoted = new RegExp(
  `(?<article>(?:the|an?) )?(?:${open}) ?(?<name>[^"“”ʺ()\\n]{1,60}?) ?[,.]?(?:${close})`,
  "giu",
);
const introduced = `[Hh]erein(?: ?after)?(?: sometimes| also| each)?(?: individually| collectively| jointly)?(?: be)?(?: referred to| called| known| designated| described| defined| identified)?(?: herein(?:after)?)?(?: individually| collectively| jointly)?(?: to)?(?: as| by)?|(?:referred to|called|known) (?:herein(?:after)? |in this agreement |collectively |individually )?as|(?<=[,.)]\\s{1,2})called(?: as)?`;
const definition = new RegExp(
  [
    String.raw`\((?<body>[^()]{0,240}?(?:${open})[^()]{1,240})\)`,
    String.raw`\(\s?(?:${introduced}) (?:the )?(?<named>\p{Lu}[^()"]{1,50})\)`,
    String.raw`\((?<bare>(?:the )?\p{Lu}[\p{L}&'-]+(?: \p{Lu}[\p{L}&'-]+){0,3}) ?\)`,
    String.raw`\((?:(?:as|the) )?(?<small>${rolePattern.en}|lender|borrower|employee|manager|surety|sub-?less(?:or|ee)|trustee|grantee|gardener|author|publisher|artist|hirer|owner)\)`,
    String.raw`(?<!\p{L})(?:${introduced})[ ,:]+(?<after>(?:the )?(?:(?:${open})[^"“”\n]{1,50}(?:${close})|\p{Lu}[\p{L}&'-]*(?: \p{Lu}[\p{L}&'-]*){0,2}))`,
    String.raw`(?<=[,\s])(?:acting |herein )?(?:as|in its capacity as) (?:the )?(?<capacity>\p{Lu}\p{Ll}{3,14})(?=[\s,;.(]|$)`,
    String.raw`(?<=[\s,])(?<loose>(?:the )?["“]\p{Lu}[^"“”()\n]{1,40}["”](?: ?(?:or|\/|and) ?["“]\p{Lu}[^"“”()\n]{1,40}["”])?)`,
  ].join("|"),
  "gu",
);
/** What a description may name besides the party itself. */
const others =
  /^(?:(?:the|this|an?|each) )?(?:part(?:y|ies)|agreement|contract|amendment|effective date|execution date|commencement date|closing date|date|sec|exchange act|securities act|act|territory|affiliates?|subsidiar(?:y|ies)|representatives?|premises|property|services?|products?|software|purpose|transaction|project|term|confidential information|evaluation material|lease|license|order|master agreement|undersigned|recitals?|group|property|permitted purpose|business)$/iu;

/** Every alias in a range of the view, in order; the parties together and what is no party left out. */
export function aliasesIn(text: string): Alias[] {
  return [...text.matchAll(definition)].flatMap((match): Alias[] => {
    const { body, named, bare, small, after, loose, capacity } = match.groups ?? {};
    const words = body ?? named ?? bare ?? small ?? after ?? loose ?? capacity ?? "";
    const printed = body !== undefined || loose !== undefined ? quotedIn(words) : [words];
    const names = printed
      .map((name) => name.replaceAll(/["“”ʺ]|''/gu, "").trim())
      .filter((name) => name !== "" && !others.test(name) && /^(?:the |an? )?[\p{Lu}\d]/iu.test(name));
    const roles = names.map(partyRoleOf);
    const weak = names.some((name) => weakRoleOf(name) !== undefined);
    const role = roles.find((known) => known !== undefined);
    if (
      names.length === 0 ||
      tradeName.test(match[0]) ||
      ((bare ?? capacity) !== undefined && !role && !weak && !inFinance.test(words))
    )
      return [];
    return [
      {
        start: match.index,
        end: match.index + match[0].length,
        names,
        ...(role && { role }),
        ...(weak && !role && { weakRole: "buyer" as const }),
        together: /collectively|together|jointly/iu.test(words) && !/together with its/iu.test(words),
      },
    ];
  });
}

/** `(trading as "AVT Lifts")`: a party's other name, by which this contract does not call it. */
const tradeName =
  /^[\s,(]*(?:(?:also |formerly )?(?:trading|doing business|known|carrying on business) (?:as|under)|t\/a|d\/?b\/?a|f\/?k\/?a|a\/?k\/?a|formerly)(?!\p{L})/iu;

/** Parties of a loan or a venture, who have no role of their own here. */
const inFinance = /^(?:the )?(?:obligor|promoter|arranger|security agent|sponsor|shareholder|investor)$/iu;

function quotedIn(words: string): string[] {
  return [...words.matchAll(quoted)].map(({ groups }) => `${groups?.article ?? ""}${groups?.name ?? ""}`);
}

/** Words for a party that say what it is rather than what it does in the contract; no groups. */
export const weakWords =
  "owner|hirer|agency|employment business|council|city|county|town|borough|village|state|department|ministry|commission|district|board|government|municipality|port authority|college|trust";
const weakNames =
  /^(?:the )?(?:company|corporation|firm|institution|university|bank|fund|issuer|organi[sz]ation|parent)$/iu;
const weakOnes = new RegExp(`^(?:the )?(?:${weakWords})$`, "iu");

/** What a party is where nothing else tells: who is called `the City` or `the Company` buys. */
export function weakRoleOf(alias: string): PartyRole | undefined {
  return weakNames.test(alias) || weakOnes.test(alias) ? "buyer" : undefined;
}

/** What some words stand for beside others: who owns a machine lets it to a hirer, but buys from a contractor. */
const couples: readonly (readonly [word: RegExp, beside: RegExp, role: PartyRole])[] = [
  [/^owner$/iu, /hirer|charterer|lessee|renter/iu, "lessor"],
  [/^owner$/iu, /occupier|tenant/iu, "lessor"],
  [/^hirer$/iu, /agency|employment business/iu, "buyer"],
  [/^hirer$/iu, /./u, "lessee"],
  [/^(?:agency|employment business)$/iu, /hirer|client|customer/iu, "supplier"],
];

/** The role of an alias as the other aliases of the contract tell it. */
export function roleBeside(alias: string, others: readonly string[]): PartyRole | undefined {
  const bare = alias.replace(/^(?:the|an?) /iu, "").trim();
  return couples.find(([word, beside]) => word.test(bare) && others.some((other) => beside.test(other)))?.[2];
}

/** Words for a party that are too common elsewhere to be role words of every rule. */
const moreRoles: Readonly<Record<string, PartyRole>> = {
  "service recipient": "buyer",
  shipper: "buyer",
  consignor: "buyer",
  "main contractor": "buyer",
  "principal contractor": "buyer",
  employer: "buyer",
  "account holder": "buyer",
  "account name": "buyer",
  householder: "buyer",
  homeowner: "buyer",
  merchant: "buyer",
  "sold to": "buyer",
  "bill to": "buyer",
  "ordered by": "buyer",
  "sold by": "supplier",
  photographer: "supplier",
  artist: "supplier",
  performer: "supplier",
  speaker: "supplier",
  instructor: "supplier",
  designer: "supplier",
  translator: "supplier",
  auditor: "supplier",
  accountant: "supplier",
  accountants: "supplier",
  solicitor: "supplier",
  attorney: "supplier",
  surveyor: "supplier",
  builder: "supplier",
  hauler: "supplier",
  lender: "other",
  borrower: "other",
  policyholder: "insured",
  "policy holder": "insured",
  sponsor: "partner",
  author: "licensor",
  publisher: "licensee",
  charterer: "lessee",
  occupier: "lessee",
  renter: "lessee",
  lessee: "lessee",
  "sub-tenant": "lessee",
  subtenant: "lessee",
  sublessee: "lessee",
  sublessor: "lessor",
  sublandlord: "lessor",
  licencee: "licensee",
  licencor: "licensor",
  franchisor: "licensor",
  franchisee: "licensee",
  sublicensee: "licensee",
  employee: "supplier",
  executive: "supplier",
  freelancer: "supplier",
  advisor: "supplier",
  adviser: "supplier",
  manager: "supplier",
  administrator: "supplier",
  architect: "supplier",
  engineer: "supplier",
  subservicer: "subcontractor",
  servicer: "supplier",
  operator: "supplier",
  "independent contractor": "supplier",
  trainer: "supplier",
  caterer: "supplier",
  generator: "supplier",
  offtaker: "buyer",
  "off-taker": "buyer",
  installer: "supplier",
  haulier: "supplier",
  cleaner: "supplier",
  maintainer: "supplier",
  repairer: "supplier",
  insurer: "insurer",
  hotel: "supplier",
  exhibitor: "buyer",
  "managed service provider": "supplier",
  processor: "supplier",
  controller: "buyer",
  "the authority": "buyer",
  school: "buyer",
  hospital: "buyer",
  "purchasing entity": "buyer",
  "contracting authority": "buyer",
  importer: "distributor",
  wholesaler: "distributor",
  "sales agent": "agent",
  broker: "agent",
  representative: "agent",
  "sales representative": "agent",
  informant: "discloser",
  "receiving company": "recipient",
  "disclosing company": "discloser",
  provider: "supplier",
  surety: "guarantor",
  "receiving party": "recipient",
  "disclosing party": "discloser",
};

/** The role that a word for a party stands for, in a place that names parties; `Company` alone stands for none. */
export function partyRoleOf(alias: string): PartyRole | undefined {
  const bare = alias
    .toLowerCase()
    .replace(/^(?:the|an?) /u, "")
    .trim();
  if (weakRoleOf(bare)) return undefined;
  const more = (word: string) => moreRoles[word] ?? trades[word];
  return roleOf(bare, "en") ?? more(bare) ?? more(bare.replace(/s$/u, ""));
}

/** Alternation of every word for a role, for a label before a name; for a pattern with the `iu` flags. */
export const roleWords = `${rolePattern.en}|${[...Object.keys(moreRoles), ...Object.keys(trades)].join("|")}`;
