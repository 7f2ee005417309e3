import type { Actor, PartyRole } from "../../../schemas/value-types.ts";
import { type MarkedName, marked } from "../marked-names.ts";
import { oncePerDocument } from "../once-per-document.ts";
import { actorOf, roleOf, rolePattern } from "../roles.ts";
import type { RuleDocument } from "../rule-document.ts";
import { partiesOf } from "./party-places.ts";
import { speakersOf } from "./speakers.ts";

/** Who may owe what in a document: its role words, and the names and short names of its parties. */
export interface Debtors {
  /** The names that are marked for patterns of `partyWords`. */
  readonly names: readonly MarkedName[];
  /** The party behind such words. */
  actorOf(words: string): Actor | undefined;
  /** Whether such words name a party only where no other name stands before them: `Manager`, not `Project Manager`. */
  isLoose(words: string): boolean;
}

const everyone =
  "(?:each|either|any)(?: of the)? part(?:y|ies)|both parties|(?:the|all)(?: (?:two|three|four))? parties";

/** The debtors of a document; computed once. */
export const debtorsOf = oncePerDocument((document): Debtors => {
  const titles = titlesIn(document);
  const names = namesIn(document, titles);
  const debtors: Debtors = {
    names: [...names.keys()].map((name) => ({ name, sort: "name", notBefore: /\p{L}/u })),
    actorOf: (words) => {
      const bare = words.replace(/^(?:the|each|such|said) /iu, "");
      const known = names.get(bare.toLowerCase()) ?? actorOf(words, "en") ?? roleOf(bare, "en");
      return known ?? (/^\p{Lu}/u.test(bare) ? titles.get(bare.toLowerCase()) : undefined);
    },
    isLoose: (words) => {
      const bare = words.replace(/^(?:the|each|such|said) /iu, "").toLowerCase();
      return bare.length === words.length && titles.has(bare) && !names.has(bare);
    },
  };
  return debtors;
});

/** What contracts call a party by its trade or standing, capitalised. */
const titleRoles: Partial<Record<PartyRole, readonly string[]>> = {
  supplier:
    "operator installer integrator builder caterer haulier hauler forwarder processor data_processor tenderer generator agency trainer freelancer laboratory factory producer grower hotel venue photographer performer artist instructor tutor translator speaker designer surveyor cleaner garage repairer maintainer fitter tuner keeper studio warehouse warehouseman depositary bailee registrar advisor adviser expert talent influencer creator exporter farmer packer firm practice physician doctor dentist driver recruiter recycler decorator gardener plumber electrician roofer mover auctioneer coach printer chef musician actor model teacher stylist fabricator".split(
      " ",
    ),
  buyer:
    "controller data_controller contracting_authority contracting_entity sponsor commissioner user organiser organizer shipper consignor offtaker exhibitor group ministry department municipality county city district state depositor bailor advertiser guest promoter brand merchant consignee traveller traveler homeowner".split(
      " ",
    ),
  agent: [
    "broker",
    "sales agent",
    "managing agent",
    "sales representative",
    "commercial agent",
    "introducer",
    "finder",
    "marketer",
  ],
  licensor: ["franchisor", "author"],
  licensee: ["franchisee", "publisher"],
  lessor: ["sublessor", "sublandlord"],
  lessee: ["charterer", "sublessee", "subtenant", "hirer", "occupier", "occupant"],
  guarantor: ["surety"],
  insured: ["policyholder"],
  beneficiary: ["grantee", "grant recipient", "awardee"],
  other: [
    "borrower",
    "lender",
    "bank",
    "pledgor",
    "mortgagor",
    "employee",
    "executive",
    "trustee",
    "issuer",
    "donor",
    "owner",
    "investor",
    "candidate",
  ],
};
/** Bodies that buy where the contract speaks of a supplier, and perform where it does not. */
const bodies =
  "university council trust hospital school college institution institute centre clinic foundation association".split(
    " ",
  );
/** Professions that perform where the contract speaks of no other supplier, and are a third person where it does. */
const professions = ["manager", "architect", "engineer", "auditor", "accountant", "counsel"];
const titleWords = [...Object.values(titleRoles).flat(), ...bodies, ...professions]
  .toSorted((a, b) => b.length - a.length)
  .map((word) => word.replaceAll(/[ _]/g, "\\s+"))
  .join("|");
/** Source of a pattern for a party as a subject or agent, with its article; no groups. */
export const partyWords = `(?:(?:(?:the|each|such|said) )?(?:${marked.name}|${rolePattern.en}|${titleWords})(?!\\p{L})|${everyone})`;
const performs = /(?<!\p{L})(?:supplier|contractor|provider|consultant|vendor|seller|manufacturer)(?!\p{L})/iu;

