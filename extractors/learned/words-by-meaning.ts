import type { Language } from "../../values/read.ts";

/**
 * Beginnings of words, folded, by what contracts mean by them: a classifier that has seen `résilier` knows something of `dénoncer`,
 * and what it learns of a meaning in French it knows in English. The longest beginning of a word decides; one of three letters or
 * less is the whole word.
 */
export const wordsByMeaning: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  end: {
    fr: "resil denonc romp rupture cess termin finir finit finiss fin conge congedi quitt desengag desist retir retrait sorti depart extinct dissol annul revoc revoq interrom interrup arret clotur liber",
    en: "terminat cancel end ends ended ending quit exit withdraw resign revok rescind leav discontinu surrender vacat dissol break stop ceas wind release conclusion",
  },
  expire: {
    fr: "expir echeance echoir echoit echu echoient terme caduc peremp anniversaire",
    en: "expir laps matur anniversar",
  },
  renew: {
    fr: "renouvel reconduc reconduit reconduir reconduis prolong prorog poursui continu tacit automatiq",
    en: "renew exten rollover roll rolls evergreen automatic anew afresh continu",
  },
  notice: {
    fr: "preavis prevenance prevenir prevenan notif avis avise avert signifi courrier lettre recommand pli courriel ecrit",
    en: "notice notif advis warn letter writing written mail post email registered",
  },
  breach: {
    fr: "manque inexecut defaill defaut faute fautif fautiv violat infract meconn grave",
    en: "breach default fail violat noncompl infring neglect misconduct material",
  },
  cure: {
    fr: "remedi regularis corrig rectifi demeure infructu sommation resorb",
    en: "cure cured rectif remedy remedi correct",
  },
  pay: {
    fr: "pay paye paie paya acquitt regl solde verse verser versem remuner rembours credit debit mandat vire virement decaiss",
    en: "pay pays payi paya paym payor paid remit settl reimburs disburs",
  },
  invoice: {
    fr: "factur memoire decompte releve",
    en: "invoic bill bills billed billing statement",
  },
  price: {
    fr: "prix tarif cout montant somme redevance loyer honorair forfait abonnement cotisation remuneration contrepartie",
    en: "price pricing fee fees charge rent rents rental rate rates cost sum sums amount tariff subscription consideration remuneration retainer",
  },
  late: {
    fr: "retard tardi depass impay arriere",
    en: "late lateness delay overdue behind outstanding unpaid arrears",
  },
  penalty: {
    fr: "penal astreinte malus amende indemnit dommage interet dedit sanction retenue refaction",
    en: "penalt liquidat damages interest fine fines surcharg deduct forfeit compensat rebate demurrage credit credits",
  },
  cap: {
    fr: "plafon limit maxim exced depasser concurrence",
    en: "cap caps capped ceiling maximum exceed aggregate limit most",
  },
  least: {
    fr: "minim moins",
    en: "least minim floor below",
  },
  monthly: {
    fr: "mois mensu",
    en: "month",
  },
  yearly: {
    fr: "an ans annee annu exercice",
    en: "year annual annum",
  },
  quarterly: {
    fr: "trimestr semestr",
    en: "quarter half",
  },
  daily: {
    fr: "jour quotidien semaine hebdomad heure ouvre ouvrable calendaire",
    en: "day days daily week hour business working calendar",
  },
  start: {
    fr: "effet vigueur commenc debut demarr compter dater partir",
    en: "commenc start begin effective inception onset outset",
  },
  sign: {
    fr: "sign conclu fait paraph souscri passe",
    en: "sign signature execution dated witness entered made",
  },
  term: {
    fr: "duree periode initial",
    en: "term terms period duration initial length lifetime",
  },
  deliver: {
    fr: "livr fournir fournit fournissent fournissant fourniture remet remis transm envoi envoy adress expedi communiq depos produi",
    en: "deliver supply supplies supplied provid furnish send sends sent submit hand forward produc ship",
  },
  maintain: {
    fr: "entret maint repar depann nettoy remplac",
    en: "maintain mainten repair upkeep clean replac",
  },
  insure: {
    fr: "assur polic couverture",
    en: "insur polic cover",
  },
  keep: {
    fr: "conserv gard archiv detien tien tenir",
    en: "keep kept retain preserv stor hold record",
  },
  tell: {
    fr: "inform signal alert connaitre",
    en: "inform tell alert",
  },
  comply: {
    fr: "respect conform observ veill",
    en: "comply compl observ adher ensur abide conform",
  },
  secret: {
    fr: "confidenti secret divulg",
    en: "confidenti disclos secre nondisclos",
  },
  check: {
    fr: "audit control verif inspect examin surveil constat",
    en: "audit inspect check verif examin monitor test review",
  },
  security: {
    fr: "depot garanti caution consign nantis",
    en: "deposit securit bond guarant suret collateral escrow",
  },
  advance: {
    fr: "avance acompte arrhes provision",
    en: "advance prepay prepaid upfront downpayment instalment installment",
  },
  liable: {
    fr: "responsab repond",
    en: "liab responsib indemnif",
  },
  tax: {
    fr: "tva ht ttc taxe hors",
    en: "vat tax taxes exclusive inclusive excluding including",
  },
  index: {
    fr: "index indice revis actualis revaloris reajust",
    en: "index indices revis adjust escalat cpi rpi",
  },
  rise: {
    fr: "augment hauss major relev accrois",
    en: "increas rise rises uplift raise higher",
  },
  fall: {
    fr: "baiss diminu redui minor rabais",
    en: "decreas reduc lower discount",
  },
  fixed: {
    fr: "ferme fermes fixe invariab intangib definiti",
    en: "fixed firm invariab final lump",
  },
  must: {
    fr: "doit doivent devra devront tenu tenue oblig engag charge incomb",
    en: "shall must will undertak agree agrees oblig covenant required bound",
  },
  may: {
    fr: "peut peuvent pourra pourront faculte loisir droit libre autoris reserv",
    en: "may can entitl right rights option elect free discretion permit allow",
  },
  never: {
    fr: "ne pas jamais aucun sans ni interdi sauf hormis",
    en: "not never no none without neither nor prohibit refrain except unless",
  },
  condition: {
    fr: "si cas lorsqu quand hypothese condition",
    en: "if where when whenever upon event should provided subject",
  },
  each: {
    fr: "chaque tout toute tous toutes chacun",
    en: "each every any per all",
  },
  court: {
    fr: "tribun jurid compet litige differend",
    en: "court jurisdict arbitr disput tribun",
  },
  law: {
    fr: "loi regi code article decret",
    en: "law laws govern statut act",
  },
  people: {
    fr: "salari employ personnel agent equipe ouvrier",
    en: "staff employ personnel worker team crew",
  },
  visit: {
    fr: "visite passage interven deplac rendez",
    en: "visit attend callout appointment",
  },
  report: {
    fr: "rapport compte bilan tableau etat synthese",
    en: "report minutes summary log",
  },
  accept: {
    fr: "accep approuv approb agreer agrement valid homolog",
    en: "accept approv consent accord certif",
  },
  refuse: {
    fr: "refus rejet contest oppos",
    en: "refus reject object oppos contest decline",
  },
  ask: {
    fr: "demand sollicit requ reclam",
    en: "request ask asks apply requir demand",
  },
  receive: {
    fr: "recep recoi recu",
    en: "receiv receipt",
  },
  lease: {
    fr: "bail baux locat loue",
    en: "lease leas tenan landlord let lets",
  },
  work: {
    fr: "travaux prestation mission ouvrage chantier service execut realis",
    en: "service work perform carry render execut",
  },
  site: {
    fr: "lieu site local locaux batiment",
    en: "site sites premises location address building",
  },
  whole: {
    fr: "total global ensemble integral complet",
    en: "total overall whole entire full",
  },
  unit: {
    fr: "unit piece tonne litre metre kilo",
    en: "unit piece tonne item",
  },
  threshold: {
    fr: "seuil franchise tranche palier",
    en: "threshold excess tier band deductible",
  },
  recover: {
    fr: "recouvrement frais",
    en: "recover collection reminder",
  },
  meeting: {
    fr: "reunion comite assembl",
    en: "meeting committee board",
  },
  return: {
    fr: "restitu rend retour",
    en: "return restor",
  },
  assign: {
    fr: "cession cede ceder transfer soustrait",
    en: "assign subcontract delegat transfer",
  },
  install: {
    fr: "instal pose monte mettre mise",
    en: "instal commission erect fit set",
  },
  train: {
    fr: "formation formateur stage",
    en: "train instruct",
  },
  data: {
    fr: "donnee sauvegard fichier",
    en: "data backup file personal",
  },
  time: {
    fr: "delai dans sous plus tard avant",
    en: "within before after later than prior",
  },
};
