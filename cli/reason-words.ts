import type { Reason } from "../schemas/ledger.ts";
import type { Language } from "./words.ts";

/**
 * Why a file was set aside or waits, in the words of the language. Reasons are kept in English with a code; one whose code is
 * not in the list is said in English, for what is true in English is better than nothing. `web/words/inbox.ts` has its own
 * words, for people who do not run the program; a test holds that it knows no code that this list does not.
 */
export function reasonInWords({ code, message }: Reason, language: Language): string {
  return language === "fr" && Object.hasOwn(frenchReasons, code) ? (frenchReasons[code] ?? message) : message;
}

export const frenchReasons: Readonly<Record<string, string>> = {
  UNSUPPORTED_TYPE: "ce type de fichier n'est pas lu ; enregistrez-le en PDF ou en Word, puis reprenez-le",
  PASSWORD_PROTECTED: "le fichier est protégé par un mot de passe ; enregistrez une copie sans protection",
  DAMAGED_FILE: "le fichier est abîmé ; demandez-en une nouvelle copie",
  TRUNCATED_FILE: "le fichier est incomplet ; demandez-en une copie entière",
  FILE_CUT_SHORT: "le fichier est incomplet ; demandez-en une copie entière",
  EMPTY_FILE: "le fichier est vide",
  EMPTY_ARCHIVE: "l'archive est vide",
  TOO_LARGE: "le fichier dépasse une limite de taille ; relevez-la (limits, docs/settings.md) ou découpez-le",
  TOO_MANY_PAGES: "le document dépasse la limite de pages ; relevez limits.pages ou découpez-le",
  TOO_MANY_PARTS: "l'archive ou le mail contient trop de fichiers ; découpez-le",
  ARCHIVE_BOMB: "l'archive se déploie au-delà de toute mesure : elle n'a pas été ouverte",
  ARCHIVE_TOO_DEEP: "trop d'archives les unes dans les autres",
  KILLED_CPU: "la lecture prenait trop de temps et a été arrêtée",
  KILLED_MEMORY: "la lecture prenait trop de mémoire et a été arrêtée",
  KILLED_SILENT: "la lecture ne répondait plus et a été arrêtée",
  CHILD_CRASHED: "le lecteur s'est arrêté sur ce fichier ; essayez une copie au format PDF",
  DELETED_ON_REQUEST: "ce contrat a été supprimé sur demande : le même fichier n'est pas repris",
  DISK_FULL: "le disque est plein ; faites de la place, la lecture reprendra",
  PERMISSION_DENIED: "le fichier ne peut être ouvert ; changez ses droits, puis reprenez-le",
  LINK_BROKEN: "ce lien ne mène à aucun fichier ; réparez-le, puis reprenez-le",
  LINK_LEADS_OUT: "ce lien mène hors du dossier ; reprenez cet autre endroit lui-même",
  NOT_A_FILE: "ce n'est ni un fichier ni un dossier ; copiez le document dans un fichier",
};