function titlesIn({ view }: RuleDocument): ReadonlyMap<string, PartyRole> {
  const hasSupplier = performs.test(view.text);
  const named = Object.entries(titleRoles).flatMap(([role, words]) =>
    words.map((word) => [word.replaceAll("_", " "), role as PartyRole] as const),
  );
  return new Map([
    ...named,
    ...bodies.map((word) => [word, hasSupplier ? "buyer" : "supplier"] as const),
    ...(hasSupplier ? [] : professions.map((word) => [word, "supplier"] as const)),
    ["owner", /(?<!\p{L})hirer(?!\p{L})/iu.test(view.text) ? "lessor" : "buyer"] as const,
  ]);
}

const shortName = /\((?:[^()"]{0,60}?)"(?<alias>\p{L}[\p{L}\d&./' -]{1,30})"/gu;

const spoken = /(?<!\p{L})(?:you|we) (?:must|shall|will|may|agree)(?!\p{L})/giu;
const speaksOfRoles = new RegExp(`(?<!\\p{L})(?:${rolePattern.en}) (?:shall|will|must)(?!\\p{L})`, "iu");
/** How often a contract speaks so before it is taken to be written to `you` by `us`. */
const fewest = 4;

const opposite = (role: PartyRole): PartyRole => (role === "agent" || role === "distributor" ? "principal" : "buyer");

/** Who `we` and `you` are in a contract that speaks so: the side that performs, and the one it speaks to. */
function pronounsOf(
  document: RuleDocument,
  roles: ReadonlySet<PartyRole>,
  titles: ReadonlyMap<string, PartyRole>,
): readonly (readonly [string, PartyRole])[] {
  const { text } = document.view;
  const said = [...text.slice(0, 60_000).matchAll(spoken)];
  if (said.length < (speaksOfRoles.test(text) ? fewest : 1)) return [];
  const trade =
    /(?<!\p{L})(?:you|we)(?: \p{L}+){0,8} as (?<whose>our|your) (?:\p{L}+ )?(?<trade>\p{L}+)(?!\p{L})/iu.exec(
      text.slice(0, 6000),
    );
  const hired = trade?.groups?.trade?.toLowerCase() ?? "";
  const role = roleOf(hired, "en") ?? titles.get(hired);
  if (role && trade?.groups?.whose?.toLowerCase() === "our")
    return [
      ["you", role],
      ["we", opposite(role)],
    ];
  if (role)
    return [
      ["we", role],
      ["you", opposite(role)],
    ];
  const speakers = speakersOf(document);
  if (speakers.we === "buyer") return Object.entries(speakers);
  const we = (["licensor", "lessor", "discloser"] as const).find((role) => roles.has(role)) ?? speakers.we;
  const you = (["licensee", "lessee", "recipient"] as const).find((role) => roles.has(role)) ?? speakers.you;
  return [
    ["we", we],
    ["you", you],
  ];
}

const tooCommon = /^(?:agreement|effective date|parties|party|the|bank|american|national|united)$/iu;

/** Names, first words of names and defined short names of the parties whose role is known, lower case. */
function namesIn(document: RuleDocument, titles: ReadonlyMap<string, PartyRole>): Map<string, PartyRole> {
  const names = new Map<string, PartyRole>();
  const { slice } = document.view;
  const known = partiesOf(document).flatMap(({ value, span }) =>
    value && value.role !== "other" ? [{ value, span }] : [],
  );
  const add = (role: PartyRole, called: readonly (string | undefined)[]) => {
    for (const name of called)
      if (name && name.length > 1 && !tooCommon.test(name) && !names.has(name.toLowerCase()))
        names.set(name.toLowerCase(), role);
  };
  // What a party is called by its own description counts before words that only follow it.
  for (const { value } of known) {
    const first = value.name.split(/[\s,]+/u).find((word) => word.length > 3 && /^\p{Lu}/u.test(word));
    add(value.role, [value.name, first, value.alias?.replace(/^the /iu, "")]);
  }
  for (const { value, span } of known) {
    const after = slice(span.start, span.end + 220).replaceAll(/[\u201c\u201d]/gu, '"');
    const aliases = [...after.matchAll(shortName)].slice(0, 1);
    add(
      value.role,
      aliases.map((match) => match.groups?.alias?.replace(/^the /iu, "").trim()),
    );
  }
  for (const [pronoun, role] of pronounsOf(document, new Set(names.values()), titles)) names.set(pronoun, role);
  return names;
}
