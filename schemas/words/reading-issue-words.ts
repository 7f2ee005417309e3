import type { Label } from "../fields/field.ts";

/** What readers of files say; as `issueWords`. */
export const readingIssueWords = {
  // Pages
  PAGE_NOT_READ: {
    fr: "La page {page} n’a pas été lue ; regardez-la dans l’original.",
    en: "Page {page} was not read ({why}); look at it in the original.",
  },
  PAGE_GARBLED: {
    fr: "Le texte de la page {page} n’est pas celui qui est imprimé ; regardez-la dans l’original, ou faites-la lire par reconnaissance de caractères (OCR).",
    en: "The text of page {page} is not what is printed ({why}); look at it in the original, or read it with OCR.",
  },
  FILE_CUT_SHORT: {
    fr: "Le PDF est tronqué et a été réparé : des pages peuvent manquer à la fin ; comparez-le avec l’original.",
    en: "The PDF is cut short and was repaired, so pages at its end may be missing; compare it with the original.",
  },
  TEXT_STRUCK_OUT: {
    fr: "La page {page} contient un texte que quelqu’un a barré par une annotation ; il a été lu : vérifiez ce qui vaut encore.",
    en: "Page {page} has text that somebody struck out with an annotation; it was read, so check what still holds.",
  },
  REDACTION_NOT_APPLIED: {
    fr: "La page {page} contient un texte marqué pour être occulté, mais toujours dans le fichier ; il a été lu : vérifiez qui peut le voir.",
    en: "Page {page} has text that is marked to be blacked out but still in the file; it was read, so check who may see it.",
  },
  FIELD_SHOWS_OTHER: {
    fr: "La page {page} a {count|champ de formulaire qui montre|champs de formulaire qui montrent} autre chose que la valeur enregistrée ; c’est ce qui est montré qui a été lu.",
    en: "Page {page} has {count|form field that shows|form fields that show} something else than the value stored; what is shown was read.",
  },
  ANNOTATIONS_LEFT_OUT: {
    fr: "La page {page} a trop d’annotations : {count|a été laissée|ont été laissées} de côté ; regardez-la dans l’original.",
    en: "Page {page} has too many annotations, of which {count|was|were} left out; look at it in the original.",
  },
  XFA_FORM: {
    fr: "Le PDF est un formulaire XFA, que seuls les programmes d’Adobe affichent : ses pages peuvent ne contenir qu’un avertissement ; ouvrez-le avec eux et imprimez-le en PDF.",
    en: "The PDF is an XFA form, which only Adobe's programs draw, so its pages may hold nothing but a notice; open it there and print it to PDF.",
  },
  DIGITAL_SIGNATURE: {
    fr: "Le PDF porte {count|signature électronique|signatures électroniques}, sans vérification de notre part.",
    en: "The PDF carries {count|digital signature|digital signatures}, which we did not verify.",
  },
  HIDDEN_TEXT: {
    fr: "La page {page} a {count|mot|mots} qu’un lecteur ne peut pas voir (de la couleur du fond, recouverts ou minuscules) ; ils ont été lus : vérifiez-les.",
    en: "Page {page} has {count|word|words} that a reader cannot see (in the colour of the background, painted over, or tiny); they were read, so check them.",
  },
  "HIDDEN_TEXT.outside": {
    fr: "La page {page} a {count|mot|mots} hors de ses bords, que personne ne voit ; ils ont été laissés de côté.",
    en: "Page {page} has {count|word|words} outside its edges, which nobody sees; they were left out.",
  },
  "HIDDEN_TEXT.notDrawn": {
    fr: "La page {page} a {count|lettre|lettres} qui ne sont pas dessinées, sans image numérisée par-dessus ; elles ont été lues : vérifiez-les.",
    en: "Page {page} has {count|letter|letters} that are not drawn, and no scan above them; they were read, so check them.",
  },
  LAYER_SWITCHED_OFF: {
    fr: "La page {page} a {count|mot|mots} dans un calque désactivé ; ils ont été laissés de côté.",
    en: "Page {page} has {count|word|words} in a layer that is switched off; they were left out.",
  },
  // Files inside files
  EMBEDDED_FILES: {
    fr: "Le PDF contient {count|fichier joint, traité comme un document à part|fichiers joints, traités chacun comme un document à part}.",
    en: "The PDF holds {count} embedded file(s), each taken as a document of its own.",
  },
  "EMBEDDED_FILES.notOpened": {
    fr: "Le PDF contient {count|fichier joint, qui n’a pas été ouvert ; déposez-le aussi|fichiers joints, qui n’ont pas été ouverts ; déposez-les aussi}.",
    en: "The PDF holds {count} embedded file(s), which were not opened; add them too.",
  },
  EMBEDDED_FILE_TOO_LARGE: {
    fr: "Fichiers joints de plus de {megabytes} Mo, laissés de côté : {count} sur {found} ; relevez limits.fileMegabytes ou envoyez-les à part.",
    en: "{count} of the {found} embedded files are over {megabytes} MB and were left out; raise limits.fileMegabytes or send them apart.",
  },
  EMBEDDED_FILE_DAMAGED: {
    fr: "Fichiers joints qui n’ont pas pu être extraits : {count} sur {found} ; enregistrez-les depuis une visionneuse et envoyez-les à part.",
    en: "{count} of the {found} embedded files could not be taken out; save them from a viewer and send them apart.",
  },
  ARCHIVE_FILES_LEFT_OUT: {
    fr: "Fichiers que les systèmes laissent à côté des documents (comme __MACOSX, .DS_Store, Thumbs.db), laissés de côté : {count}.",
    en: "Left out files that systems leave beside documents (such as __MACOSX, .DS_Store, Thumbs.db): {count}.",
  },
  ARCHIVE_NAMES_UNSAFE: {
    fr: "Fichiers dont le nom sort de l’archive ou contient des caractères cachés, pris sous un nom sans cela : {count}. Vérifiez d’où vient l’archive.",
    en: "Files whose names lead out of the archive or hold hidden characters, taken in under names without them: {count}. Check where the archive comes from.",
  },
  // Mail and signatures
  PICTURES_LEFT_OUT: {
    fr: "Petites images affichées dans le message (logos, icônes), non traitées comme des documents : {count}.",
    en: "Small pictures shown in the message (logos, icons), not taken for documents: {count}.",
  },
  SIGNATURE_NOT_VERIFIED: {
    fr: "Le fichier est arrivé signé ; sa signature n’a pas été vérifiée.",
    en: "The file came signed; its signature was not verified.",
  },
  "SIGNATURE_NOT_VERIFIED.message": {
    fr: "Le message est arrivé avec une signature, qui n’a pas été vérifiée.",
    en: "The message came with a signature, which was not verified.",
  },
  MESSAGE_TEXT_APART: {
    fr: "Le texte du message n’existe qu’en RTF ; il a été pris comme un document à part, message.rtf.",
    en: "The text of the message is stored as RTF alone; it was taken in as a document of its own, message.rtf.",
  },
  // Sheets
  HIDDEN_SHEETS: {
    fr: "Le classeur masque {count|feuille|feuilles} (en position {places}), laissées de côté ; affichez ce qui fait partie du contrat et renvoyez le fichier.",
    en: "The workbook hides {count|sheet|sheets} (in place {places}), left out; show what belongs to the contract and send the file again.",
  },
  HIDDEN_CELLS: {
    fr: "La feuille de la page {page} masque un contenu, laissé de côté : {rows|ligne|lignes, columns|colonne|colonnes, cells|cellule|cellules} ; affichez ce qui fait partie du contrat et renvoyez le fichier.",
    en: "The sheet of page {page} hides {rows|row|rows, columns|column|columns, cells|cell|cells} that hold something, left out; show what belongs to the contract and send the file again.",
  },
  "HIDDEN_CELLS.ods": {
    fr: "Le fichier .ods masque des feuilles, des lignes ou des colonnes, lues comme le reste ; vérifiez qu’elles font partie du contrat.",
    en: "The .ods file hides sheets, rows or columns, which were read like the rest; check that they belong to the contract.",
  },
  FORMULA_WITHOUT_RESULT: {
    fr: "La feuille de la page {page} a {count|formule|formules} sans résultat enregistré, laissées de côté ; ouvrez le fichier dans un tableur, enregistrez-le et renvoyez-le.",
    en: "The sheet of page {page} has {count|formula|formulas} without a stored result, left out; open the file in a spreadsheet program, save it and send it again.",
  },
  PICTURES_NOT_READ: {
    fr: "La feuille de la page {page} a {count|image ou graphique|images ou graphiques}, dont le texte n’est pas lu ; regardez-les dans l’original.",
    en: "The sheet of page {page} has {count|picture or chart|pictures or charts}, whose text is not read; look at it in the original.",
  },
  // Word
  "PICTURES_NOT_READ.word": {
    fr: "{count|grande image du texte n’a pas été lue ; regardez-la|grandes images du texte n’ont pas été lues ; regardez-les} dans l’original.",
    en: "{count|large picture in the text was not read; look at it|large pictures in the text were not read; look at them} in the original.",
  },
  TRACKED_CHANGES: {
    fr: "Le document contient des révisions (suivi des modifications) ; il a été lu avec les insertions acceptées et les suppressions retirées. Vérifiez que c’est bien la version convenue.",
    en: "The document holds tracked changes; it was read with insertions accepted and deletions left out. Check that this is the agreed version.",
  },
  "TRACKED_CHANGES.inserted": {
    fr: "Un fichier inséré dans le document contient des révisions (suivi des modifications). Vérifiez que c’est bien la version convenue.",
    en: "A file inserted into the document holds tracked changes. Check that this is the agreed version.",
  },
  FORMULAS_NOT_READ: {
    fr: "Le document contient des formules faites avec un éditeur d’équations qui ne garde pas de texte (Equation 3.0, MathType) ; elles n’ont pas été lues. Regardez-les dans l’original.",
    en: "The document holds formulas made with an equation editor that keeps no text (Equation 3.0, MathType); they were not read. Look at them in the original.",
  },
  INSERTED_FILE_NOT_READ: {
    fr: "Le document montre le texte d’un autre fichier qui y est inséré, et qui n’a pas été lu ; ouvrez-le dans Word et enregistrez-le de nouveau.",
    en: "The document shows the text of another file inserted into it, which was not read; open it in Word and save it again.",
  },
  AUTOMATIC_NUMBERS_NOT_READ: {
    fr: "Le document a des numéros automatiques, qu’un fichier .doc ne garde pas comme texte : les clauses sont donc sans numéro ; installez LibreOffice ou enregistrez le fichier en .docx.",
    en: "The document has automatic numbers, which a .doc file does not hold as text, so clauses stand without them; install LibreOffice or save the file as .docx.",
  },
} as const satisfies Readonly<Record<string, Label>>;
