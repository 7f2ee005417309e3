import type { RenewalValue } from "../../../schemas/fields/renewal.ts";
import { passageAround, restOfSentence, sentenceAfter, sentenceBefore, sentenceNear } from "../around-match.ts";
import { defineFieldRules, type RuleMatch, type RuleReading } from "../rule.ts";
import { renewalCorpus } from "./renewal.corpus.ts";
import { hasOption } from "./renewal-options.ts";
import { partsOfTerms, renewalParts } from "./renewal-parts.ts";
import { goingOn, renewalStated } from "./renewal-statement.ts";
import { byAgreement, notice, object, otherThings, renewed, someone } from "./renewal-words.ts";
import { blank, contract, number, period } from "./time-words.ts";

export const renewalRules = defineFieldRules<RenewalValue>({
  field: "renewal",
  language: "en",
  cue: /renew|prolong|exten[ds]|(?<!\p{L})(?:options?|stay|keep|remain|roll|carr(?:y|ies)|goes|go on|continu|evergreen|tacit|successive|recommenc)|(?:lengthen|thereafter|afresh|periodic)|holding over|(?:further|additional|second|secondary|new|another|following|next) (?:\d|twelve|six|contract|terms?|periods?|years?|seasons?)|(?:year|month|quarter)[- ](?:to|by|after)[- ](?:year|month|quarter|another|the next)/iu,
  rules: [
    {
      name: "en/renewal/renews automatically",
      pattern: new RegExp(
        `(?:(?:automatic(?:ally)?|tacit(?:ly)?|evergreen)[ ,](?:[^.;\\n]{0,40}?[ ,])??(?:${renewed}|continu(?:e|es|ed|ing))|(?:${renewed}(?:[^.;\\n]{0,60}?)?|continues?(?: thereafter| in (?:full )?(?:force|effect)(?: and effect)?)?) (?:automatically|tacitly|without (?:further|any) (?:action|notice))|automatic renewal|self-renewing|(?:renewal|auto-renew(?:al)?) ?[:\\t]{1,2} ?(?:automatic|yes|tacit))(?!\\p{L})`,
        "dgiu",
      ),
      strength: 0.9,
      read: (match) => {
        const before = sentenceBefore(match);
        if (/exclud\p{L}+(?: any| all)? $/iu.test(before) || /^[^.;]{0,50}(?:exclud|ruled out)/iu.test(match.after(70)))
          return { value: { mode: "none" }, strength: 0.85 };
        if (/^[^.;]{0,90}(?:does|shall|will|do) not apply/iu.test(match.after(110)))
          return { value: { mode: "none" }, strength: 0.8 };
        if (otherThings.test(before.slice(-130)) || /automatic(?:ally)? (?:terminat|expir)/iu.test(match.text))
          return undefined;
        if (
          /extension|extend/iu.test(match.text) &&
          !/term|agreement|period|contract|lease/iu.test(before + match.after(60))
        )
          return undefined;
        if (/(?:days|time|such period|deadline)[^.;,]{0,40}$/iu.test(before) || setAside.test(match.after(140)))
          return undefined;
        if ((denied.test(before.slice(-40)) || /not automatically/iu.test(match.text)) && hasOption(match))
          return undefined;
        if (denied.test(before.slice(-40)) || /not automatically/iu.test(match.text))
          return expressly.test(passageAround(match, 300))
            ? renewal(match, "express", 0.7)
            : renewal(match, "none", 0.75);
        return renewal(match, "tacit", 0.9);
      },
    },
    {
      name: "en/renewal/renews unless notice is given",
      pattern: new RegExp(
        `(?:(?:shall|will|is to|are to) (?:thereafter )?(?:be )?(?:renew(?:ed)?|extend(?:ed)?)(?!\\p{L})|(?<!\\p{L})(?:this|the) (?:[\\p{L}-]+ ){0,2}(?:${contract}|term) renews|(?<!\\p{L})(?:${contract}|term) shall be (?:deemed|considered) (?:renewed|extended))[^.;\\n]{0,240}`,
        "dgiu",
      ),
      strength: 0.78,
      read: (match) => {
        const sentence = sentenceNear(match, 700);
        if (
          otherThings.test(sentenceBefore(match).slice(-130) + match.text.slice(0, 60)) ||
          /automatic|tacit|mutual|option|agreement (?:of|between) the|agree(?:s|d)?(?!\p{L})|consent|request/iu.test(
            sentence,
          )
        )
          return undefined;
        if (
          !isContract(sentence) ||
          denied.test(sentenceBefore(match).slice(-40)) ||
          /(?:shall|will) not/iu.test(match.text)
        )
          return undefined;
        const spoken = notice.test(sentence) ? 0.8 : 0.6;
        return new RegExp(`${period}|annual|year|month`, "iu").test(match.text)
          ? renewal(match, "tacit", spoken)
          : undefined;
      },
    },
    {
      name: "en/renewal/continues from year to year",
      pattern:
        /(?:continu(?:e|es|ed|ing)|remain(?:s)?|renew(?:s|ed|able)?|extend(?:s|ed)?|run(?:s)?|in (?:force|effect)|rolls?|go(?:es)?(?= on)|carr(?:y|ies)(?= on))(?!\p{L})[^.;\n]{0,90}?(?:(?:from )?(?:year[- ]to[- ]year|month[- ]to[- ]month|quarter[- ]to[- ]quarter)|(?<=roll[^.;\n]{0,40})(?:each|every) (?:year|month)|for (?:additional |further )?(?:successive|consecutive|rolling|subsequent) (?:(?:additional|and|further) )*[^.;\n]{0,30}?(?:periods?|terms?|years?|months?)|(?<=(?:roll|carr|go)[^.;\n]{0,20})for (?:further|additional|new) [^.;\n]{0,30}?(?:periods|terms))(?!\p{L})/dgiu,
      strength: 0.8,
      read: (match) => {
        const sentence = sentenceNear(match, 700);
        if (
          otherThings.test(sentenceBefore(match).slice(-130)) ||
          /automatic|tacit|hold(?:s|ing)? over|disabilit|employee|force majeure|(?:may|option|right)[^.;]{0,60}(?:renew|extend)|mutual|agree in writing/iu.test(
            sentence,
          )
        )
          return undefined;
        if (!isContract(sentence) || denied.test(sentenceBefore(match).slice(-40))) return undefined;
        return renewal(match, "tacit", /renew|extend/iu.test(match.text) || notice.test(sentence) ? 0.82 : 0.7);
      },
    },
    {
      name: "en/renewal/may be renewed by agreement",
      pattern: new RegExp(
        `(?:(?:may|can|shall|will)(?: only| not)? be (?:further )?(?:${renewed})[^.;\\n]{0,160}?${byAgreement}|(?:the )?parties (?:may|can|shall have the right to)[^.;\\n]{0,60}? (?:agree|elect|decide|choose)[^.;\\n]{0,40}? to (?:renew|extend)|(?:parties|they) may,? (?:by [\\p{L} ]{3,40},? )?(?:renew|extend|prolong) ${object}|(?:${renewed}|${object} (?:for|may)[^.;\\n]{0,60})[^.;\\n]{0,80}? (?:upon|by|subject to|with) (?:the )?(?:mutual|written|parties')[^.;\\n]{0,30}? (?:agreement|consent)|(?:any|every|a|no)(?: further| subsequent)? (?:renewal|extension)(?: (?:of|to) ${object})? (?:shall|must|will|requires?|is)(?: only)?(?: be| occur)?[^.;\\n]{0,50}? (?:writing|written|agreed|agree|agreement|consent))`,
        "dgiu",
      ),
      strength: 0.8,
      read: (match) => {
        const sentence = sentenceNear(match, 700);
        if (
          otherThings.test(sentenceBefore(match).slice(-130) + match.text) ||
          deadline.test(sentenceBefore(match).slice(-160) + match.text + match.after(60)) ||
          /automatic(?:ally)? (?:be )?(?:renew|exten)/iu.test(passageAround(match, 350))
        )
          return undefined;
        if (!concerns(match, sentence) || /terminat\p{L}+ by|amended|waive|modif/iu.test(match.text)) return undefined;
        return renewal(match, "express", /renew/iu.test(match.text) ? 0.82 : 0.72);
      },
    },
    {
      name: "en/renewal/option to renew",
      pattern: new RegExp(
        `(?:(?:options?|rights?|elect(?:s|ion)?|entitled)(?: \\([^)\\n]{1,40}\\))?,?(?: [^.;,\\n]{1,50}?,?)? (?:to|of|for) (?:renew(?:ing)?|extend(?:ing)?|prolong(?:ing)?|renewal|extension)(?!\\p{L})(?: (?:of )?${object})?|(?:renewal|extension) options?(?!\\p{L})|${someone} (?:may|can|shall be entitled to)(?:,? (?:at|in) its (?:sole )?(?:option|discretion|election),?|,? (?:by|on|upon|at|in its)(?!\\p{L})[^.;\\n]{3,160}?,?)? (?:renew|extend) ${object}|(?:may|can) be (?:renewed|extended)[^.;\\n]{0,90}? (?:by|at the (?:option|election|request|discretion) of) (?:the )?(?!mutual|written|both|agree)\\p{L}+)`,
        "dgiu",
      ),
      strength: 0.75,
      read: (match) => {
        if (
          otherThings.test(sentenceBefore(match).slice(-130) + match.text + match.after(40)) ||
          /automatic/iu.test(passageAround(match, 350).replaceAll(neverAutomatic, " "))
        )
          return undefined;
        if (
          /(?<!\p{L})(?:no|not|without|nor|waive\p{L}*|neither|declin\p{L}+|exercis\p{L}+|mutual)(?!\p{L})/iu.test(
            (sentenceBefore(match).slice(-60) + match.text).replaceAll(limits, " "),
          ) ||
          !concerns(match, match.text + sentenceAfter(match))
        )
          return undefined;
        const value = renewalParts(match);
        return {
          value: { mode: "express", ...value },
          span: restOfSentence(match, 200),
          strength: value.period ? 0.78 : 0.5,
        };
      },
    },
    {
      name: "en/renewal/extension: <terms>",
      pattern:
        /(?:^|[\n\t;.|•,] ?|(?<=[\p{L}\d)%.]) )(?<label>(?:(?:optional|number of|automatic|auto|tacit|possible|initial)[ -])?(?:(?:extensions?|renewals?|renew|prolongations?|roll-?over)(?: (?:options?|periods?|terms?|rights?|years?|mode|type|provisions?))?|options? (?:periods?|terms?|years?)|options?(?:\(s\))? (?:to|of|for) (?:extend|renew|extension|renewal|(?:an? )?further (?:terms?|periods?))|further terms?)(?:\(s\))?(?: (?:for|of) (?:a )?(?:further |renewal )?(?:terms?|periods?))?(?:\(s\))? ?(?:[:\t|=]|[-–—](?= )|(?=\d)){1,2}) ?(?<terms>[^\n\t]{2,240})/dgiu,
      strength: 0.8,
      read: (match) => stated(match),
    },
    {
      name: "en/renewal/not renewable",
      pattern:
        /(?:(?<!\p{L})non-?(?:renewable|extendable|extendible|extensible)|no (?:duty|obligation) (?:\p{L}+ ){0,2}to (?:renew|extend|prolong)(?!\p{L})|(?:shall|will|may|can|is|are)(?: ?not)(?: automatically)? (?:be )?(?:subject to )?(?:renew(?:ed|able|al)?|extend(?:ed|able))(?!\p{L})(?! (?:unless|except|without|beyond))|no (?:automatic |tacit )?(?:right|option|rights|options|provision|possibility)? ?(?:of|to|for|or)? ?(?:renewal|renew)(?!\p{L})|without (?:any )?(?:right|option|possibility) (?:of|to) (?:renewal|renew|extend|extension)|(?:renewals?|renewal terms?|auto-?renewal|option to renew) ?[:\t]{1,2} ?(?:none|no|n\/a|not applicable|nil)(?!\p{L}))/dgiu,
      strength: 0.82,
      read: (match) => {
        const sentence = sentenceNear(match, 700);
        if (
          otherThings.test(sentenceBefore(match).slice(-130)) ||
          /(?:intention|election|decision|right|elects?|decides?|wish\p{L}*|determin\p{L}+|desire|notice|if|event|reason)[^.;]{0,60}$/iu.test(
            sentenceBefore(match).slice(-90),
          )
        )
          return undefined;
        if (/automatic|tacit/iu.test(match.text) && hasOption(match)) return undefined;
        // A right that is denied in so many words is none, whatever else a long deed says of agreements.
        const denies = /^no .*(?:right|option)|^without/iu.test(match.text);
        if (expressly.test(denies ? (match.after(160).split(/[.;\n]|\(\p{L}?\d*\) /u)[0] ?? "") : sentence))
          return renewal(match, "express", 0.65);
        return concerns(match, sentence) || /:|\t/u.test(match.text)
          ? { value: { mode: "none" }, strength: 0.82 }
          : undefined;
      },
    },
    {
      name: "en/renewal/nothing done constitutes a renewal",
      pattern:
        /(?<!\p{L})(?:not|nor|neither|no|nothing)(?!\p{L})[^.;\n]{0,120}? (?:operate as|constitute|amount to|result in|effect|be (?:deemed|construed|taken|treated|considered)(?: to be| to constitute| as)?) (?:an? |any )?(?:tacit |automatic |implied )?(?:renewal|extension|prolongation)(?!\p{L})/dgiu,
      strength: 0.55,
      read: (match) => {
        if (otherThings.test(match.text + match.after(50)) || hasOption(match)) return undefined;
        return concerns(match, match.text + match.after(50)) ? { value: { mode: "none" } } : undefined;
      },
    },
    {
      name: "en/renewal/<party> may be asked to stay on for <period>",
      pattern: new RegExp(
        `(?<!\\p{L})(?:may|can|is entitled to|has the right to)(?: [\\p{L}]+){0,2}? (?:ask|require|request|call (?:up)?on|invite|oblige|keep) (?:(?:the )?\\p{L}+ ){1,2}(?:to )?(?:stay on|stay|carry on|go on|keep going|remain|continue|on)(?!\\p{L})[^.;\\n]{0,50}? for [^.;\\n]{0,50}?${period}`,
        "dgiu",
      ),
      strength: 0.68,
      read: (match) =>
        /(?:more|further|additional|another|extra|second)(?!\p{L})/iu.test(match.text) &&
        !/site|premises|notice|on call/iu.test(match.text)
          ? renewal(match, "express", 0.76)
          : undefined,
    },
    {
      name: "en/renewal/<period> in <party>'s option",
      pattern: new RegExp(
        `(?:(?:plus|further|additional|and|[+:&]|another) ?(?:\\p{L}+ )?(?:${number} )?(?:(?:periods?|terms?) of )?)(?<period>${period})(?: each)? (?:more )?(?:in|at) (?:the )?\\p{L}+['’]?s?['’]? (?:sole )?(?:option|election)(?!\\p{L})`,
        "dgiu",
      ),
      strength: 0.66,
      read: (match) => (concerns(match, sentenceNear(match, 300)) ? renewal(match, "express", 0.66) : undefined),
    },
    {
      name: "en/renewal/the contract goes on",
      pattern: goingOn,
      strength: 0.7,
      read: (match) => {
        const found = renewalStated(match);
        if (found && emptyLength.test(match.after(60))) return { state: "absent", strength: 0.5 };
        const reading = found && renewal(match, found.mode, found.strength);
        return /D$/.test(reading?.value?.period ?? "") ? undefined : reading;
      },
    },
    {
      name: "en/renewal/blank to be filled in",
      pattern:
        /renew(?:ed|al|s)?(?: [\p{L}-]+){0,6} (?:periods?|terms?) of (?:\[(?:●|•|_+| +|number|x|\.+)[^\]\n]{0,20}\]|_{3,}|\.{4,})|renewal (?:term|period)s? ?: ?(?:\[(?:●|•|_+| *|\.+)\]|_{3,}|\.{4,})/dgiu,
      strength: 0.5,
      read: () => ({ state: "absent" }),
    },
  ],
  corpus: renewalCorpus,
});

