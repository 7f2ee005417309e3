import type { JurisdictionValue } from "../../../schemas/fields/jurisdiction.ts";
import { hasBlank } from "../blanks.ts";
import { asPrinted, inEitherCase } from "../letter-case.ts";
import { defineFieldRules, type RuleMatch, type RuleReading } from "../rule.ts";
import { jurisdictionCorpus } from "./jurisdiction.corpus.ts";
import { lawAdjectives, placeNames } from "./places.ts";

const capital = String.raw`${asPrinted("\\p{Lu}")}[\p{L}.'-]*`;
const notPlace =
  "(?!(?:and|or|for|with|which|the|each|in|as|to|shall|will|any|Each|The|Any|In|If|This|No|Party)(?!\\p{L}))";
const area = `(?:the )?(?:(?:(?:city|county|state|commonwealth|province|borough|republic|country|town)(?: and (?:county|state))? of |(?:(?:southern|northern|eastern|western|central|middle) )?district of ){1,2}(?:the )?)?(?:${placeNames}|${notPlace}${capital}(?: ${notPlace}${capital}){0,3})(?: county| city| district)?`;
const areas = `${area}(?:,? (?:(?:county|state|city|and|or|of|in) ){0,3}(?:the )?(?:state of |commonwealth of |province of )?(?:${placeNames}|(?<=, )${notPlace}${capital}(?: ${capital}){0,2}))?(?:, (?:${placeNames}))?`;
/** What stands before the word `court` and belongs to its name; read backwards from it. */
const sortBefore = new RegExp(
  String.raw`(?<!\p{L})(?:(?:the |any |such |appropriate |competent |ordinary |exclusive |respective )*(?:(?:state|federal|local|provincial|municipal|U\.?S\.?|United States|national|civil|commercial|${placeNames}|English|French|German|Swiss|Israeli|Irish)(?:,? (?:and\/or|and|or) |, | )){0,4}(?:(?:district|superior|supreme|circuit|high|chancery|county|commercial|federal|appellate|bankruptcy|common pleas|people's|(?:technology and construction|business and property|intellectual property enterprise|patents|mercantile|admiralty|sheriff)(?: list)?) ){0,3})$`,
  "iu",
);
const where = `(?: (?:of competent jurisdiction|of chancery|of justice|of common pleas|of first instance|of law))?(?: (?:located|sitting|situated|seated|having jurisdiction|presiding|residing))?(?: (?:of|in|for|within|at|over) ${areas}){1,3}`;
const court = `(?<court>(?:courts?|tribunals?)${where})`;

const choice = String.raw`(?:jurisdiction|venue|submit\p{L}*|consent\p{L}*|brought|commenced|instituted|litigated|filed|heard|resolved|settled|adjudicated|maintained|referred|forum|tried|initiated|decided|determined|arising|disputes?|(?:goes?|going|taken|belongs?|left|put) (?:to|before)|(?:bring|brings|brought|sue|sued|suing|proceedings))`;
const nationality = lawAdjectives;
const centre = String.raw`(?<court>American Arbitration Association|International Chamber of Commerce|(?:Court of Arbitration of the )?ICC(?: International Court of Arbitration)?|London Court of International Arbitration|LCIA|JAMS(?:\/Endispute)?|Judicial Arbitration and Mediation Services(?:, Inc\.)?|AAA|International Cent(?:re|er) for Dispute Resolution|ICDR|Singapore International Arbitration Cent(?:re|er)|SIAC|Hong Kong International Arbitration Cent(?:re|er)|HKIAC|China International Economic and Trade Arbitration Commission|CIETAC|Stockholm Chamber of Commerce|German (?:Institution of Arbitration|Arbitration Institute)|Swiss Chambers[^.;,\n]{0,40}|CPR Institute[^.;,\n]{0,30}|National Arbitration Forum|Chartered Institute of Arbitrators|Arbitration (?:Service|Tribunal|Chamber|Forum|Institute|Cent(?:re|er)) of [\p{Lu}][\p{L}]+(?: [\p{Lu}][\p{L}]+)?|(?:[\p{Lu}][\p{L}]+ ){1,3}Arbitration (?:Commission|Association|Cent(?:re|er)|Institute|Court|Board))`;

