import type { AuditLine } from "../../schemas/api/access.ts";
import { auditWords } from "../words/audit.ts";
import type { Language } from "../words/language.ts";
import { settingsWords } from "../words/settings.ts";
import { shellWords } from "../words/shell.ts";

/** What the audit notes beside an action, in words; what has none here is shown by its name. */
export function auditDetail(detail: NonNullable<AuditLine["detail"]>, language: Language): string {
  return Object.entries(detail)
    .map(([name, value]) => inWords(name, value, language))
    .filter((words) => words !== "")
    .join(", ");
}

function inWords(name: string, value: string | number | boolean, language: Language): string {
  const words = auditWords[language].details;
  const colon = language === "fr" ? "\u00a0: " : ": ";
  const roles: Readonly<Record<string, string>> = shellWords[language].roles;
  const rights: Readonly<Record<string, string>> = settingsWords[language].permissions;
  switch (name) {
    case "byLink":
      return value === true ? words.link : words.password;
    case "isWhole":
      return value === true ? "" : words.notWhole;
    case "disabled":
      return value === true ? words.disabled : words.enabled;
    case "kept":
    case "days":
      return words[name](Number(value));
    case "sites":
      return words.sites(value === "all" ? value : Number(value));
    case "name":
    case "email":
      return words[name];
    case "role":
      return `${words.role}${colon}${roles[`${value}`] ?? value}`;
    case "scopes":
      return `${words.scopes}${colon}${`${value}`
        .split(" ")
        .map((scope) => rights[scope] ?? scope)
        .join(", ")}`;
    case "form":
      return `${words.form}${colon}${value}`;
    case "filters":
      return `${words.filter}${colon}${value}`;
    default:
      return `${name}${colon}${value}`;
  }
}