/** What a particulars table says beside `Extension`: by whose will, for how long. */
function stated(match: RuleMatch): RuleReading<RenewalValue> | undefined {
  const written = match.groups.terms ?? "";
  const ticked = /(?:☒|\[[xX]\]) ?(?<ticked>[^☐☒[]{2,200})/u.exec(written)?.groups?.ticked;
  if (ticked === undefined && /☐|\[ ?\]/u.test(written)) return undefined;
  const terms = (ticked ?? written).split(nextLabel)[0] ?? "";
  const { label = "" } = match.groups;
  if (!/^\p{Lu}/u.test(label) && !/^\s*$/u.test(match.text.slice(0, match.text.indexOf(label)))) return undefined;
  if (otherThings.test(terms) || /date/iu.test(label)) return undefined;
  if (/^ ?(?:none|no(?![.\p{L}])|nil|n\/a|not (?:applicable|available|permitted)|excluded)/iu.test(terms))
    return { value: { mode: "none" }, strength: 0.82 };
  if (
    /automatic|unless|tacit|roll(?:s|ing)|evergreen|continu/iu.test(label.replace(/roll-?over/iu, "") + terms) &&
    !denied.test(terms.slice(0, 30))
  )
    return renewal(match, "tacit", 0.84, terms);
  if (/(?<!\p{L})auto-?/iu.test(label + terms)) return renewal(match, "tacit", 0.82, terms);
  const chosen =
    /agree(?:d|ment)|option|discretion|elect|exercis|written|in writing|by (?:notice|letter|exchange)|may (?:be )?(?:extend|renew)/iu;
  const measured = new RegExp(`${period}|option years|^ ?${number}`, "iu").test(label + terms);
  return chosen.test(label + terms) || measured ? renewal(match, "express", 0.8, terms) : undefined;
}

/** `for a further term of ____ years`. */
const emptyLength = new RegExp(`^[^.;\\n]{0,40}?(?:of|for|by) ${blank}`, "u");

/** The label after the terms, where a form has several on one line. */
const nextLabel = /(?<=[\p{Ll}\d).,;] )(?=\p{Lu}[\p{L}-]+(?: \p{L}+){0,3} ?:)/u;

