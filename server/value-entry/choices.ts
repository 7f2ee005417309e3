/** Other words for the names of closed lists, on folded text. Names and their words in both languages are read anyway. */
export const contractKindWords = {
  services: /services?|prestations? de services?/,
  cleaning: /proprete|entretien des locaux/,
  hosting: /hosting|saas|cloud/,
  softwareLicence: /licences? logiciel(?:le)?s?|software licen[cs]e|licence d'utilisation/,
  lease: /baux|location|rental|tenancy/,
  supply: /fournitures?|achat/,
  energy: /electricite|gaz|electricity/,
  confidentiality: /nda|non-disclosure|accord de confidentialite/,
  works: /construction/,
} as const;

export const documentKindWords = {
  contract: /contract|agreement|convention|marche/,
  generalTerms: /cgv|cga|cgu|general terms(?: and conditions)?/,
  specialTerms: /conditions speciales|special terms/,
  deedOfCommitment: /ae|acte d'engagement/,
  administrativeClauses: /ccap|cahier des clauses administratives(?: particulieres)?/,
  technicalClauses: /cctp|cahier des clauses techniques(?: particulieres)?/,
  amendment: /avenants?|amendment|addendum/,
  statementOfWork: /sow/,
  priceSchedule: /bpu|dpgf|bordereau/,
  bankDetails: /rib/,
  companyExtract: /k-?bis/,
} as const;

export const priceFormWords = {
  lumpSum: /forfaitaires?|global et forfaitaire|fixed price/,
  unitPrices: /unitaires?|prix unitaire|unit price/,
  costPlus: /depenses controlees|regie/,
} as const;

export const renewalWords = {
  tacit: /tacitement|automatique(?:ment)?|automatic(?:ally)?|tacite reconduction/,
  express: /expressement|expresse|par ecrit|avenant|written agreement|option/,
  none: /sans reconduction|non reconductible|pas renouvelable|n'est pas reconduit|non renouvelable|does not renew|not renewable|no renewal/,
} as const;

export const noticeWords = {
  nonRenewal: /non[- ]renouvellement|denonciation|denoncer|ne pas reconduire|reconduction|renouvellement|non[- ]?renew/,
  termination: /resilier|resiliation anticipee|terminate/,
  breachCure: /manquement|remedier|mise en demeure|cure|remedy/,
  terminationEffect: /prend effet|prise d'effet|takes? effect/,
  priceRefusal: /refus(?:er)? (?:du |le |de la )?(?:nouveau )?(?:prix|revision)|price (?:refusal|increase)/,
} as const;

export const formWords = {
  registeredLetter:
    /lrar|lettre recommandee(?: avec (?:accuse|avis|demande d'avis) de reception)?|recommandee?|registered (?:letter|mail)|certified mail/,
  email: /e-?mail|mel|courrier electronique/,
  bailiff: /huissier|commissaire de justice|bailiff/,
  anyWriting: /ecrit|in writing|written/,
  letter: /courrier simple|lettre simple/,
} as const;

export const amountRoleWords = {
  total: /montant total|total|global|in total|prix forfaitaire|forfait/,
  annual: /annuel(?:le)?s?|annually|yearly/,
  monthly: /mensuel(?:le)?s?|mensualite/,
  minimum: /mini|au moins/,
  maximum: /maxi|plafond|at most|ceiling/,
  rent: /loyer/,
  penalty: /penalites?/,
  deposit: /depot|caution|security deposit/,
  charges: /provision (?:pour|sur) charges/,
  fee: /honoraires|abonnement|subscription/,
  liabilityCap: /plafond de responsabilite|liability cap/,
  insuranceCover: /garanti|insurance cover/,
} as const;

export const penaltyWords = {
  delay: /retards?|late delivery/,
  latePayment: /retard de paiement|late payment/,
  absence: /absences?/,
  breach: /manquements?|infractions?/,
  performance: /disponibilite|niveau de service|service level/,
} as const;

export const groundWords = {
  convenience: /convenance|sans motif|without cause|at will/,
  breach: /manquements?|faute|inexecution|default|material breach/,
  insolvency: /redressement|liquidation|bankruptcy/,
  publicInterest: /interet general/,
} as const;

export const methodWords = {
  transfer: /virements?|wire|bank transfer|mandat administratif/,
  directDebit: /prelevements?|sepa/,
  cheque: /cheques?|checks?/,
  card: /carte (?:bancaire|achat)|credit card/,
} as const;

export const timingWords = {
  advance: /d'avance|a echoir|in advance|terme a echoir/,
  arrears: /terme echu|echus?|in arrears/,
} as const;

export const relationWords = {
  amends: /modifie|avenant (?:n° ?\d+ )?(?:a|au)|amendment to|amending/,
  annexOf: /annexee? (?:a|au|de)|annex to/,
  callOffOf: /pris en application|en execution d[eu]|call-?off/,
  replaces: /remplace|annule et remplace|supersedes|replacing/,
} as const;
