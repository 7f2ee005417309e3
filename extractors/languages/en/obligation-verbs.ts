import type { ObligationsValue } from "../../../schemas/fields/obligations.ts";

type Category = ObligationsValue["category"];

/** Source of a pattern for what a party must do, without particle: `deliver`, `keep records`. No groups. */
export const verbs =
  "(?:deliver|provide|furnish|cause|submit|supply|send|forward|transmit|notify|inform|advise|report|disclose|maintain|obtain|procure|carry|keep|retain|return|destroy|erase|delete|pay|reimburse|remit|refund|repay|deposit|invoice|permit|allow|grant access|give|make available|make|meet|attend|participate|hold|convene|appoint|designate|assign|prepare|complete|perform|conduct|review|update|certify|register|file|comply|cooperate|co-operate|train|ship|install|repair|replace|correct|remedy|vacate|surrender|remove|transfer|insure|indemnify|audit|cease|record|verify|test|inspect|implement|establish|issue|present|produce|execute|purchase|order|have|ensure|arrange|clean|calibrate|replenish|restore|respond|acknowledge receipt|render|account|lodge|decorate|redecorate|paint|display|equip|store|label|mark|pack|package|load|unload|organi[sz]e|deploy|allocate|nominate|recruit|employ|screen|vet|draw up|compile|collate|log|escalate|answer|rectify|back up|secure|protect|safeguard|service|overhaul|make good|reinstate|dismantle|settle|contribute|replace|refund|credit|countersign|apply for|effect|take out|hold|stock|promote|advertise|consult|liaise|confirm|warn|brief|instruct|archive|anonymi[sz]e|purge|yield up|leave|demonstrate|show|share|open|afford|draft|contact|chair|accompany|supervise|measure|sample|analyse|reconcile|verify|validate|approve|reject|accept|sign off|evaluate|assess|put in place|set up|host|serve|book|prove|e-?mail|upload|tell|let|publish|circulate|place|spend|hand over|deliver up|pass on|collect|dispose|empty|wash|check|monitor|sign|post|renew its|include|acknowledge)(?!\\p{L})";

/** Source of a pattern for words after a modal that state a rule, a right or a state rather than a thing to do. No groups. */
export const notVerbs =
  "(?:not|no|never|be|been|mean|include(?! (?:an? |the |its )?(?:\\p{L}+ ){0,3}(?:certificates?|cop(?:y|ies)|reports?|notes?|lists?|sheets?)(?!\\p{L}))|become|remain|continue|constitute|apply|survive|terminate|expire|end|begin|commence|bear|own|receive|earn|belong|govern|prevail|control|vest|pass(?! (?:on|to|along|back)(?!\\p{L}))|accrue|exceed|lapse|renew|extend|cease to (?:be|have)|result|depend|take (?:effect|precedence)|come into|enter into force|start|consist|represent|qualify|hereby|only|have (?:the|no|any|an? |until|sole|full|been|exclusive|\\p{L}+ \\(?\\d|thirty|sixty|ninety|ten|five|fifteen)|retain (?:all|title|owner|the right)|either|neither|both|all|and|or|the|any|with|without|use|in|at|for|to|under|of|by|upon|within|on|from|if|incur|suffer|benefit|enjoy|reserve|deem|acknowledge(?! (?:(?:receipt|each|every|all|any|the|such) )?(?:\\p{L}+ )?(?:orders?|receipt|requests?|claims?|calls?|tickets?|complaints?)(?!\\p{L}))|understand|recogni[sz]e|accept that|rely|inure|arise|fall|run|last|rank|hereafter|thereafter|then|so|otherwise|also|\\p{L}*[^pP\\P{L}]ly)(?!\\p{L})";

/** Source of a pattern for a participle of a passive. No groups. */
export const participle =
  "(?:\\p{L}[\\p{L}-]{2,}ed|made|held|kept|sent|given|paid|left|done|met|brought|taken|built|sold|put|set up|drawn up|undertaken|written|submitted|handed over|carried out|shown|borne by)";