export const jurisdictionRules = defineFieldRules<JurisdictionValue>({
  field: "jurisdiction",
  language: "en",
  cue: /(?<!\p{L})(?:courts?|jurisdiction|venue|arbitrat(?:ion|ed|ors?)|tribunals?|forum)(?!\p{L})/iu,
  rules: [
    {
      name: "en/jurisdiction/jurisdiction of <court>",
      pattern: inEitherCase(new RegExp(String.raw`(?<!\p{L})${choice}(?!\p{L})[^;]{0,140}?(?<!\p{L})${court}`, "dgiu")),
      strength: 0.87,
      read: (match) =>
        reading(
          match,
          /jurisdiction|venue|forum|submit|consent|brought|litigat|commenced|instituted/iu.test(match.text)
            ? 0.87
            : 0.65,
        ),
    },
    {
      name: "en/jurisdiction/<court> has jurisdiction",
      pattern: inEitherCase(
        new RegExp(
          String.raw`(?<!\p{L})${court},? ?[^.;\n]{0,40}?(?:(?:shall|will|to|are to|is to) )?(?:(?:have|has|be|being|is|are) (?:the )?(?:sole |exclusive |non-exclusive |only |proper )*(?:and \p{L}+ )?(?:jurisdiction|venue|forum|competent)|(?:alone |only )?(?:may|shall|will|can|are to|is to|must)(?: alone| only)? (?:hear|decide|settle|try|determine|rule on|resolve) (?:any|all|every|each|an?|the|such|disputes?|claims?)(?!\p{L}))`,
          "dgiu",
        ),
      ),
      strength: 0.87,
      read: (match) => reading(match, 0.87),
    },
    {
      name: "en/jurisdiction/jurisdiction and venue in <place>",
      pattern: inEitherCase(
        new RegExp(
          String.raw`(?<!\p{L})(?:venue|jurisdiction|forum)(?: and (?:venue|jurisdiction))?(?!\p{L})[^.;\n]{0,70}? (?:lie|be|is|lies|rest|proper|exclusively|only|solely|laid)(?: \p{L}+){0,2} (?:in|with|within) (?<court>${areas})(?=\s*[.,;\n]|$| and | or )`,
          "dgiu",
        ),
      ),
      strength: 0.7,
      read: (match) => reading(match, 0.7),
    },
    {
      name: "en/jurisdiction/the <adjective> courts",
      pattern: new RegExp(
        String.raw`(?<!\p{L})${choice}(?!\p{L})[^;.]{0,140}?(?<court>(?:${nationality}) courts?)(?!\p{L})`,
        "dgiu",
      ),
      strength: 0.86,
      read: (match) => reading(match, 0.86),
    },
    {
      name: "en/jurisdiction/arbitration by <centre>",
      pattern: inEitherCase(
        new RegExp(
          String.raw`(?<!\p{L})(?:arbitrat\p{L}+|mediat\p{L}+)(?!\p{L})[^;]{0,220}?${asPrinted(centre)}(?!\p{L})`,
          "dgiu",
        ),
      ),
      strength: 0.8,
      read: (match) => reading(match, 0.8),
    },
    {
      name: "en/jurisdiction/courts of <blank>",
      pattern:
        /(?<!\p{L})(?:jurisdiction of|submit to|brought in)[^.;\n]{0,60}? courts? (?:of|in|located in) (?:the )?(?:state of )?(?=\[|_{2}|\.{4}|…)/giu,
      strength: 0.7,
      read: (match) => (hasBlank(match.after(30)) || /^_{2}/u.test(match.after(2)) ? { state: "absent" } : undefined),
    },
  ],
  corpus: jurisdictionCorpus,
});

/** Courts named for something else: orders, filings, insolvency, protective measures alone. */
const otherMatter =
  /(?<!\p{L})(?:order(?:ed)? (?:of|by)|decree|bankrupt|subpoena|judgment (?:of|by)|required by|compelled by|pending (?:in|before)|decision of|ruling|registered (?:in|with)|clerk of|admitted)(?!\p{L})[^.;,]{0,40}$/iu;

/** What a document spells out once and abbreviates afterwards. */
const acronyms: Readonly<Record<string, string>> = {
  AAA: "American Arbitration Association",
  ICC: "International Chamber of Commerce",
  LCIA: "London Court of International Arbitration",
  SIAC: "Singapore International Arbitration Centre",
  HKIAC: "Hong Kong International Arbitration Centre",
  CIETAC: "China International Economic and Trade Arbitration Commission",
};

function reading(match: RuleMatch, strength: number): RuleReading<JurisdictionValue> | undefined {
  const span = match.spanOf("court");
  if (!span) return undefined;
  const { text, slice } = match.document.view;
  const near = slice(Math.max(match.start, span.start - 90), span.start);
  if (otherMatter.test(near) || hasBlank(slice(span.start, span.end + 8))) return undefined;
  if (/(?<!\p{L})(?:not|waives?) (?:be )?(?:submit|consent|subject|bring|brought|any objection)/iu.test(near))
    return undefined;
  const sort = /^(?:court|tribunal)/iu.test(match.groups.court ?? "")
    ? (sortBefore.exec(slice(Math.max(0, span.start - 90), span.start))?.[0] ?? "")
    : "";
  const printed = `${sort}${match.groups.court ?? ""}`
    .replaceAll(/\s+/g, " ")
    .replace(/^(?:(?:the|any|such|by) )+/iu, "")
    .replace(/[\s,.]+$/u, "");
  const spelled = acronyms[printed];
  const name = spelled !== undefined && text.includes(spelled) ? spelled : printed;
  if (!/\p{Lu}/u.test(name) || /of competent jurisdiction$/iu.test(name)) return undefined;
  const around = slice(Math.max(match.sentence.start, match.start - 120), Math.min(match.sentence.end, span.end + 120));
  const shared = /non-?exclusive/iu.test(around);
  const alone =
    /(?<!non-)(?<!non)(?<!\p{L})exclusive(?:ly)?(?!\p{L})|(?<!\p{L})(?:and|or|but) (?:nowhere else|(?:in|before|to) no others?)(?!\p{L})|(?<!\p{L})(?:sole(?:ly)?|only) (?:and|jurisdiction|venue|in|forum)/iu.test(
      around,
    );
  const exclusive = shared ? false : alone ? true : undefined;
  return {
    value: { court: name, ...(exclusive !== undefined && { exclusive }) },
    span: { start: Math.max(match.start, span.end - 200), end: span.end },
    strength,
  };
}
