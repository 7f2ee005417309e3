import { overlappingText } from "../../../schemas/fields/equality.ts";
import { oncePerDocument } from "../once-per-document.ts";
import type { RuleDocument } from "../rule-document.ts";
import { nameAt, officeBefore } from "./party-name.ts";
import type { EnglishPlace } from "./party-preamble.ts";

/** A company and who signs for it. */
export interface SignatureBlock {
  readonly name: string;
  /** As printed; empty where the name has none but words say that a company signs. */
  readonly form: string | undefined;
  readonly start: number;
  readonly end: number;
  readonly representative?: string;
}

/** `By: /s/ …`, `Signed by`, `Its:`: what follows the name of a company that signs. */
const signing = /(?<![\p{L}])(?:By|BY|Per|Name|Signed(?: for and on behalf of)?)\s?:/gu;
const person =
  /(?:Name|NAME|Print(?:ed)? ?[Nn]ame|Name \(print\))\s*:\s*_{0,40}\s*(?:(?:Mr|Mrs|Ms|Dr)\.? )?(?<printed>\p{Lu}[\p{L}'.-]*(?: (?:\p{Lu}[\p{L}'.-]*|de|van|von|der)){1,3}?)(?=\s*(?:[\n\t,]|Title|TITLE|Its|Date|By|Name|_|$|Position))|\/s\/ ?(?<signed>\p{Lu}[\p{L}'.-]*(?: (?:\p{Lu}[\p{L}'.-]*|de|van|von|der)){1,3}?)(?=\s*(?:[\n\t,]|Name|NAME|Title|TITLE|Its|Date|By|Print|_|$))/u;

/** `Signed for and on behalf of Acme Ltd`: what stands before the name of a company that signs. */
const behalf = /(?<!\p{L})(?:[Ff]or and on behalf of|FOR AND ON BEHALF OF|For and behalf of)\s*:?\s*/gu;

/** Companies that sign at the end, in order. */
export const signatureBlocks = oncePerDocument((document): readonly SignatureBlock[] => {
  const { text } = document.view;
  const floor = Math.floor(text.length * 0.4);
  return [...introduced(text, floor), ...aboveSignature(text, floor)];
});

function introduced(text: string, floor: number): SignatureBlock[] {
  return [...text.slice(floor).matchAll(behalf)].slice(0, 80).flatMap((match) => {
    const at = floor + match.index + match[0].length;
    const found = nameAt(text, at);
    if (found === undefined || found === "blank") return [];
    const after = text.slice(found.end, found.end + 220);
    const stop = after.search(behalf);
    const { printed, signed } = person.exec(stop < 0 ? after : after.slice(0, stop))?.groups ?? {};
    const representative = printed ?? signed;
    const { name, form, start, end } = found;
    return [{ name, form: form ?? "", start, end, ...(representative && { representative }) }];
  });
}

function aboveSignature(text: string, floor: number): SignatureBlock[] {
  return [...text.slice(floor).matchAll(signing)].slice(0, 60).flatMap((match) => {
    const at = floor + match.index;
    const found = nameBefore(text.slice(Math.max(0, at - 130), at));
    if (!found) return [];
    const after = text.slice(at + match[0].length, at + match[0].length + 220);
    const stop = after.search(/(?<![\p{L}])(?:By|BY)\s?:/u);
    const { printed, signed } = person.exec(stop < 0 ? after : after.slice(0, stop))?.groups ?? {};
    const representative = printed ?? signed;
    const start = Math.max(0, at - 130) + found.start;
    return [{ ...found, start, end: start + found.name.length, ...(representative && { representative }) }];
  });
}

/** The name that ends just before: the longest that reaches the end of the words. */
function nameBefore(words: string): { name: string; form: string | undefined; start: number } | undefined {
  const trimmed = words
    .replace(/[\s:,_*-]+$/u, "")
    .replace(/\n?(?:an?|its) [\p{L} ]{3,60}$/u, "")
    .trimEnd();
  for (const match of trimmed.matchAll(/(?:^|(?<=[\s(:"]))(?=[\p{Lu}\d])/gu)) {
    const name = nameAt(trimmed, match.index);
    if (name === undefined || name === "blank" || name.end < trimmed.length - 1) continue;
    if (officeBefore.test(name.name)) continue;
    if (name.form === undefined && !/\n/u.test(trimmed.slice(Math.max(0, name.start - 1), name.start))) continue;
    return { name: name.name, form: name.form, start: name.start };
  }
  return undefined;
}

/** Parties that only their signatures name: letters, forms. */
export function describedInSignatures(document: RuleDocument): EnglishPlace[] {
  const seen: string[] = [];
  return signatureBlocks(document).flatMap(({ name, form, start, end, representative }): EnglishPlace[] => {
    if (form === undefined || seen.some((other) => overlappingText(other, name))) return [];
    seen.push(name);
    const party = { name, ...(form && { legalForm: form }), ...(representative && { representative }) };
    return [{ source: "signature", party, role: undefined, span: { start, end }, certainty: 1 }];
  });
}
