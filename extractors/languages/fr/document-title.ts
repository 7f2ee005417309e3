import type { Paragraph } from "../../structure/normal-view.ts";
import { oncePerDocument } from "../once-per-document.ts";
import type { Span } from "../rule.ts";
import type { RuleDocument } from "../rule-document.ts";
import { kindInTitle, kindWordAt, type TitledKind } from "./document-kinds.ts";

/** The title of a document. */
export interface DocumentTitle extends Span {
  readonly text: string;
  readonly kind: TitledKind | undefined;
  /** The line begins with the word for its kind, so that it can hardly be anything but the title. */
  readonly plain: boolean;
}

/** How far titles are looked for: a cover page. */
const opening = { paragraphs: 30, characters: 3000 };

/** The title as printed, from the first lines that name a kind of document. */
export const titleOf = oncePerDocument((document): DocumentTitle | undefined => find(document));

/** Marks before a title: `# `, `Annexe 2 -`, a number of pages. */
const before = /^[^\p{L}]*(?:modèle (?:de|d')|projet (?:de|d')|le présent )?$/iu;

/** `Contrat de sous-traitance`: a title that says what for; beside it, `Conditions particulières` heads a part. */
const withObject =
  /^[^\p{L}]*(?:(?:contrat|convention|bail|accord) (?:de |d'|du |des |à |pour )\p{L}|bail (?:commercial|professionnel|civil|mixte|rural|emphyt))/iu;
const conditions = /^[^\p{L}]*conditions (?:particulières|générales|spéciales)/iu;
/** `CONTRAT N° SUR-2024/0917` above the title proper. */
const numberOnly = /^[^\p{L}]*(?:contrat|convention|bail|accord|marché) (?:n ?[°º]|numéro) ?\S{2,30}$/iu;

function find(document: RuleDocument): DocumentTitle | undefined {
  const { paragraphs, slice } = document.view;
  const first = paragraphs
    .slice(0, opening.paragraphs)
    .filter(({ start }) => start < opening.characters)
    .map((paragraph) => firstLineWhereTitled(document, besideLetterhead(document, paragraph)));
  const lines = first.flatMap((paragraph, index) => {
    const line = slice(paragraph.start, paragraph.end);
    const at = kindWordAt(line);
    if (at < 0 || !looksLikeTitle(line, paragraph)) return [];
    const plain = before.test(line.slice(0, at));
    const kind = kindInTitle(line);
    if (!plain && paragraph.kind !== "title" && paragraph.kind !== "heading" && !isCapitals(line)) return [];
    return [{ paragraph, line, kind, plain, index }];
  });
  const ofObject = lines.find(({ line, plain }) => plain && withObject.test(line));
  const best =
    lines.find(
      ({ kind, plain, index, line }) =>
        plain &&
        index < 14 &&
        kind &&
        kind.kind !== "contract" &&
        kind.kind !== "annex" &&
        !(ofObject && ofObject.index < index && conditions.test(line)),
    ) ??
    lines.find(({ plain, line }) => plain && !(ofObject && numberOnly.test(line))) ??
    lines[0];
  if (best) {
    const { start, end } = continued(document, first, best.index);
    return {
      start,
      end,
      text: titleText(slice(start, end)),
      kind: kindInTitle(slice(start, end)) ?? best.kind,
      plain: best.plain,
    };
  }
  const titled = first.find(({ kind }) => kind === "title");
  return (
    titled && {
      start: titled.start,
      end: titled.end,
      text: titleText(slice(titled.start, titled.end)),
      kind: undefined,
      plain: false,
    }
  );
}

/** A title that stands to the right of a company's name, parted from it by a gap: the paragraph from the title on. */
function besideLetterhead(document: RuleDocument, paragraph: Paragraph): Paragraph {
  const { toSource, slice } = document.view;
  const at = kindWordAt(slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 260)));
  if (at < 2) return paragraph;
  const start = paragraph.start + at;
  const inSource = toSource(start, start + 1).start;
  return /\S(?: {4,}|\s*\t\s*)$/u.test(document.source.text.slice(Math.max(0, inSource - 60), inSource))
    ? { ...paragraph, start }
    : paragraph;
}

/** The paragraph, or only its first printed line where the title has no empty line after it. */
function firstLineWhereTitled(document: RuleDocument, paragraph: Paragraph): Paragraph {
  const { toSource, slice } = document.view;
  const line = slice(paragraph.start, paragraph.end);
  if (line.length < 80 || looksLikeTitle(line, paragraph)) return paragraph;
  const { start } = toSource(paragraph.start, paragraph.start + 1);
  const [printed = ""] = document.source.text.slice(start, start + 200).split("\n");
  const { length } = printed.replaceAll(/\s+/g, " ").trim();
  return length < line.length && kindWordAt(printed) >= 0 && length < 90
    ? { ...paragraph, end: paragraph.start + length }
    : paragraph;
}

const sentence =
  /(?<!\p{L})(?:est|sont|sera|seront|a pour|ont pour|désigne|s'engage|doit|peut|entre les|ci-après|dont|conclu|représentée?|décrit|définit|définissent|au capital|veuillez|nous|vous)(?!\p{L})/iu;

function looksLikeTitle(line: string, paragraph: Paragraph): boolean {
  if (line.length > 260 || line.includes("\t") || (/\.{4,}|\d\s*$/u.test(line) && /\.{3,}/u.test(line))) return false;
  if (/^(?:article|art\.|\d{1,2}(?:\.\d{1,2})*[.)\s-]\s*(?:objet|durée|documents?|pièces))/iu.test(line)) return false;
  if (/^[^\p{L}]*(?:entre|table des matières|sommaire|vu|considérant|préambule)(?!\p{L})/iu.test(line)) return false;
  if (paragraph.kind === "title") return true;
  if (/[.;,:]$/u.test(line) && !isCapitals(line) && !/^(?:\p{Lu}\.){3,}$/u.test(line)) return false;
  return (!sentence.test(line) || isCapitals(line)) && (line.split(" ").length <= 22 || isCapitals(line));
}

function isCapitals(line: string): boolean {
  const letters = line.match(/\p{L}/gu) ?? [];
  return (
    letters.length > 5 && letters.filter((letter) => letter === letter.toUpperCase()).length > 0.7 * letters.length
  );
}

const goesOn =
  /^(?:de|du|des|d'|relatif|relative|pour|portant|et|n ?°|à|au|aux|sur|en|avec|particulières|administratives|\(|-|:)(?!\p{L})/iu;

/** A title set over several lines: the next lines that begin with `de`, `relatif à`, `n°`. */
function continued(document: RuleDocument, first: readonly Paragraph[], index: number): Span {
  const { slice } = document.view;
  const start = first[index]?.start ?? 0;
  let end = first[index]?.end ?? 0;
  for (const paragraph of first.slice(index + 1, index + 4)) {
    const line = slice(paragraph.start, paragraph.end);
    const capitals = isCapitals(slice(start, end));
    if (
      !goesOn.test(line) ||
      line.length > 120 ||
      sentence.test(line) ||
      (capitals && !isCapitals(line)) ||
      /^(?:et|entre)\s*:?$/iu.test(line)
    )
      break;
    end = paragraph.end;
  }
  return { start, end };
}

function titleText(text: string): string {
  return text
    .replace(/^[^\p{L}\p{N}«"(]+/u, "")
    .replace(/[\s*_#:.-]+$/u, "")
    .replaceAll(/\s*\n\s*/g, " ")
    .replaceAll("*", "");
}
