import type { Actor, PartyRole } from "../../../schemas/value-types.ts";
import { type MarkedName, marked } from "../marked-names.ts";
import { oncePerDocument } from "../once-per-document.ts";
import { counterparts } from "../party-roles.ts";
import { actorOf, roleOf, rolePattern } from "../roles.ts";
import type { RuleDocument } from "../rule-document.ts";
import {
  bracketedSides,
  kindOfSides,
  nameAfter,
  nounsOfSides,
  performingNames,
  spokenSides,
} from "./obligation-sides.ts";
import { partiesOf } from "./party-places.ts";

/** Who may owe what in a document: its role words, and the names of its parties. */
export interface Debtors {
  /** The names that are marked for patterns of `partyWords`. */
  readonly names: readonly MarkedName[];
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
  "les (?:deux )?(?:parties|contractants|cocontractants)|chacune? des (?:deux )?parties|chacune(?= \\p{L}+t )|chaque partie|l'une (?:ou l'autre )?des parties";

/** Before a word for a party that is no name. */
export const articles = "(?:(?:le|la|les|ce|cette|chaque|tout|toute) |l'|cet )";
/** What may stand after it: `du lot 1`, `du marché`. */
const complement =
  "(?: (?:du |de la |de l'|des? )(?:pr[ée]sente? )?(?:lots?(?: n° ?| )?(?:\\d{1,2})?|march[ée]s?(?: publics?)?|contrat|bail|accord-cadre|convention|commande|lot \\p{Lu}\\p{L}+|solution|logiciel|plate-?forme|ligne|service)(?![\\p{L}-]))?";
/**
 * Source of a pattern for a party as a subject or agent; no groups. Its marked names, with or without an article; words for a
 * side, with one; everyone.
 */
export const partyWords = `(?:(?:la soci[ée]t[ée] |l'|la |le )?${marked.name}|${articles}(?:soci[ée]t[ée] )?(?:${marked.noun}${nameAfter}|${marked.short}|${rolePattern.fr})s?(?!\\p{L})${complement}|${everyone})`;
const withoutArticle = /^(?:(?:le|la|les|ce|cette|chaque|tout|toute) |l'|cet )?/iu;
const ofContract =
  /(?<=\p{L}) (?:du|de la|de l'|des?) ?(?:pr[ée]sente? )?(?:lot|march|contrat|bail|accord|convention|commande|solution|logiciel|plate|ligne|service)[^,;]*$/iu;

/** What only a person does: elsewhere `la caution` is a sum, or a third party. */
const guarantees =
  /acte de caution(?:nement)?(?!\p{L})|(?<!\p{L})(?:la caution|le garant) (?:solidaire )?(?:s'(?:engage|oblige)|d[ée]clare|reconna[îi]t|renonce|[ée]lit domicile|garantit|consent)(?!\p{L})/iu;

/** The debtors of a document; computed once. */
export const debtorsOf = oncePerDocument((document): Debtors => {
  const { names, nouns } = namesIn(document);
  const otherSide = aliasesOfTheOtherSide(document);
  const roles = [...rolesOfParties(document), ...rolesIn(document), ...names.values(), ...nouns.values()];
  const payer = roles.find((role) => payers.has(role));
  const namedRoles = partiesOf(document).flatMap(({ value }) => value?.role ?? []);
  const paired = (actor: Actor | undefined) =>
    actor === undefined || actor === "eachParty" || actor === "eitherParty" ? actor : pairedRole(actor, namedRoles);
  const actorOfWord = (word: string) => otherSide.get(word) ?? names.get(word) ?? nouns.get(word);
  const isGrant = roles.includes("beneficiary") && !roles.includes("supplier");
  return {
    names: [
      ...[...names.keys()].map(
        (name): MarkedName =>
          name.length > 2 ? { name, sort: "name", notBefore: /[\p{L}-]/u } : { name, sort: "short" },
      ),
      ...[...nouns.keys()].map((name): MarkedName => ({ name, sort: "noun" })),
    ],
    actorOf: (words) => {
      const word = words.replace(withoutArticle, "").toLowerCase();
      const bare = word.replace(/^soci[ée]t[ée] /iu, "");
      if (/^(?:(?:deux )?(?:co)?contractants|chacune?(?: des (?:deux )?parties)?)$/iu.test(bare)) return "eachParty";
      const noun = [...nouns.keys()].find((one) => word.startsWith(`${one} `));
      const short = noun ?? bare.replace(ofContract, "");
      return (
        actorOfWord(word) ??
        actorOfWord(bare) ??
        paired(actorOf(words, "fr") ?? roleOf(bare, "fr") ?? roleOf(short, "fr")) ??
        actorOfWord(short) ??
        actorOfWord(bare.replace(/s$/u, ""))
      );
    },
    isSide: (role) =>
      (role === "subcontractor" && names.has("sous-traitant")) ||
      (role === "guarantor" && guarantees.test(document.view.slice(0, 20_000))),
    payer,
    performer:
      (names.get("sous-traitant") ? "subcontractor" : performerAcross(payer)) ??
      roles.find((role) => performers.has(role)) ??
      (isGrant ? "beneficiary" : undefined),
    other: (actor) => {
      if (!actor || actor === "eachParty" || actor === "eitherParty") return undefined;
      if (isGrant && actor === "grantor") return "beneficiary";
      return counterparts[actor] ?? (isGrant && actor === "beneficiary" ? "grantor" : undefined);
    },
  };
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

interface Words {
  readonly names: ReadonlyMap<string, PartyRole>;
  /** Common nouns, which need an article. */
  readonly nouns: ReadonlyMap<string, PartyRole>;
}

/** Names, short names and initials of the parties, and nouns that the document calls them by; lower case. */
function namesIn(document: RuleDocument): Words {
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
  const described = [...rolesOfParties(document), ...rolesIn(document)];
  const payer = described.find((role) => payers.has(role)) ?? "buyer";
  const roleWord = (words: string) => names.get(words.toLowerCase()) ?? roleOf(words, "fr");
  const further = [
    ...bracketedSides(text, roleWord),
    ...spokenSides(text, payer),
    ...(parties.length === 0 ? performingNames(text) : []),
  ];
  for (const [word, role] of further) if (!names.has(word) && word.length > 1) names.set(word, role);
  const all = new Set([...described, ...names.values()]);
  const hasBothSides = [...all].some((role) => all.has(counterparts[role] ?? role) && counterparts[role] !== undefined);
  const nouns = new Map(nounsOfSides(text, hasBothSides).filter(([word]) => !names.has(word) && !roleOf(word, "fr")));
  return { names, nouns };
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
  for (const match of document.view.slice(0, 20_000).matchAll(alias)) {
    const word = match.groups?.alias?.toLowerCase() ?? "";
    if (other && word !== own && roleOf(word, "fr") === only.role) across.set(word, other);
  }
  return across;
}

const roleWord = new RegExp(`(?<!\\p{L})(?:le|la|l'|au|du|[àa] l'|de l') ?(?<role>${rolePattern.fr})(?!\\p{L})`, "giu");

/** The roles that a document speaks of, the most frequent first. */
function rolesIn(document: RuleDocument): PartyRole[] {
  const counts = new Map<PartyRole, number>();
  for (const match of document.view.slice(0, 60_000).matchAll(roleWord)) {
    const role = roleOf(match.groups?.role ?? "", "fr");
    if (role) counts.set(role, (counts.get(role) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([role]) => role);
}
