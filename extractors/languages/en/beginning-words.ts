import { contract } from "./time-words.ts";

/** Source of a pattern for what comes into force. No groups. */
export const takesEffect =
  "(?:(?:is|are|be|become|becomes|made|into|and|shall be|will be|,|is hereby|dated) )?(?:effective|(?:come|comes|coming|enter|enters|entering|entry|go|goes|put|brought) into (?:force|effect|being|existence|operation)|takes? (?:legal )?effect|takes? hold|taking effect|(?:be )?deemed to have (?:taken|had|come into) effect|(?:be )?deemed to have (?:come|entered) into (?:force|effect)|has effect|operative|binding|incepts?|(?:been )?in (?:force|effect|operation)|(?:retroactive|retrospective)(?= to)|(?<=contract[^.;]{0,20} (?:is|be) )(?:formed|concluded|made))";

/** Source of a pattern for what begins to run. No groups. */
export const commences =
  "commenc(?:e|es|ing)|(?:be )?deemed to have (?:commenced|begun|started)|(?:having|has|have) (?:begun|commenced|started)|opens?(?= (?:on|from|with))|begin|begins|beginning|start|starts|starting|runs?(?= (?:from|for))|operates?(?= (?:from|on))|dates(?= from)|counted(?= from)|kicks? in|goes? live(?= on)|take place(?= from)|(?<=(?:years?|months?)(?: \\p{L}+){0,2} )from(?= (?:and including |the date |\\d|\\p{Lu}))|with effect from|effective from";

const services =
  "(?:services?|hire|rental|charter|retainer|pilot|framework|secondment|placement|membership|programme|cover|insurance|works?|project|season|subscription|plan|warehousing|storage|letter|memorandum|mou|terms|protocol|collaboration|partnership|consortium|distributorship|agency|let|letting|booking|residency|internship|apprenticeship|guarantee period|tenancy|licen[cs]e|franchise|concession|contract period|support|maintenance|supply|supplies|deliveries)";
/** What a contract is about, as a sentence's subject. */
export const servicesBegin = new RegExp(
  `(?:^|[.;:,] ?|(?<!\\p{L})(?:that|and) )(?:the|our|your|this|these|its|an?|such) (?:[\\p{L}-]+ ){0,3}?${services}(?!\\p{L})[^.;:]{0,80}$`,
  "iu",
);

const party =
  "(?:we|you|i|the (?:[\\p{L}-]+ ){0,2}?(?:supplier|contractor|consultant|customer|client|company|agent|agency|manager|operator|tenant|lessee|licensee|hirer|provider|distributor|carrier|seller|buyer|owner|council|authority|trust|parties|employee|secondee|host|franchisee|concessionaire|reseller|partner|publisher|subscriber|member|charterer|school|hospital|bank|site|premises|vehicle|equipment|unit|property)|[A-Z][\\p{L}]+)";
const binds =
  "(?:provid|suppl|perform|manag|deliver|serv|act|work|occup|operat|maintain|clean|guard|carr|transport|hir|rent|leas|let|licen|appoint|engag|retain|employ|host|support|stor|distribut|sell|purchas|tak|grant|bound|open|availab|start|attend|look|insur|cover)\\p{L}*";
/** A party that acts under the contract, up to the words since when. */
export const partiesBound = new RegExp(
  `(?:^|[.;:,] ?)${party} (?:(?:shall|will|agrees? to|undertakes? to|hereby|is|are|must|has|have|been) ){0,4}(?:to )?${binds}(?!\\p{L})[^.;:]{0,90}$`,
  "iu",
);
export const partyWill = new RegExp(`^${party} (?:shall|will|agrees? to|undertakes? to|appoints?|engages?) `, "iu");
export const contractBegins = new RegExp(
  `^(?:this|the|our) (?:[\\p{L}-]+ ){0,2}?(?:${contract}|parties) (?:(?:shall|will|is|are) )?(?:govern|appl|take|come|commence|begin|start|bind|be (?:effective|in force|bound)|agree|replace|supersede)`,
  "iu",
);

/** What begins to be owed, or began outside the contract. */
export const notBegun =
  /terminat|price|rate|fees?(?!\p{L})|rent(?!al)|payable|paid|pay(?!\p{L})|invoic|interest|warrant|confidential|renew|assign|insurance polic|tax|incorporat|registered|established|founded|traded|if(?!\p{L})|where(?!\p{L})|when(?!\p{L})|previous|prior|former|existing|option|notice|increase|review|index|salary|phase|milestone|defect|probation|each|every|may(?!\p{L})|experience/iu;
