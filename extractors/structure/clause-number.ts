/** A number or bullet that opens a block. */
export interface Opening {
  /** As printed: `Article 3`, `3.2.1`, `IV.`, `a)`; undefined for a bullet. */
  readonly clauseNumber?: string;
  /** 1 for the highest; deeper for dotted numbers. */
  readonly level: number;
  readonly kind: "named" | "number" | "letter" | "bullet";
}

const named =
  /^(?:articles?|art\.|titre|chapitre|section|partie|annexe|clause|schedule|exhibit|appendix|annex|part|chapter)\s+(?:n°\s*)?(?:\d+(?:[.-]\d+)*|[IVXLC]+|[A-Z]|premier|1er)(?![\p{L}\d])/iu;
/** `Art. L.441-10`, `Article 1218 du Code civil`: an article of a law, not of this document. */
const ofLaw =
  /^(?:articles?|art\.)\s+(?:[LRDA]\s?[.*]{0,2}\s?\d|[\d.-]+\s*(?:,|et\s[\d.-]+|à\s[\d.-]+)?\s*(?:du|de la|des|de l['’])\s?(?:présent\s)?(?:code|loi|décret|règlement|directive|arrêté|ordonnance|CCAG|RGPD)(?!\p{L}))/iu;
const dotted = /^(?:§\s*)?(\d{1,3}(?:\.\d{1,3}){1,5})(?:\.(?=\p{Lu})|\.?(?=\s|$|[-–:]))/u;
const simple = /^(?:§\s*)?\d{1,2}(?:\.|\)|°|\s?[-–](?=\s))(?=\s|$|\p{Lu})/u;
const roman = /^[IVXLC]{1,6}(?:\.|\)|\s?[-–])(?=\s|$)/u;
const letter = /^\(?(?:[a-z]|[ivx]{1,5}|[A-Z])[.)](?=\s|$)/u;
const bullet = /^[-–—•●▪◦■□▫➢➤·*o\uE000-\uF8FF](?=\s)/u;

/** The number or bullet at the beginning of a line of text, if there is one. */
export function openingOf(text: string): Opening | undefined {
  // In small letters it is the middle of a sentence: `conformément à / l'article 3`.
  const article = /^\p{Lu}/u.test(text) ? named.exec(text) : null;
  if (article && ofLaw.test(text)) return undefined;
  if (article) return { clauseNumber: article[0], level: 1, kind: "named" };
  const parts = dotted.exec(text);
  if (parts?.[1]) return { clauseNumber: parts[0], level: parts[1].split(".").length, kind: "number" };
  const plain = simple.exec(text) ?? roman.exec(text);
  if (plain) return { clauseNumber: plain[0], level: 1, kind: "number" };
  const item = letter.exec(text);
  if (item) return { clauseNumber: item[0], level: 3, kind: "letter" };
  return bullet.test(text) ? { level: 3, kind: "bullet" } : undefined;
}

/** Whether this is nothing but a number or bullet, as printed in a column of its own before the clause. */
export function isBareOpening(text: string): boolean {
  const opening = openingOf(`${text} `);
  const rest = text.trim().slice((opening?.clauseNumber ?? text).trim().length);
  return opening !== undefined && /^[\s.:)–—-]*$/u.test(rest);
}