/** Source of a pattern for participles that fix a rule or a price rather than a thing to do. No groups. */
export const notPassive =
  "(?:deemed|construed|governed|entitled|considered|limited|excluded|reduced|increased|adjusted|calculated|determined|computed|revised|terminated|amended|modified|waived|interpreted|resolved|referred|applied|charged|credited|deducted|imposed|based|used|counted|defined|located|allowed|permitted|released|incorporated|assigned|severed|enforced|excused|barred|required|obliged|obligated|bound|indemnified|prorated|apportioned|indexed|appointed|added|treated|regarded|presumed|satisfied|authori[sz]ed|prohibited|responsible|addressed|signed by both|changed|increased|affected|capped|measured|weighted|rounded|replaced by|superseded|suspended|delayed|prevented|caused|owned|vested|occasioned|incurred|owed|received|earned|exercised|given (?:effect|to)|met|priced|understood|agreed|sold|reserved)(?!\\p{L})";

/** Source of a pattern for more verbs, which stand at the head of an item but elsewhere are nouns as often. No groups. */
export const itemVerbs =
  "(?:hire|build|erect|create|develop|define|identify|enter|bring|call|offer|quote|cut|mow|sweep|feed|heat|light|cover|wear|lock|refer|seek|explain|teach|migrate|configure|commission|decommission|survey|clear|sort|recycle|treat|weigh|operate|manage|run|handle|process|staff|observe|follow|achieve|refrain|limit|reduce|pass|free|inspect|devote|allocate|support|promote|keep|stock|redecorate|leave|reply|carry|answer)(?!\\p{L})";

/** Source of a pattern for the same verbs of a third person: `submits`, `carries out`. No groups. */
export const presentVerbs =
  "(?:(?:deliver|provide|furnishe|submit|send|forward|transmit|inform|advise|report|disclose|maintain|obtain|procure|keep|retain|return|destroye?|delete|pay|reimburse|refund|invoice|permit|give|make|meet|attend|hold|convene|appoint|prepare|complete|conduct|review|update|register|train|ship|install|repair|replace|remedie|remove|insure|verifie|test|inspect|issue|present|produce|ensure|arrange|clean|calibrate|restore|respond|acknowledge|upload|publishe|circulate|collect|empty|check|monitor|sign|post|renew|notifie|supplie|carrie|certifie|replie|render|measure|record|answer|draw|hand|bring|take|call|telephone|tell|file|copie|purge|erase|invite|chair|visit|service|wash|label|record|log|archive|escalate|confirm|credit|back|analyse|evaluate|price|draw|leave|clear)s)(?!\\p{L})";

/** Source of a pattern for words of a third person that tell a state, a right or an event rather than an act to follow up. No groups. */
export const notPresent =
  "(?:i|wa|ha|doe|agree|own|remain|bear|mean|include|require|want|wishe|know|need|believe|see|let|work|come|end|begin|start|accept|reserve|acknowledge|warrant|represent|grant|engage|enter|terminate|stop|cancel|exercise|lose|fail|become|receive|earn|sell|appoint|operate|carrie|undertake|covenant|promise|commit|guarantee|stand|follow|applie|accrue|expire|continue|cease|breache|default|doesn't|owe|relie|act|enjoy|benefit|incur|suffer|consent|enable|expect|choose|elect|decide|intend|understand|recogni[sz]e|exist|employ|use|increase|decrease|reduce|raise|adjust|rise|hire|lease|design|manufacture|withhold|deduct|withdraw|invest|occupie|acquire|purchase|termination'?|busines|goods|service|product|'|account|address|arise|alway|thi|it|plu|les|acros|perhap)s?(?!\\p{L})";

/** What papers are called: of a paper, words in the present tense state a duty (`a report is left with the Client after each visit`). */
export const documentNouns =
  /(?<!\p{L})(?:reports?|logs?|certificates?|minutes|copies|copy|lists?|statements?|records?|schedules?|plans?|notices?|inventory|summary|results?|samples?|documentation|forecasts?|programmes?|timesheets?|data)(?!\p{L})/iu;

