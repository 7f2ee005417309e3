import { lookedBack, type SentencePart, type SentenceParts } from "../sentence-parts.ts";

const asAgent =
  /(?<!\p{L})(?:by|responsib\p{L}{3,5} of|obligations? of|duty of|expense of|cost of|incumbent (?:up)?on) (?:the )?$/iu;
const asObject = /(?<!\p{L})(?:to|upon|on|from|notify|inform|give|pay|provide) (?:the )?$/iu;
const asOwner = /(?<!\p{L})(?:of|with|for|without|between|and|or|that) (?:the )?$/iu;
const ofCondition =
  /(?<!\p{L})(?:if|where|when|whenever|should|in the event|unless|after|once|upon)(?!\p{L})[^,;:.]{0,150}$/iu;

export const sentenceParts: SentenceParts = {
  withPlainArticles: (text) => text,
  partOf,
  pronoun: /(?<![\p{L}'-])(?:it|they|he|she)(?![\p{L}'-])/iu,
  actsOnAnother:
    /(?<!\p{L})(?:it|they) (?!(?:is|are|was|were|be|shall be|will be|must be|has been|falls|belongs|may|cannot)(?!\p{L}))(?!(?:[^,;:.]* )?(?:by|that|which|who|for) )[^,;:.]{2,36}$/iu,
  genderOfPronoun: () => undefined,
  genderOfName: () => undefined,
};

function partOf(text: string, start: number): SentencePart {
  const before = text.slice(Math.max(0, start - lookedBack), start);
  if (asAgent.test(before)) return "agent";
  if (asObject.test(before)) return "object";
  if (asOwner.test(before)) return "owner";
  return ofCondition.test(before) ? "conditionSubject" : "subject";
}