const expressly =
  /mutual|written (?:agreement|consent)|agree(?:s|d)? (?:otherwise )?in writing|unless (?:otherwise )?(?:the )?(?:both )?parties[^.]{0,30}agree|new agreement|written amendment|by agreement/iu;
/** Time to settle a dispute or to answer, which parties may lengthen. */
const deadline =
  /(?:which|such|this|that) (?:\p{L}+ )?(?:time )?(?:period|deadline|time)(?: of time)? (?:may|can|shall)|days? \((?:which|as|or|unless|such|may|it)|such dispute|dispute (?:shall|is|has|cannot|remains)|(?:resol|settl)\p{L}+ (?:of )?(?:the|such|any) dispute/iu;
/** `There is no automatic renewal` beside an option: it says how the contract is not renewed. */
const neverAutomatic =
  /(?<!\p{L})(?:(?:no|without|not(?: be)?|never|nor)(?: any| an?| subject to)? (?:automatic(?:ally)?|tacit(?:ly)?)|not(?: be)? (?:renew(?:ed)?|extend(?:ed)?) automatically)/giu;
/** `not less than four months before` denies nothing. */
const limits = /(?<!\p{L})(?:not|no) (?:less|more|later|earlier|fewer|sooner) than/giu;

/** What an amendment takes out: `automatic renewal for periods of one year) is deleted`. */
const setAside = /^[^.;]{0,110}(?:is|are|shall be) (?:hereby )?(?:deleted|removed|cancelled|replaced|struck)/iu;

const denied = /(?<!\p{L})(?:not|no|never|without|neither|nor|instead of)(?: \p{L}+){0,2} ?$/iu;

/** Whether words speak of the contract or its term, not of something else that can be renewed. */
function isContract(words: string): boolean {
  return new RegExp(
    `(?<!\\p{L})(?:${contract}|terms?(?!\\p{L}| and| of (?:use|payment|sale))|renewal|initial period|duration|hire)`,
    "iu",
  ).test(words);
}

/** The same where the clause is headed so: `2. TERM. … It is not renewable.` */
function concerns(match: RuleMatch, words: string): boolean {
  return isContract(words) || ownHeading.test(match.clause.path.join(" ")) || ownHeading.test(match.before(300));
}

const ownHeading =
  /(?<!\p{L})(?:terms?|duration|renewals?|extensions?)(?!\p{L}| and conditions| of (?:use|payment|sale))/iu;

function renewal(
  match: RuleMatch,
  mode: RenewalValue["mode"],
  strength: number,
  terms?: string,
): RuleReading<RenewalValue> {
  if (mode === "none") return { value: { mode }, strength };
  const parts = terms === undefined ? renewalParts(match) : partsOfTerms(`: ${terms}`);
  return {
    value: { mode, ...parts },
    span: restOfSentence(match, 200),
    strength: parts.period === undefined ? strength - 0.08 : strength,
  };
}
