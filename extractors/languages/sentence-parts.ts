/** What a party does in the sentence that names it. */
export type SentencePart = "subject" | "conditionSubject" | "agent" | "object" | "owner";

export type Gender = "masculine" | "feminine";

/** How a language shows who does what in a sentence. */
export interface SentenceParts {
  /** The text, of the same length, with parties behind their plain article: `au Titulaire` as `le Titulaire`. */
  readonly withPlainArticles: (text: string) => string;
  /** What the party that is named from there on does. */
  readonly partOf: (text: string, start: number) => SentencePart;
  /** Words for somebody named before. */
  readonly pronoun: RegExp;
  /** Words before a party that say what somebody named before does to it or for it. */
  readonly actsOnAnother: RegExp;
  readonly genderOfPronoun: (pronoun: string) => Gender | undefined;
  /** Of the party that is named from there on, where its article tells. */
  readonly genderOfName: (text: string, start: number) => Gender | undefined;
}

/** Characters before a party that may say what it does. */
export const lookedBack = 160;
