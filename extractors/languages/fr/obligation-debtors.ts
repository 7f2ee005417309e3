import type { Actor, PartyRole } from "../../../schemas/value-types.ts";
import { oncePerDocument } from "../once-per-document.ts";
import { counterparts } from "../party-roles.ts";
import { actorOf, roleOf, rolePattern } from "../roles.ts";
import type { RuleDocument } from "../rule-document.ts";
import { partiesOf } from "./party-places.ts";

/** Who may owe what in a document: its role words, and the names of its parties. */
export interface Debtors {
  /** Source of a pattern for a party as a subject or agent, with its article; no groups. */
  readonly pattern: string;
  /** The party behind such words; nothing for a pronoun. */
  actorOf(words: string): Actor | undefined;
  /** Whether a role is one of the sides of this contract, though in others it is seldom one. */
  isSide(role: Actor): boolean;
  /** Who pays, and who performs, as far as the document tells. */
  readonly payer: PartyRole | undefined;
  readonly performer: PartyRole | undefined;
  other(actor: Actor | undefined): PartyRole | undefined;
}

const payers = new Set<PartyRole>(["buyer", "lessee", "licensee", "insured", "principal", "concessionaire"]);
const performers = new Set<PartyRole>(["supplier", "lessor", "licensor", "insurer", "agent", "grantor"]);
/** Who performs where somebody pays: the other side; but who is granted a concession pays and performs. */
function performerAcross(payer: PartyRole | undefined): PartyRole | undefined {
  return payer === "concessionaire" ? payer : payer && counterparts[payer];
}

const everyone =
  "les (?:deux )?(?:parties|contractants|cocontractants)|chacune des parties|chaque partie|l'une (?:ou l'autre )?des parties";

