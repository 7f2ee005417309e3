import { notVerbs, verbs } from "./obligation-verbs.ts";

/** Source of a pattern for the words that lay a duty on their subject: `shall`, `undertakes to`, `is under a duty to`. No groups. */
export const modal =
  "(?:shall(?: be responsible for)?|will(?: be responsible for)?|must|(?:hereby |further |also |expressly |irrevocably )*(?:agrees?|undertakes?|covenants?|commits?(?: itself)?|promises?|engages?|guarantees?|binds itself|accepts? (?:the|an) obligation|(?:has|have) (?:agreed|undertaken|committed)|confirms?|warrants?)(?: and (?:agrees?|undertakes?|covenants?|warrants?))?(?: with (?:the )?\\p{L}+)? (?:to|(?:the following|as follows):? (?:\\((?:[a-z]{1,4}|\\d{1,2})\\) )?to|that (?:it|he|she|they) (?:shall|will))|(?:is|are|shall be|will be|remains?) (?:further |also |hereby |then )?(?:required|obliged|obligated|bound|committed|expected|under (?:a|an) (?:duty|obligation)) to|is to|are to|ha(?:s|ve) (?:(?:a|an|the) (?:duty|obligation) )?to|needs? to|(?:is|are) (?:also )?responsible for)(?!\\p{L})";

/** `own cost, promptly, on request`: what may stand between a modal and its verb without naming a time of its own. */
const aside =
  "(?:,? (?:at (?:its|their|his|her|the \\p{L}+'s|no) (?:own |sole |additional |extra |further )*(?:cost|expense|charge)(?: and expense)?|also|further|thereafter|jointly|then|in turn|each|both|forthwith|first|in good faith|in writing|at all times|at the same time|from time to time|in addition|free of charge|without (?:undue |further )?delay|where (?:applicable|necessary|required|requested)|if (?:so )?(?:requested|required|asked)|(?:up)?on (?:written |reasonable )?(?:request|demand)|use (?:its )?(?:commercially )?(?:reasonable|best) (?:efforts|endeavours) to|as soon as (?:reasonably )?(?:practicable|possible)|\\p{L}{2,}ly),?)";
const object =
  "(?:the|an?|its|their|his|her|all|any|each|every|such|this|that|to|with|on|in|written|copies|copy|evidence|proof|details|notice|it|them|up|and|or)(?!\\p{L})";
/** A time or condition between commas, or open up to a verb and its object: `within 10 days of request provide evidence`. */
const timed = `(?:, [^,;:.]{3,110},|,?(?: and)? (?:within|no later than|not later than|by|before|upon|on|during|prior to|at|on or before|each|every|following|after|throughout|not less than|for|in|with) [^.;:,]{3,70}?(?:,|(?= ${verbs} ${object})))`;

/** Source of a pattern for all that. No groups. */
const manner = `(?::|:? ?\\((?:[a-z]{1,4}|\\d{1,2})\\))?${aside}{0,3}${timed}?${aside}{0,2}(?:,?:(?: \\((?:[a-z]{1,4}|\\d{1,2})\\))?)?`;

/** A modal, and the verb (group `verb`) that follows it. */
export const acting = new RegExp(
  `(?<=[\\s,)])(?<modal>${modal})${manner} (?<verb>(?!(?:${notVerbs}))\\p{Ll}[\\p{L}-]{2,})`,
  "dgiu",
);

/** `Supplier to provide`: headings, particulars and minutes leave the modal out. The place before `to`. */
export const telegraphic = new RegExp(`(?<=[\\p{L})])(?<modal> to)${aside}{0,2} (?<verb>${verbs})`, "dgiu");

const goesOn = `(?=(?!(?:${notVerbs}))\\p{Ll}{3})`;
const own = `${aside}{0,1}(?:, [^,;:.]{3,80},)?`;

/**
 * Where a subject goes on to a further verb. Group `sure`: words that leave no doubt (an enumerator, a modal, `and to`, a
 * semicolon); a bare `and provide` may speak of the same duty.
 */
export const furtherVerb = new RegExp(
  `(?<sure>(?:[;,:]|,? and|[;,] and) \\((?:[a-z]{1,4}|\\d{1,2})\\) (?:to |(?:shall|will|must) )?(?:also |thereafter |then )?${goesOn}|(?:,|,? and|;|; and),? (?:shall|will|must)(?: also| thereafter| then)?${own} ${goesOn}|(?:,|,? and|;|; and) (?:in each case )?to (?:also |thereafter |then )?(?=${verbs} )|; (?:and )?(?:also |thereafter |then )?(?=${verbs} ))|(?:,|,? and) (?:also |thereafter |then )?(?=${verbs} (?!and ))|, (?=(?:handing|returning|providing|sending|giving|submitting|delivering|supplying|forwarding|notifying|certifying|producing|furnishing)(?!\\p{L}))`,
  "giu",
);

/** `if the Supplier shall …`, `that the Customer will …`, `during which Licensee shall …`. */
export function isConditional(words: string, at: number): boolean {
  return (
    /(?:^|[\s,(])(?:if|unless|until|whether|which|when|where|once|because|extent|event|than|as|and\/or|nothing|(?<!(?:provided|agrees?|undertakes?|covenants?|ensure|procure|confirms?|condition),? )that) ?$/iu.test(
      words.slice(Math.max(0, at - 20), at),
    ) ||
    /(?:hopes?|believes?|anticipates?|expects?|nothing)(?: \p{L}+){0,3} $/iu.test(words.slice(Math.max(0, at - 40), at))
  );
}