/** What the contract is about rather than one of its duties: `perform the Services`, `purchase the Goods`. */
const mainObject =
  /^(?:(?:sell|buy|purchase|manufacture|order|let|licen[cs]e|hire|rent|grant|engage|appoint (?:the|it))(?!\p{L})|(?:perform|provide|supply|render|deliver|carry out|execute|complete|undertake|furnish|design|build|observe|fulfil)(?: and \p{L}+)? (?:(?:to )?(?:the|all|its|their|any|such|said|these|this|\p{L}+'s) )*(?:\p{L}+ ){0,2}?(?:services?|works?|goods|products?|deliverables|obligations|duties|contract|agreement|assignment|mission)(?!\p{L}))/iu;
/** What one does well or ill all along: no duty that can be ticked off. */
const conduct =
  /^(?:comply|cooperate|co-operate|negotiate|indemnify|defend|use|act|exercise|bear|assume|cease|assist|consider|endeavou?r|accept|respect|adhere|abide|discuss|co-ordinate|coordinate|perform|execute|assign (?:all|its|this|the) (?:rights?|interests?|title|agreement)|transfer (?:all|its|the) (?:rights?|interests?|title)|submit to|pursue|attempt|try|work|have|agree|make (?:a|the|any) (?:decision|payment)|correct|remedy|allow(?! (?:\p{L}+ ){0,6}(?:access|audit|inspect|entr|enter))|permit(?! (?:\p{L}+ ){0,6}(?:access|audit|inspect|entr|enter)))(?!\p{L})/iu;
const remedy =
  /^(?:pay|allow|credit|give|grant|deduct|refund|reimburse|forfeit)(?!\p{L})[^.;]{0,80}(?:damages|late charge|breakage|interest|credit|discount|penalt|compensation|(?:%|percent\)?) (?:off|of)|a sum|rebate)/iu;
const timedPayment =
  /rent(?!\p{L})|quarter days?|when due|due dates?|in advance|in arrears?|on delivery|punctual|premiums?|taxes|rates(?!\p{L})/iu;

/** Whether an action is what a party pays for a failing, which is a penalty: `credit the Buyer 1 % of the price a day`. */
export function isRemedy(action: string): boolean {
  return /^(?:credit|allow|deduct|forfeit)(?!\p{L})[^.;]{0,80}(?:%|per ?cent|[£$€])/iu.test(action);
}

/** Whether an action that no time is given for is none that a contract manager keeps a list of. */
export function isUntimely(action: string): boolean {
  if (/^pay(?!\p{L})/iu.test(action)) return !timedPayment.test(action) || remedy.test(action);
  return (
    mainObject.test(action) ||
    conduct.test(action) ||
    remedy.test(action) ||
    /(?<!\p{L})the following(?!\p{L})/iu.test(action)
  );
}

const categories: readonly (readonly [Category, RegExp])[] = [
  [
    "insurance",
    /insurance|(?:indemnity|liability) cover|brokers?'? letters?|insure(?!d against)|(?<!\p{L})polic(?:y|ies) of|coverage/iu,
  ],
  ["certificate", /certificat|certify|evidence of|proof of|licen[cs]es? and permits|permits and|attestation/iu],
  [
    "dataProtection",
    /personal data|data (?:protection|breach|subject)|GDPR|personal information|processing of data|sub-?processor/iu,
  ],
  [
    "audit",
    /(?<!\p{L})audit|inspect|access to (?:its |the )?(?:books|records)|books and records|accurate records|keep (?:\p{L}+ ){0,4}records/iu,
  ],
  [
    "handover",
    /return|destroy|erase|delete|surrender|vacate|deliver up|inventory|transition|hand over|handover|source code|remove (?:all|its|any)/iu,
  ],
  ["confidentiality", /confidential|secrecy|in confidence/iu],
  ["meeting", /meet(?:ings?)?(?!\p{L}| (?:the|all|any|its|minimum|or exceed))|committee|confer(?!\p{L})|convene/iu],
  [
    "reporting",
    /reports?(?!\p{L})|statements? (?:of|showing|setting)|accounting|summary|dashboard|forecasts?(?!\p{L})|written update|royalty statement/iu,
  ],
  [
    "payment",
    /^(?:pay|reimburse|remit|refund|repay|deposit|invoice)|payment of|payable|(?:paid|reimbursed|refunded)|(?:rent|fees?|charges?|invoices?|sums?|instal?lments?)(?!\p{L})[^.;]{0,60} (?:is|are|shall be) due/iu,
  ],
  [
    "security",
    /security (?:measures|incident|standards|controls|requirements)|back-?ups?|encrypt|virus|vulnerabilit/iu,
  ],
  [
    "staffing",
    /personnel|employees?|staff|representative|key person|account manager|contact person|train(?:ing)?(?!\p{L})|vetting|screening|background checks?|DBS(?!\p{L})/iu,
  ],
  ["notice", /notice of (?:termination|non-?renewal|intent)/iu],
  [
    "information",
    /^(?:notify|inform|advise|report|disclose)|notif(?:y|ication)|(?:written )?notice|inform(?:ed)?(?!\p{L})/iu,
  ],
  ["delivery", /deliver|ship|supply|install|make available|maintenance|repair|replace|correct/iu],
  [
    "document",
    /documents?|documentation|registers? of|copies|copy of|plans?(?!\p{L})|manuals?|records|drawings|specifications|(?:associate|processing|confidentiality|non-disclosure) agreement|forms?(?!\p{L})|orders?(?!\p{L})|letter of credit|bond(?!\p{L})|materials|list of|schedule|samples?|invoice|provide|furnish|submit|send|forward/iu,
  ],
  ["compliance", /comply|compliance|laws|regulations|calibrat|(?<!\p{L})tests?(?:ed)?(?!\p{L})|examination/iu],
];

/** What kind of duty an action is, by its verb and object. */
export function categoryOf(action: string): Category {
  if (/^(?:pay|reimburse|remit|refund|repay|deposit)(?!\p{L})/iu.test(action)) return "payment";
  if (
    /^(?:notify|inform|advise|give [^.;]{0,40}notice)/iu.test(action) &&
    !/personal data|data (?:breach|subject)/iu.test(action)
  )
    return "information";
  return categories.find(([, pattern]) => pattern.test(action))?.[0] ?? "other";
}

const proofs =
  /(?<!\p{L})(?<proof>(?:(?:insurance|annual|monthly|quarterly|written|tax|compliance|status|progress|financial|audited|royalty|detailed|current) ){0,2}(?:certificates?|reports?|statements?|evidence|proof|invoices?|receipts?)(?: of (?:\p{L}+ ){0,2}?(?:insurance|compliance|payment|destruction|coverage|completion|sales|conformance|analysis|origin))?)(?!\p{L})/iu;

/** The paper that shows that a duty was met. */
export function evidenceIn(action: string, category: Category): string | undefined {
  if (!["certificate", "insurance", "reporting", "document", "audit"].includes(category)) return undefined;
  return proofs.exec(action)?.groups?.proof?.trim();
}

const law =
  /(?<law>(?:article|section) \d{1,3}[\p{L}\d().-]* of the [^,.;]{3,60}?(?:Act|Code|Regulation|GDPR)(?!\p{L})(?: (?:of )?\d{4})?|(?<!\p{L})(?:GDPR|HIPAA|Sarbanes-Oxley)(?!\p{L})|(?:\p{Lu}\p{L}+ ){1,5}Act (?:of )?\d{4})/u;

/** The law that imposes a duty, as written. */
export function legalBasisIn(sentence: string): string | undefined {
  return law.exec(sentence)?.groups?.law?.trim();
}
