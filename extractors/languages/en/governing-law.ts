import type { GoverningLawValue } from "../../../schemas/fields/governing-law.ts";
import { hasBlank } from "../blanks.ts";
import { asPrinted, inEitherCase } from "../letter-case.ts";
import { defineFieldRules, type RuleMatch, type RuleReading } from "../rule.ts";
import { governingLawCorpus } from "./governing-law.corpus.ts";
import { lawAdjectives, placeCode, placeNames } from "./places.ts";

const governed = String.raw`(?<!\p{L})(?:govern(?:ed|s|ing)?|follows?|constru(?:ed|ction)|interpret(?:ed|ation)|enforced|subject to|regulated|determined|controlled|disputes?|covered|made|executed|performed)(?!\p{L})`;
/** `the internal laws (and not the law of conflicts) of the State of`. */
const lawOf = String.raw`laws?(?!\p{L})(?: and (?:regulations|statutes|rules|decisions|judicial decisions|legal principles|jurisprudence))?,? ?(?:\([^()]{0,120}\)|,? (?:but not|and not|excluding|other than|without)[^.;]{0,70}?,)? ?(?:of|in|from|applicable in|applied in|in force in|in effect in|prevailing in|effective in)(?: force in)?`;
const division = `(?:(?:the )?United States(?: of America)?,? and (?:(?:the )?laws )?(?:of )?(?=(?:the )?(?:State|Commonwealth) of))?(?:the )?(?:(?:state|commonwealth|province|country|republic|kingdom|territory|district) of |federal )?(?:the )?`;
const named = String.raw`(?<law>(?:the )?(?:(?:internal|substantive|domestic|local|procedural|applicable|general|commercial|contract|federal|national|state|civil|common)(?:,| and)? ){0,4}${lawOf} ${division}(?<place>${placeNames})(?!\p{L}|,? (?:university|bank|stock exchange))(?:\s+state(?!\p{L}))?)`;
const placeName = asPrinted(String.raw`\p{Lu}\p{Ll}+`);
const unknown = `(?<law>(?:the )?(?:(?:internal|substantive|domestic) ){0,2}laws?(?: and regulations)? of (?:the )?(?:(?:State|Commonwealth|Province|Republic|Kingdom|Country) of )?${placeName}(?: ${placeName}){0,2})`;

const ownHeading = /govern|applicable law|choice of law|law(?!s?uit)|jurisdiction|disput|venue|miscellaneous|general/iu;

