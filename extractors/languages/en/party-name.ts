import { blankPattern } from "../blanks.ts";
import { asPrinted, inEitherCase } from "../letter-case.ts";
import { rolePattern } from "../roles.ts";
import type { Span } from "../rule.ts";

/** A name in the view. */
export interface PartyName extends Span {
  readonly name: string;
  /** It ends in the abbreviation of a legal form, as printed. */
  readonly form?: string;
}

/** Legal forms as they end a name; no groups. */
const form =
  "(?:Inc(?:orporated)?|Corp(?:oration)?|Co(?:mpany)?|L\\.? ?L\\.? ?C|L\\.? ?L\\.? ?P|L\\.? ?P|(?:Pty\\.?|Pte\\.?|Pvt\\.?|Private|\\(?Proprietary\\)?),? (?:Ltd|Limited)|Ltd|Limited|" +
  "P\\.? ?L\\.? ?C|GmbH(?: & Co\\.? KG)?|S\\.? ?A\\.? ?S|S\\.? ?A\\.? ?R\\.? ?L|A\\.G|AG|S\\. ?A|SA|N\\. ?A|N\\. ?V|NV|B\\. ?V|BV|S\\.p\\.A|SpA|S\\.r\\.l|Srl|K\\.K|KK|Sdn\\.? Bhd|Oyj?|AB|ApS|A/S|ASA|P\\.C|P\\.A|PC|CIC|C\\.I\\.C|FZE|FZCO|FZ-?LLC|DMCC|DAC|CLG|ULC|BVBA|CVBA|SPRL|S\\.?P\\.?R\\.?L|d\\.o\\.o|s\\.r\\.o|UAB|S\\.L(?:\\.U)?|Lda|Ltda|e\\.V|KGaA|Sp\\. ?z ?o\\. ?o)\\.?(?![\\p{L}\\d])";
/** `incorporated in England`, `company number 123`, `limited by shares`: a description rather than a form. */
const formAhead = inEitherCase(
  new RegExp(
    `^ ?,? ?(?!${asPrinted("incorporated")} (?:and|in|under|by|on|pursuant|with)(?!\\p{L})|${asPrinted("company")} (?:number|no|registered|limited)|${asPrinted("limited")} (?:by|liability|partnership))(?<form>${form}|${asPrinted("AS")}(?= ?(?:[,;(.\\n]|$)))`,
    "iu",
  ),
);
const wholeForm = new RegExp(`^${form}$`, "iu");

