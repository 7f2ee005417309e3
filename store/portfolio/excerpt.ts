import { type Kysely, sql } from "kysely";
import { remembered } from "../../lib/remembered.ts";
import type { ContractLine } from "../../schemas/api/contracts.ts";
import type { Tables } from "../tables.ts";
import { numberGroups } from "./search-numbers.ts";
import type { SearchTerm } from "./search-query.ts";
import { searchText } from "./search-words.ts";

type Excerpt = NonNullable<ContractLine["excerpt"]>;

/** The words around the first hit in each of these contracts' texts, as they were read; none where the hit is elsewhere. */
export async function excerptsOf(
  db: Kysely<Tables>,
  terms: readonly SearchTerm[],
  contracts: readonly string[],
): Promise<ReadonlyMap<string, Excerpt>> {
  const beginnings = await beginningsOf(db, terms);
  if (contracts.length === 0 || beginnings.length === 0) return new Map();
  const pattern = `\\m(${beginnings.map(anyAccents).join("|")})`;
  const { rows } = await sql<{ contract: string; text: string; is_cut: boolean; goes_on: boolean }>`
    select wanted.contract, hit.text, hit.is_cut, hit.goes_on from unnest(${contracts}::text[]) as wanted (contract),
      lateral (
        select substring(found.text from greatest(1, found.place - ${before}) for ${before + after}) as text,
            found.place > ${before} + 1 as is_cut,
            length(found.text) >= greatest(1, found.place - ${before}) + ${before + after} as goes_on
          from contract_document,
            lateral (
              select page.text, regexp_instr(page.text, ${pattern}, 1, 1, 0, 'i') as place
                from page where page.document = contract_document.document and page.text ~* ${pattern}
                order by page.number limit 1) found
          where contract_document.contract = wanted.contract
          order by contract_document.ordinal
          limit 1) hit`.execute(db);
  // The same words stand around most hits.
  const isHit = remembered((word) => isSought(word, beginnings));
  return new Map(
    rows.map(({ contract, text, is_cut: isCut, goes_on: goesOn }) => [
      contract,
      runsOf(wholeWords(text, isCut, goesOn), isHit),
    ]),
  );
}

/** A text without the words that its ends may have cut. */
function wholeWords(text: string, isCut: boolean, goesOn: boolean): string {
  const begun = isCut ? text.replace(/^\S*\s+/, "… ") : text;
  return goesOn ? begun.replace(/\s+\S*$/, " …") : begun;
}

/** Characters before and after the beginning of the hit. */
const before = 80;
const after = 160;

/**
 * What the words that are searched begin with, as the search sees them: it compares stems, so that `renouvellements` finds
 * `renouvelé`. Words that every text has say nothing of where it is.
 */
async function beginningsOf(db: Kysely<Tables>, terms: readonly SearchTerm[]): Promise<readonly string[]> {
  const wanted = terms.filter(({ isExcluded }) => !isExcluded);
  const words = [...new Set(wanted.flatMap((term) => term.words))];
  if (words.length === 0) return [];
  const { rows } = await sql<{ word: string; french: string[] | null; english: string[] | null }>`
    select word, ts_lexize('french_stem', word) as french, ts_lexize('english_stem', word) as english
      from unnest(${words}::text[]) as words (word)`.execute(db);
  const telling = rows.filter(({ french, english }) => french?.length !== 0 && english?.length !== 0);
  return (telling.length > 0 ? telling : rows).map(({ word, french, english }) =>
    [...(french ?? []), ...(english ?? [])]
      .map((stem) => commonBeginning(word, stem))
      .filter((beginning) => beginning.length >= Math.min(3, word.length))
      .reduce((shortest, beginning) => (beginning.length < shortest.length ? beginning : shortest), word),
  );
}

function commonBeginning(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return a.slice(0, length);
}

/** A pattern of PostgreSQL for a folded word, which holds letters and digits only, as it may be written. */
function anyAccents(word: string): string {
  // A number may be printed in groups.
  if (numberGroups(word).length > 0) return [...word].join("[[:space:].,]?");
  return word.replaceAll(/oe|ae|ss|./gu, (letters) => written[letters] ?? letters);
}

const written: Readonly<Record<string, string>> = {
  oe: "(?:œ|[oôöò][eéèêë])",
  ae: "(?:æ|[aàâä][eéèêë])",
  ss: "(?:ß|ss)",
  a: "[aàâäáãå]",
  c: "[cç]",
  e: "[eéèêë]",
  i: "[iîïíì]",
  n: "[nñ]",
  o: "[oôöóòõ]",
  u: "[uûüúù]",
  y: "[yÿý]",
};

function isSought(word: string, beginnings: readonly string[]): boolean {
  const folded = searchText(word);
  const begins = (beginning: string) => folded.startsWith(beginning) || numberGroups(beginning).flat().includes(folded);
  return folded !== "" && beginnings.some(begins);
}

/** A text in runs: words that are searched, and what is between them. */
function runsOf(text: string, isHit: (word: string) => boolean): Excerpt {
  const runs: Excerpt = [];
  for (const [part] of text.replaceAll(/\s+/g, " ").matchAll(/[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+/gu)) {
    const hit = isHit(part);
    const last = runs.at(-1);
    if (last?.hit === hit) last.text += part;
    else runs.push({ text: part, hit });
  }
  return runs;
}
