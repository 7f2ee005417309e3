import { type Gender, lookedBack, type SentencePart, type SentenceParts } from "../sentence-parts.ts";

const contraction = /(?<!\p{L})(?:au|du|(?:aux|des)(?! (?:deux )?parties))(?= )/giu;
const contracted = /^(?:(?<object>aux?)|du|des) /iu;

const burden =
  /(?<!\p{L})(?:incombe(?:nt)?|appartien(?:dra|t|nent)|charge|responsabilité|obligation) (?:[àd][eu]? )?$/iu;
const byAgent = /(?<!\p{L})par $/iu;
const asObject = /(?<!\p{L})(?:à|auprès de|chez|envers|informe|avise) (?:l'|la |le )?$/iu;
const asOwner = /(?<!\p{L})(?:de|des|avec|pour|sans|entre|et|ou|que) (?:l'|la )?$/iu;
const ofCondition =
  /(?<!\p{L})(?:si|s'il|lorsqu\p{L}{1,2}|quand|dans (?:le|les) cas|en cas|dès|après)(?!\p{L})[^,;:.]{0,150}$/iu;

export const sentenceParts: SentenceParts = {
  withPlainArticles: (text) => text.replaceAll(contraction, (word) => (word.length === 2 ? "le" : "les")),
  partOf,
  pronoun: /(?<![\p{L}'-])(?:ils?|elles?|celui-ci|celle-ci|ce dernier|cette dernière)(?![\p{L}'-])/iu,
  actsOnAnother:
    /(?<![\p{L}'-]|dont |que |qui )(?:ils?|elles?) (?!(?:est|sont|sera|seront|appartien|incombe|revien|faut|convien|s'agi|y a|n'y|ne |p[eo]u)\p{L}*)(?!(?:[^,;:.]* )?(?:par|que|qui|dont) )[^,;:.]{2,36}$/iu,
  genderOfPronoun: (pronoun) => (/^(?:elle|celle|cette)/iu.test(pronoun) ? "feminine" : "masculine"),
  genderOfName,
};

function partOf(text: string, start: number): SentencePart {
  const before = text.slice(Math.max(0, start - lookedBack), start);
  const article = contracted.exec(text.slice(start, start + 4));
  if (burden.test(before)) return "agent";
  if (article) return article.groups?.object ? "object" : "owner";
  if (byAgent.test(before)) return "agent";
  if (asObject.test(before)) return "object";
  if (asOwner.test(before)) return "owner";
  return ofCondition.test(before) ? "conditionSubject" : "subject";
}

function genderOfName(text: string, start: number): Gender | undefined {
  const article = text.slice(start, start + 3).toLowerCase();
  if (article === "la ") return "feminine";
  return article === "le " || article === "au " || article === "du " ? "masculine" : undefined;
}