/** The debtors of a document; computed once. */
export const debtorsOf = oncePerDocument((document): Debtors => {
  const names = namesIn(document);
  const otherSide = aliasesOfTheOtherSide(document);
  const roles = [...rolesOfParties(document), ...rolesIn(document), ...names.values()];
  const payer = roles.find((role) => payers.has(role));
  const namedRoles = partiesOf(document).flatMap(({ value }) => value?.role ?? []);
  const paired = (actor: Actor | undefined) =>
    actor === undefined || actor === "eachParty" || actor === "eitherParty" ? actor : pairedRole(actor, namedRoles);
  const named = [...names.keys()].map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const debtors: Debtors = {
    pattern: `(?:${named.length > 0 ? `(?:la soci[ée]t[ée] |l'|la |le )?(?:${named.join("|")})(?![\\p{L}-])|` : ""}(?:(?:le|la|les|ce|chaque|tout) |l')(?:soci[ée]t[ée] )?(?:${rolePattern.fr})s?(?!\\p{L})|${everyone})`,
    actorOf: (words) => {
      const bare = words.replace(/^(?:(?:le|la|les|ce|chaque|tout) |l')?(?:soci[ée]t[ée] )?/iu, "");
      if (/^(?:deux )?(?:co)?contractants$/iu.test(bare)) return "eachParty";
      return (
        otherSide.get(bare.toLowerCase()) ??
        names.get(bare.toLowerCase()) ??
        paired(actorOf(words, "fr") ?? roleOf(bare, "fr"))
      );
    },
    isSide: (role) => role === "subcontractor" && names.has("sous-traitant"),
    payer,
    performer:
      (names.get("sous-traitant") ? "subcontractor" : performerAcross(payer)) ??
      roles.find((role) => performers.has(role)),
    other: (actor) => (actor && actor !== "eachParty" && actor !== "eitherParty" ? counterparts[actor] : undefined),
  };
  return debtors;
});

/** The roles of the parties; who is only called a buyer is the insured of an insurer, the lessee of a lessor. */
function rolesOfParties(document: RuleDocument): PartyRole[] {
  const roles = partiesOf(document).flatMap(({ value }) => (value && value.role !== "other" ? [value.role] : []));
  return roles.map((role) => pairedRole(role, roles));
}

function pairedRole(role: PartyRole, roles: readonly PartyRole[]): PartyRole {
  const across = roles.find((other) => other === "insurer" || other === "lessor");
  return (role === "buyer" && across && counterparts[across]) || role;
}

/** What contracts of some kinds call their sides besides the usual role words, and the words that tell the kind. */
const sides: readonly (readonly [RegExp, readonly (readonly [string, PartyRole])[]])[] = [
  [
    /organisme de formation/iu,
    [
      ["organisme", "supplier"],
      ["bénéficiaire", "buyer"],
    ],
  ],
  [
    /agent commercial|agence commerciale/iu,
    [
      ["agent", "agent"],
      ["mandante", "principal"],
    ],
  ],
  [
    /(?:contrat|conditions) de sous-traitance|sous-trait[ée] n°|sous-traitance (?:de|n°)/iu,
    [
      ["sous-traitant", "subcontractor"],
      ["entrepreneur principal", "buyer"],
      ["entreprise principale", "buyer"],
    ],
  ],
  [/occupation|mise [àa] disposition de (?:locaux|salles?|terrains?|biens?)/iu, [["occupant", "lessee"]]],
  [/autorit[ée] organisatrice/iu, [["autorité organisatrice", "buyer"]]],
  [/cotraitant/iu, [["cotraitant", "supplier"]]],
  [/(?<!\p{L})cliente(?!\p{L})/iu, [["cliente", "buyer"]]],
  [/bailleresse/iu, [["bailleresse", "lessor"]]],
  [/preneuse/iu, [["preneuse", "lessee"]]],
];
const opening = 6000;

function kindOfSides(text: string): (readonly [string, PartyRole])[] {
  const start = text.slice(0, opening);
  const isOccupied = /(?<!\p{L})l'occupant(?!\p{L})/iu.test(start);
  const owner = isOccupied ? "lessor" : "buyer";
  const institution = publicBodies.exec(start)?.groups?.body?.toLowerCase();
  return [
    ...sides.flatMap(([kind, words]) => (kind.test(start) ? words : [])),
    ...(institution === undefined ? [] : [[institution, owner] as const]),
  ];
}

/** A public body that its contract calls by its kind, with a capital: `La Ville`, `le Département`. */
const publicBodies =
  /["«“] ?(?:la |le |l')(?<body>Ville|Commune|D[ée]partement|R[ée]gion|M[ée]tropole|Syndicat|Communaut[ée]|Agglom[ée]ration|[ÉE]tablissement|H[ôo]pital|Universit[ée]|Mairie|Administration)(?!\p{L})/u;

const we = /(?<!\p{L})nous(?!\p{L})/giu;
const you = /(?<!\p{L})vous(?!\p{L})/giu;
const leastAddresses = 4;

/** A letter or an estimate speaks of `nous`, who wrote it and performs, and `vous`, who pays. */
function spokenSides(text: string, roles: readonly PartyRole[]): (readonly [string, PartyRole])[] {
  const start = text.slice(0, 60_000);
  const isSpoken = [we, you].every((word) => [...start.matchAll(word)].length >= leastAddresses);
  if (!isSpoken) return [];
  const payer = roles.find((role) => payers.has(role)) ?? "buyer";
  return [
    ["nous", counterparts[payer] ?? "supplier"],
    ["vous", payer],
  ];
}

/** Names, short names and initials of the parties, lower case. */
function namesIn(document: RuleDocument): Map<string, PartyRole> {
  const { text } = document.view;
  const parties = partiesOf(document);
  const roles = parties.flatMap(({ value }) => (value ? [value.role] : []));
  const names = new Map<string, PartyRole>(kindOfSides(text));
  for (const { value } of parties) {
    if (!value || value.role === "other") continue;
    const role = pairedRole(value.role, roles);
    const words = value.name.split(/[\s-]+/u);
    const initials = words
      .filter((word) => word.length > 2 && !/^(?:des|les|aux|pour|par|sur)$/iu.test(word))
      .map((word) => word[0]?.toUpperCase())
      .join("");
    const short = words.find(
      (word) =>
        word.length > 3 &&
        /^\p{Lu}/u.test(word) &&
        !/^(?:soci[ée]t[ée]|groupe|commune|ville|centre|agence|autorit[ée]|minist[èe]re|[ée]tablissements?|madame|monsieur|france|entreprise)$/iu.test(
          word,
        ),
    );
    const alias = value.alias?.replace(/^(?:l[ea] |l'|les )/iu, "");
    for (const name of [value.name, alias, short, initials.length > 2 ? initials : undefined]) {
      if (!name || name.length < 3 || roleOf(name, "fr") || names.has(name.toLowerCase())) continue;
      if (
        name !== value.name &&
        !new RegExp(`(?<![\\p{L}])${name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?!\\p{L})`, "u").test(text)
      )
        continue;
      names.set(name.toLowerCase(), role);
    }
  }
  for (const [word, role] of spokenSides(text, rolesOfParties(document))) if (!names.has(word)) names.set(word, role);
  return names;
}

const alias = new RegExp(
  `ci-apr[èe]s,? (?:(?:d[ée]nomm|d[ée]sign|appel)[ée]e?s? )?[«"“] ?(?:l[ea] |l')(?<alias>${rolePattern.fr}) ?[»"”]`,
  "giu",
);

/**
 * `Entreprise` is mostly who performs, `Bénéficiaire` mostly who receives; but where the one party that is named has that
 * role under another word, such a word calls the party across, whose name a template leaves blank.
 */
function aliasesOfTheOtherSide(document: RuleDocument): Map<string, PartyRole> {
  const known = partiesOf(document).flatMap(({ value }) => (value?.alias && value.role !== "other" ? [value] : []));
  const [only] = known;
  const across = new Map<string, PartyRole>();
  if (!only || known.length > 1) return across;
  const own = only.alias?.replace(/^(?:l[ea] |l')/iu, "").toLowerCase();
  const other = counterparts[only.role];
  for (const match of document.view.text.slice(0, 20_000).matchAll(alias)) {
    const word = match.groups?.alias?.toLowerCase() ?? "";
    if (other && word !== own && roleOf(word, "fr") === only.role) across.set(word, other);
  }
  return across;
}

const roleWord = new RegExp(`(?<!\\p{L})(?:le|la|l'|au|du|[àa] l'|de l') ?(?<role>${rolePattern.fr})(?!\\p{L})`, "giu");

/** The roles that a document speaks of, the most frequent first. */
function rolesIn(document: RuleDocument): PartyRole[] {
  const counts = new Map<PartyRole, number>();
  for (const match of document.view.text.slice(0, 60_000).matchAll(roleWord)) {
    const role = roleOf(match.groups?.role ?? "", "fr");
    if (role) counts.set(role, (counts.get(role) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([role]) => role);
}