export const governingLawRules = defineFieldRules<GoverningLawValue>({
  field: "governingLaw",
  language: "en",
  cue: /(?<!\p{L})laws?(?!\p{L})/iu,
  rules: [
    {
      name: "en/governingLaw/governed by the laws of <place>",
      pattern: new RegExp(String.raw`${governed}[^.;]{0,150}?(?<!\p{L})${named}`, "dgiu"),
      strength: 0.93,
      read: (match) => {
        const plain = /govern|constru|interpret|(?:contract|agreement|lease) follows/iu.test(match.text);
        if (plain) return reading(match, 0.93);
        return ownHeading.test(match.clause.heading) &&
          /subject|enforced|regulated|determined|controlled/iu.test(match.text)
          ? reading(match, 0.75)
          : undefined;
      },
    },
    {
      name: "en/governingLaw/governed by <adjective> law",
      pattern: new RegExp(
        String.raw`(?<!\p{L})(?:(?:govern|constru|interpret|subject to)[^.;]{0,120}?(?:by|under|with|to|of)|subject to)(?: the)? (?<law>(?:the )?(?<place>${lawAdjectives}) laws?)(?!\p{L}|-\p{L}| of | firm)`,
        "dgiu",
      ),
      strength: 0.9,
      read: (match) => reading(match, 0.9),
    },
    {
      name: "en/governingLaw/the laws of <place> shall govern",
      pattern: new RegExp(
        String.raw`(?<!\p{L})(?:${named}|(?<short>(?<adjective>${lawAdjectives}) laws?))[^.;]{0,60}? (?:(?:shall|will|is to|does|do|must) )?(?:exclusively |solely )?(?:govern|appl(?:y|ies)|control|be (?:applied|applicable|used))`,
        "dgiu",
      ),
      strength: 0.88,
      read: (match) => reading(match, 0.88),
    },
    {
      name: "en/governingLaw/the law chosen is that of <place>",
      pattern: new RegExp(
        String.raw`(?<!\p{L})laws? (?:chosen|applicable|governing|selected|that (?:governs|applies)|which (?:governs|applies))(?!\p{L})[^.;\n]{0,80}?(?:,| is| shall be| will be) (?<law>that of ${division}(?<place>${placeNames}))(?!\p{L})`,
        "dgiu",
      ),
      strength: 0.85,
      read: (match) => reading(match, 0.85),
    },
    {
      name: "en/governingLaw/Governing law: <place>",
      pattern: new RegExp(
        String.raw`(?:^|\n|\t|[-•.] ?)(?:governing|applicable|choice of) law(?: and jurisdiction)? ?[:\t\n.-]{1,2}\s?(?<law>(?:the )?(?:laws? of )?${division}(?<place>${lawAdjectives})(?: laws?)?)(?!\p{L})(?=\s*(?:[.,;(\n\t]|$))`,
        "dgiu",
      ),
      strength: 0.87,
      read: (match) => reading(match, 0.87),
    },
    {
      name: "en/governingLaw/the laws of <place> in the clause on law",
      pattern: inEitherCase(
        new RegExp(String.raw`(?<!\p{L})(?:${named}|${unknown.replace("<law>", "<other>")})`, "dgiu"),
      ),
      strength: 0.7,
      read: (match) =>
        /govern|applicable law|choice of law/iu.test(match.clause.heading) ||
        /(?<!\p{L})(?:governed|construed)(?!\p{L})[^.;]{0,80}$/iu.test(match.before(110))
          ? reading(match, match.groups.law ? 0.7 : 0.6)
          : undefined,
    },
    {
      name: "en/governingLaw/governed by the laws of <blank>",
      pattern:
        /(?<!\p{L})(?:governed|construed|interpreted)[^.;\n]{0,100}? laws? of (?:the )?(?:state of )?(?=\[|_{2}|\.{4}|…)/giu,
      strength: 0.7,
      read: (match) => (hasBlank(match.after(30)) || /^_{2}/u.test(match.after(2)) ? { state: "absent" } : undefined),
    },
  ],
  corpus: governingLawCorpus,
});

/** Laws under which a company was made, a statute is quoted or a court sits are not the contract's. */
const otherMatter =
  /(?<!\p{L})(?:organi[sz]ed|existing|incorporated|formed|established|chartered|created|registered|constituted|qualified|licensed|compl(?:y|iance|ies)|violat(?:e|ion|es)|permitted|required|arising under|good standing|benefits? (?:of|under)|pursuant to)(?: (?:and|or|validly|duly|\p{L}+ing))* ?(?:under|by|with|in|and)?,?(?: and existing)?(?: under)?[^.;,]{0,30}$/iu;

function reading(match: RuleMatch, strength: number): RuleReading<GoverningLawValue> | undefined {
  const group = ["law", "short", "other"].find((name) => match.groups[name] !== undefined) ?? "law";
  const span = match.spanOf(group);
  const law = (match.groups[group] ?? "").replaceAll(/\s+/g, " ").trim();
  if (!span) return undefined;
  const { slice } = match.document.view;
  const near = slice(Math.max(0, span.start - 60), span.start);
  if (otherMatter.test(near) && !/govern|constru|interpret/iu.test(near)) return undefined;
  if (
    /(?<!\p{L})(?:not|other than|excluding|without (?:regard|reference|giving effect)|conflicts?)(?!\p{L})[^.;,)]{0,40}$/iu.test(
      near,
    )
  )
    return undefined;
  const place = placeCode(match.groups.place ?? match.groups.adjective ?? "");
  const start = Math.max(match.start, span.end - 200);
  return { value: { law, ...(place && { place }) }, span: { start, end: span.end }, strength };
}
