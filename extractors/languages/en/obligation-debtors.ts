import type { Actor, PartyRole } from "../../../schemas/value-types.ts";
import { oncePerDocument } from "../once-per-document.ts";
import { actorOf, roleOf, rolePattern } from "../roles.ts";
import type { RuleDocument } from "../rule-document.ts";
import { partiesOf } from "./party-places.ts";

/** Who may owe what in a document: its role words, and the names and short names of its parties. */
export interface Debtors {
  /** Source of a pattern for a party as a subject or agent, with its article; no groups. */
  readonly pattern: string;
  /** The party behind such words. */
  actorOf(words: string): Actor | undefined;
}

const everyone =
  "(?:each|either|any)(?: of the)? part(?:y|ies)|both parties|(?:the|all)(?: (?:two|three|four))? parties";

/** The debtors of a document; computed once. */
export const debtorsOf = oncePerDocument((document): Debtors => {
  const names = namesIn(document);
  const named = [...names.keys()].toSorted((a, b) => b.length - a.length).map(escaped);
  const debtors: Debtors = {
    pattern: `(?:(?:(?:the|each|such|said) )?(?:${named.length > 0 ? `${named.join("|")}|` : ""}${rolePattern.en})(?!\\p{L})|${everyone})`,
    actorOf: (words) => {
      const bare = words.replace(/^(?:the|each|such|said) /iu, "");
      return names.get(bare.toLowerCase()) ?? actorOf(words, "en") ?? roleOf(bare, "en");
    },
  };
  return debtors;
});

const shortName = /\((?:[^()"]{0,60}?)"(?<alias>\p{L}[\p{L}\d&.' -]{1,30})"/gu;

const spoken = /(?<!\p{L})(?:you|we) (?:must|shall|will|may|agree)(?!\p{L})/giu;
/** How often a contract speaks so before it is taken to be written to `you` by `us`. */
const fewest = 4;

/** Who `we` and `you` are in a contract that speaks so: the side that performs, and the one it speaks to. */
function pronounsOf(text: string, roles: ReadonlySet<PartyRole>): readonly (readonly [string, PartyRole])[] {
  const said = [...text.slice(0, 60_000).matchAll(spoken)];
  if (said.length < fewest) return [];
  const we = (["licensor", "lessor", "discloser"] as const).find((role) => roles.has(role)) ?? "supplier";
  const you = (["licensee", "lessee", "recipient"] as const).find((role) => roles.has(role)) ?? "buyer";
  return [
    ["we", we],
    ["you", you],
  ];
}

/** Names, first words of names and defined short names of the parties whose role is known, lower case. */
function namesIn(document: RuleDocument): Map<string, PartyRole> {
  const names = new Map<string, PartyRole>();
  const { text } = document.view;
  for (const { value, span } of partiesOf(document)) {
    if (!value || value.role === "other") continue;
    const first = value.name.split(/[\s,]+/u).find((word) => word.length > 3 && /^\p{Lu}/u.test(word));
    const after = text.slice(span.start, span.end + 220).replaceAll(/[\u201c\u201d]/gu, '"');
    const aliases = [...after.matchAll(shortName)]
      .slice(0, 1)
      .map((match) => match.groups?.alias?.replace(/^the /iu, "").trim());
    const alias = value.alias?.replace(/^the /iu, "");
    for (const name of [value.name, first, alias, ...aliases]) {
      if (
        !name ||
        name.length < 2 ||
        /^(?:agreement|effective date|parties|party|the|bank|american|national|united)$/iu.test(name)
      )
        continue;
      if (!names.has(name.toLowerCase())) names.set(name.toLowerCase(), value.role);
    }
  }
  for (const [pronoun, role] of pronounsOf(text, new Set(names.values()))) names.set(pronoun, role);
  return names;
}

const escaped = (name: string) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