/** A word of a name: a capital, a figure, or a trade name such as `eBay` and `drugstore.com`. */
const word =
  /^(?:\p{Lu}|\d(?=[\p{L}\d¢-]*[\p{L}¢\s])|\p{Ll}{1,2}\p{Lu}|\p{Ll}[\p{L}\d-]{1,30}\.(?:com|net|org|biz))[^\s,;:()"“”[\]|*]*/u;
const connector =
  /^(?:of|the|for|and|&|\+|-|de|du|des|la|le|van|von|der|den|del|della|di|da|dos|y|e|und) (?:(?:of|the|la|le|der|den) )?(?=[\p{Lu}"“&])/u;
/** A word that never goes on a name, whatever its case. */
const stop =
  /^(?:and|or|dated|effective|as|whereas|by|between|among|this|that|these|with|having|located|residing|is|are|was|were|has|shall|will|entered|made|on|in|at|to|from|regarding|table|recitals?|witnesseth|background|article|section|source|exhibit|schedule|page|d\/?b\/?a|f\/?k\/?a|a\/?k\/?a|doing|through|acting|who|which|whose|herein|hereinafter|hereafter|collectively|individually|each|solely|its|his|her|organi[sz]ed|incorporated(?= (?:in|under|and))|registered|address|attn|attention|tel|fax|name|title|date|re|subject|both|wherein|parties|preamble|confidential|whereby|party [a-e]|exclusive|relating|concerning|commencing|company number|therefore|now|ladies|gentlemen|dear|signature|signed|agreed|accepted|acknowledged|contents|terms|the undersigned|their|hereto|hereby|respective|certain|any|all|every|no|not|if|may|must|can|it|we|you|they|he|she|under|subject|upon|within|during|pursuant|for(?= the)|when|where|such|[swdc]\/o|(?:son|daughter|wife|widow) of)(?![\p{L}\d-])/iu;
/** One of those words that opens the name of a company: `Signature Orthopaedics Pty Ltd`. */
const softStart = new RegExp(
  `^(?:Signature|Source|Page|Title|Section|Article|Both|All|It|Every|Exclusive|Source|Subject) (?:\\p{Lu}[\\p{L}\\d&.-]* ){0,4}${form}`,
  "u",
);
const abbreviation =
  /^(?:Mr|Mrs|Ms|Dr|Prof|Messrs|St|Ste|Mt|Ft|Jr|Sr|No|Bros|Intl|Int'l|Mfg|Dept|Univ|Assoc|Hon|Co|Inc|Corp|Ltd|Cie|Natl|Nat'l|Tech|Labs?|Pty|Pte|\p{Lu}|(?:\p{L}\.)+\p{L})\.$/u;
const bracketed = /^\((?:[\p{Lu}][\p{L}.& ]{1,25})\) (?=\p{Lu})/u;
const suffix = /^,? (?:Jr|Sr|M\.?D|Ph\.?D|Esq)\.?(?![\p{L}\d])/u;

const role = new RegExp(`^(?:the |an? )?(?:${rolePattern.en})s?$`, "iu");
const notAName =
  /^(?:the |an? |each |any |such |both |its |our |your |my )?(?:undersigned|part(?:y|ies)|compan(?:y|ies)|corporation|agreement|contract|employee|executive|employer|effective date|date|state|united states|usa?|england|section|article|exhibit|schedule|you|us|we|i|me|parent|holder|holdings|stockholders?|shareholders?|investors?|owner|borrower|lender|participant|affiliates?|subsidiar(?:y|ies)|january|february|march|april|may|june|july|august|september|october|november|december|business|services?|products?|recitals?|terms|whereas|note|in|if|it|all|no|none|n\/a|other|others|parties hereto|confidential|ladies and gentlemen|general counsel|chief executive officer|president|director|purchase order|law|laws|court|recipient and discloser)s?$/iu;
/** A town with its state (`Englewood, CO`), a lettered recital (`A. The Company`). */
const placeLike = /, (?:CO|NV|PA|PC|Co\.)$|^\p{Lu}\. The /u;
/** Titles and headings. */
const titleLike =
  /(?:agreements?|contracts?|definitions|background|amendment|addendum|preliminary statement|purpose)(?: the)?$/iu;
/** Places and bodies of law that follow `and` in a description. */
const notAfterAnd =
  /^(?:Wales|Labrador|Barbuda|Tobago|Northern Ireland|Herzegovina|Nevis|Exchange Commission|Principe)/u;

const blank = new RegExp(`^["“]?(?:${blankPattern}|_{2,})`, "u");

/** The name that begins at an offset of a text; `blank` where it was left to be filled in. */
export function nameAt(text: string, at: number): PartyName | "blank" | undefined {
  const window = text.slice(at, at + 180);
  const lead = /^(?:["“]|(?:the|THE|The) (?=\p{Lu}))?/u.exec(window)?.[0].length ?? 0;
  if (blank.test(window.slice(lead))) return "blank";
  const { end, found } = nameEnd(window, lead);
  const name = window
    .slice(lead, end)
    .replace(/[\s"”'*-]+$/u, "")
    .replaceAll(/ +(?=[,.])/gu, "");
  if (!isName(name)) return undefined;
  return { name, start: at + lead, end: at + end, ...(found && { form: found }) };
}

/** `Sears, Roebuck and Co.`, `Bruckmann, Rosser, Sherrill & Co., Inc.`: partners that give a firm its name. */
const partners = new RegExp(
  `^(?:\\p{Lu}[\\p{L}'-]{1,20}, ){1,4}\\p{Lu}[\\p{L}'-]{1,20},? (?:and|&) (?:(?:Co|Company|Sons|Associates|Partners)(?:\\.|(?!\\p{L}))|\\p{Lu}[\\p{L}'-]{1,20},? (?=${form}))`,
  "u",
);

function nameEnd(window: string, lead: number): { end: number; found?: string } {
  const firm = partners.exec(window.slice(lead))?.[0];
  if (firm) {
    const end = lead + firm.trimEnd().replace(/,$/u, "").length;
    const more = formAhead.exec(window.slice(end));
    return { end: end + (more?.[0].length ?? 0), found: more?.groups?.form ?? "Co." };
  }
  let position = lead;
  let end = lead;
  for (let count = 0; count < 16; count += 1) {
    const rest = window.slice(position);
    if (stop.test(rest) && !(count === 0 ? softStart : /^(?:Exclusive|Confidential|Terms)/u).test(rest)) break;
    const next = word.exec(rest)?.[0];
    if (!next) break;
    end = position + next.length;
    if (wholeForm.test(next) && count > 0 && !/^(?:Company|Corporation|Co\.|Limited|SA|AB)$/iu.test(next))
      return { end: withMoreForm(window, end), found: next };
    if (next.endsWith(".") && !abbreviation.test(next)) return { end: end - 1 };
    const ahead = formAhead.exec(window.slice(end));
    if (ahead?.groups?.form !== undefined) {
      const at = end + ahead[0].length;
      if (
        !(
          /^(?:company|corporation|co\.?|limited)$/iu.test(ahead.groups.form) &&
          goesOn(window.slice(at), ahead.groups.form)
        )
      )
        return { end: withMoreForm(window, at), found: ahead.groups.form };
    }
    const tail = suffix.exec(window.slice(end));
    if (tail) return { end: end + tail[0].length };
    if (window[end] !== " ") break;
    position = end + 1;
    position += bracketed.exec(window.slice(position))?.[0].length ?? 0;
    const link = connector.exec(window.slice(position))?.[0];
    if (link === undefined) continue;
    if (/^of /iu.test(link) && seated.test(window.slice(lead, end)) && addressAhead.test(window.slice(position))) break;
    if (/^(?:and|AND)/u.test(link) && !joins(window.slice(lead, end), window.slice(position + link.length))) break;
    position += link.length;
  }
  return { end };
}

/** `Brackley District Council of The Forum, Moat Street, NN13 7AB (…)`: a body, then where it has its seat. */
const seated = /(?<!\p{L})(?:Council|Authority|Association|Society|Partnership)$/u;
const addressAhead = /^of [^()"“;]{3,60}, [^()"“;]{0,90}\d/u;

/** `Acme Company of New York, Inc.`, `Acme Limited Partnership`. */
function goesOn(rest: string, form: string): boolean {
  return (
    (!/^limited$/iu.test(form) && rest.startsWith(" of ")) ||
    /^ (?:Partnership|Liability|LLC|Bank|Trust)|^,? (?:L\.?L\.?C|Inc|Ltd|L\.?P)(?!\p{L})/u.test(rest)
  );
}

/** `Co., Ltd.`: a form after a form. */
function withMoreForm(window: string, end: number): number {
  const more = formAhead.exec(window.slice(end));
  return more ? end + more[0].length : end;
}

/** What companies are called after an `and`: `Telegraph and Telephone Company`, `Safe Deposit and Trust Co.`. */
const secondHalf = new RegExp(
  `^(?:Sons?|Daughters?|Brothers|Bros\\.?|Partners|Associates|Co\\.?|Company|(?:Trust|Telephone|Telegraph|Insurance|Casualty|Indemnity|Surety|Guaranty|Guarantee|Gas|Electric|Light|Power|Water|Loan|Savings|Machinery|Equipment|Engineering|Technolog(?:y|ies)|Development|Marketing|Logistics|Coatings?|Security|Services?|Supply|Supplies|Steel|Iron|Maintenance|Cleaning|Catering|Construction|Consulting|Management|Investments?|Trading|Manufacturing|Transport|Storage|Design|Media|Systems|Solutions|Facilities)(?: Group| Services| Holdings| International)?),? ${form}`,
  "u",
);

/** Bodies that bear the names of their offices: `The Mayor and Burgesses of the Borough of Ash`. */
const office =
  /^(?:Lord )?(?:Mayor|Provost|Dean|President|Chancellor|Warden|Master|Governor|Rector|Principal|Chairman|Trustees|Directors)$/iu;
const officeOf =
  /^(?:Burgesses|Commonalty|Citizens|Councillors|Aldermen|Chapter|Canons|Fellows|Scholars|Governors|Members|Masters|Company|Council) of/iu;

/** `Johnson and Johnson, Inc. and …`: one word before, a company after, and another `and` to come. */
function joins(before: string, after: string): boolean {
  if (secondHalf.test(after) || (office.test(before) && officeOf.test(after))) return true;
  if (before.includes(" ") || notAfterAnd.test(after)) return false;
  const [, rest] = new RegExp(`^[^,;()\\n]{2,40}?,? ${form}(.*)`, "isu").exec(after) ?? [];
  const sentence = rest?.split(/(?<=^|\.)\s+(?=\p{Lu}\p{Ll})/u)[0];
  return sentence !== undefined && /(?<!\p{L})and(?!\p{L})/iu.test(sentence.slice(0, 200));
}

/** Whether a company or a person can be called so. */
function isName(name: string): boolean {
  if (name.length < 2 || name.length > 110 || !/\p{L}{2}/u.test(name)) return false;
  return (
    !wholeForm.test(name) &&
    !role.test(name) &&
    !titleLike.test(name) &&
    !placeLike.test(name) &&
    !notAName.test(name) &&
    !notAfterAnd.test(name)
  );
}

/** A date or an office that runs into the name in a letterhead or a signature: `2014 Acme, Inc.`, `Vice President Acme, Inc.`. */
export const officeBefore =
  /^\d{4} |(?<!\p{L})(?:President|Director|Principal|Chairman|Chairwoman|Chair|Officer|Counsel|Secretary|Manager|Treasurer|Partner|Member|C[EF]O|Committee|Yours|Sincerely|Truly)(?!\p{L})/iu;
