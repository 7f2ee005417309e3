import type { Language } from "./words.ts";

/**
 * What readers note on a page, in the words of the language. Readers write plain English; a part that is not in the list
 * stays as it is, for what is true in English is better than nothing.
 */
export function noteInWords(note: string, language: Language): string {
  if (language === "en") return note;
  return french.reduce((text, [english, words]) => text.replaceAll(english, words), note);
}

/** Longer ones first where one holds another. */
const french: readonly (readonly [english: RegExp, french: string])[] = [
  [/OCR found no words that it is sure of/gu, "l'OCR n'a trouvé aucun mot sûr"],
  [/OCR found no words/gu, "l'OCR n'a trouvé aucun mot"],
  [/OCR is unsure of most words/gu, "l'OCR doute de la plupart des mots"],
  [/OCR of this page was stopped: it took longer than (\S+)/gu, "OCR de cette page arrêtée : plus longue que $1"],
  [/OCR of this page was stopped/gu, "OCR de cette page arrêtée"],
  [/OCR read no better/gu, "l'OCR n'a pas mieux lu"],
  [/and OCR is off/gu, "et l'OCR est désactivée"],
  [/\bconfidence (?=\d)/gu, "confiance "],
  [/the text layer is garbled/gu, "le texte du fichier est illisible"],
  [/the text layer holds little beside a page image/gu, "peu de texte à côté d'une image de la page"],
  [/text that another program laid under the scan, unseen/gu, "texte posé sous le scan par un autre programme"],
  [/nothing on the page but comments/gu, "rien d'autre que des commentaires"],
  [/no text layer/gu, "aucun texte dans le fichier"],
  [/page turned by (-?[\d.]+)°/gu, "page tournée de $1°"],
  [/turned by (-?[\d.]+)°/gu, "redressée de $1°"],
  [/light evened/gu, "éclairage égalisé"],
  [/pdfium could not open the file/gu, "pdfium n'a pas pu ouvrir le fichier"],
  [/for pdfium/gu, "pour pdfium"],
  [/structured invoice data, kept as it is/gu, "données de facture structurées, gardées telles quelles"],
  [/blank page/gu, "page vide"],
  [/an image\b/gu, "une image"],
  [/read as Windows-1252, for it is not UTF-8/gu, "lu comme Windows-1252, n'étant pas en UTF-8"],
  [/read from the HTML of the message/gu, "lu dans le HTML du message"],
  [/converted by LibreOffice/gu, "converti par LibreOffice"],
  [/the sheet is damaged/gu, "la feuille est endommagée"],
  [/pictures or charts without cells/gu, "des images ou graphiques sans cellules"],
];
