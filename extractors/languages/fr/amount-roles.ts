import type { AmountPlace } from "../amount-places.ts";
import { isCostOfFailing } from "./amount-failings.ts";
import { withoutMentions } from "./amount-mentions.ts";
import { isOfAnotherDeal } from "./amount-other-deals.ts";
import {
  type AmountRole,
  adjacentLimits,
  byInstalments,
  costOfAnAct,
  foreign,
  instalment,
  lawOpens,
  lawQuoted,
  limits,
  limitsAfter,
  measuredBy,
  narrowTopics,
  nextLabel,
  ofAPart,
  ofOneUnit,
  ofPenalties,
  onDay,
  ownLabel,
  perUnitShapes,
  purposes,
  shapes,
  shareHead,
  tariffs,
  taxItself,
  taxRow,
  unitPrices,
  wholeRow,
  wholeSum,
} from "./amount-words.ts";

/** What an amount is, and how sure the words make it. */
export interface RoleReading {
  readonly role: AmountRole;
  readonly strength: number;
}

/** The role of an amount; nothing for money that is not of the contract, or where no words say what it is. */
export function roleIn(place: AmountPlace): RoleReading | undefined {
  if (
    isOfAnotherDeal(place) ||
    foreign.test(place.sentence.slice(-110)) ||
    /^[^.;]{0,12}(?:de capital|d'amende)|^[^.;]{0,60}non contractuel/iu.test(place.tail)
  )
    return undefined;
  if (
    taxItself.test(place.lead) ||
    (place.lead === "" &&
      !/^(?:(?:montant|prix|total) )?(?:TTC|HT)(?!\p{L})/iu.test(place.head) &&
      (taxItself.test(place.label) || taxRow.test(place.names.join(" | "))))
  )
    return undefined;
  const reading = byTopic(place) ?? byShape(place);
  if (!reading) return undefined;
  const quoted =
    lawQuoted.test(place.sentence.slice(-160)) ||
    (reading.role === "threshold" && lawOpens.test(place.sentence)) ||
    (reading.role === "threshold" && lawQuoted.test(place.tail.slice(0, 80)));
  return quoted && !["recoveryFee", "penalty", "advance", "deposit", "retention"].includes(reading.role)
    ? undefined
    : reading;
}

/** A column of what failures cost: `Manquement | Retenue`. */
const deductionHead =
  /^\P{L}*(?:montant )?(?:de la |de l'|du |des )?(?:p[ée]nalit[ée]s?|retenues?(?! de garantie)|d[ée]ductions?|malus|r[ée]factions?|abattements?|avoirs?|cr[ée]dits? de service|sanctions?)(?!\p{L})/iu;

function byTopic(place: AmountPlace): RoleReading | undefined {
  const unit = place.value.unit ?? "";
  const own = withoutMentions(place.lead.slice(-160));
  const after = nextLabel.test(place.tail) ? "" : withoutMentions(place.tail.slice(0, 70));
  const label = withoutMentions(place.label);
  const item = place.lead.lastIndexOf(";");
  const isOneOfItems = item >= 0 && !sameForLot.test(place.lead);
  const labelled = ownLabel.exec(place.lead)?.groups?.label;
  const sentence = withoutMentions(
    isOneOfItems ? place.lead.slice(item + 1) : (labelled ?? place.sentence.slice(-400)),
  );
  if (deductionHead.test(place.head)) return { role: "penalty", strength: 0.86 };
  if (measuredBy.test(place.lead.slice(-200))) return { role: "other", strength: 0.7 };
  if (deductible.test(own) || deductible.test(place.head)) return { role: "threshold", strength: 0.8 };
  if (coverHead.test(place.head) && insured.test(`${place.headings.join(" / ")} ${place.heads}`))
    return { role: "insuranceCover", strength: 0.86 };
  const narrow = first(narrowTopics, `${own} ${label}`) ?? first(narrowTopics, sentence);
  if (/^[^.;]{0,25}(?:frais|co[ûu]ts?) de recouvrement/iu.test(after)) return { role: "recoveryFee", strength: 0.9 };
  if (isStatutoryFee(place)) return { role: "recoveryFee", strength: 0.88 };
  if (
    narrow === "liabilityCap" &&
    /^sinistre/iu.test(unit) &&
    /police|(?<!\p{L})assur(?:[ée]|ance [^.;]{0,60}(?:couvr|garant|hauteur|limit))/iu.test(own)
  )
    return { role: "insuranceCover", strength: 0.84 };
  if (narrow) return { role: narrow, strength: narrow === "insuranceCover" ? 0.84 : 0.9 };
  if (
    (/^(?:sinistre|litige|ann[ée]e d'assurance)/iu.test(unit) ||
      (/^[ée]v[éèe]nement/iu.test(unit) && insured.test(`${sentence} ${label} ${place.headings.join(" ")}`))) &&
    !/franchise/iu.test(own)
  )
    return { role: "insuranceCover", strength: 0.88 };
  const ofLot = sameForLot.test(place.lead) ? first(limits.slice(0, 2), sentence) : undefined;
  if (ofLot) return { role: ofLot, strength: 0.8 };
  const limit = spared.test(sentence)
    ? "threshold"
    : (first(adjacentLimits, place.lead.slice(-90)) ?? first(limitsAfter, place.tail));
  if (limit && limit !== "minimum" && /responsabilit/iu.test(place.headings.at(-1) ?? "") && !insured.test(own))
    return { role: "liabilityCap", strength: 0.78 };
  if (limit === "maximum" && ofPenalties.test(sentence.slice(-200))) return { role: "penalty", strength: 0.82 };
  if (limit) return { role: limit, strength: limitStrength(limit, place) };
  if (label !== "" && penaltyTable.test(`${place.heads} ${place.intro} ${place.headings.at(-1) ?? ""}`))
    return { role: "penalty", strength: 0.88 };
  if (/retard|infraction|manquement|absence|constat/iu.test(unit)) return { role: "penalty", strength: 0.9 };
  if (
    owedFor.test(sentence) &&
    /(?<!\p{L})(?:d[ûu]e?s?|reten\p{L}+|d[ée]dui\p{L}+|appliqu\p{L}+|per[çc]u\p{L}*|exig\p{L}+|r[ée]clam\p{L}+|payer|paiement|verser|redevable|supporte|d[ée]bit[ée]e?|factur\p{L}+|forfaitaires?)(?!\p{L})/iu.test(
      `${own} ${after}`,
    )
  )
    return { role: "penalty", strength: 0.86 };
  if (/indemnit[ée]|somme forfaitaire/iu.test(own) && breach.test(sentence)) return { role: "penalty", strength: 0.86 };
  if (/indemnit[ée] (?:forfaitaire )?de $/iu.test(own) && !insured.test(place.headings.at(-1) ?? ""))
    return { role: "penalty", strength: 0.8 };
  if (unit && !/p[ée]nali[ts]/iu.test(own) && /(?:[àa] raison|sur la base|au prix|au tarif) (?:de |d')$/iu.test(own))
    return { role: "perUnit", strength: 0.86 };
  if (listedCover.test(place.sentence.slice(-400)) && !/franchise|prime/iu.test(own))
    return { role: "insuranceCover", strength: 0.82 };
  if (isCostOfFailing(place)) return { role: "penalty", strength: 0.86 };
  if (!place.value.period && costOfAnAct.test(own)) return { role: "fee", strength: 0.82 };
  const inOwn = first(purposes, own) ?? first(limits, own);
  if (inOwn) return { role: periodic(inOwn, place), strength: inOwn === "fee" || inOwn === "threshold" ? 0.78 : 0.9 };
  if (
    /(?<!\p{L})provisions?(?!\p{L})/iu.test(own) &&
    /charges|loyers?(?!\p{L})|bail|locat|copropri/iu.test(`${sentence} ${place.headings.join(" ")}`)
  )
    return { role: "charges", strength: 0.86 };
  if (shareHead.test(place.heads) && !wholeRow.test(place.names[0] ?? "") && /montant|prix/iu.test(place.head))
    return { role: "other", strength: 0.7 };
  const inHead = first(purposes, withoutMentions(place.head)) ?? first(limits.slice(0, 2), place.head);
  if (inHead) return { role: periodic(inHead, place), strength: 0.88 };
  const inLabel = first(purposes, label) ?? first(limits, label);
  if (inLabel) return { role: periodic(inLabel, place), strength: 0.87 };
  const inTail = first([...narrowTopics, ...purposes], /^[^.;]{0,60}/u.exec(after)?.[0] ?? "");
  if (inTail) return { role: inTail, strength: 0.8 };
  const restated = /(?:^|[\s,(])soit[^.;]{0,15}$/iu.test(own)
    ? nearest([...purposes, ...limits.slice(0, 2)], sentence)
    : undefined;
  if (restated) return { role: periodic(restated, place), strength: 0.8 };
  if (first(perUnitShapes, `${own} ${label}`)) return undefined;
  const inSentence = nearest(purposes, sentence);
  if (inSentence) return { role: inSentence, strength: 0.76 };
  const introduced = first(limits.slice(0, 2), place.intro.slice(-200));
  if (introduced && place.label === "" && !unit && !/prix plafond/iu.test(place.intro))
    return { role: introduced, strength: 0.8 };
  const around = first(purposes, withoutMentions(place.intro)) ?? first(headTopics, place.headings.at(-1) ?? "");
  if (around) return { role: around, strength: 0.72 };
  const isBare = place.label === "" && !/\p{L}{4}/u.test(place.lead);
  return isBare && place.headings.some((heading) => /p[ée]nalit/iu.test(heading))
    ? { role: "penalty", strength: 0.7 }
    : undefined;
}

/** Art. D.441-5 of the Code de commerce fixes 40 €, which clauses on late payment often give without its name. */
function isStatutoryFee({ value, lead, sentence }: AmountPlace): boolean {
  return (
    value.money.value.replace(/\.00$/, "") === "40" &&
    value.money.currency === "EUR" &&
    (/indemnit[ée] (?:forfaitaire |l[ée]gale )?(?:de |: ?)$/iu.test(lead) ||
      /retard|(?:d[ée]faut|absence) de (?:paiement|r[èe]glement)|int[ée]r[êe]ts|non-paiement|impay|refinancement|BCE/iu.test(
        sentence,
      ))
  );
}

/** `exonéré des pénalités dont le total n'excède pas`: the sum up to which nothing is due. */
const spared =
  /exon[ée]ration des? (?:petites )?p[ée]nalit[ée]s[^.;]{0,30}$|(?:exon[ée]r|dispens|exempt)[^.;]{0,90}(?:exc[èe]d|d[ée]pass|inf[ée]rieur|moins|atteign)[^.;]{0,30}$|(?:exc[èe]d|d[ée]pass|inf[ée]rieure?s? [àa]|atteign)[^.;]{0,30}$(?<=ne (?:sont|seront) (?:pas )?(?:dues?|appliqu[ée]e?s?|per[çc]ues?)[^;]{0,160})/iu;

/** A table whose rows are failings. */
const penaltyTable = /p[ée]nalit|manquement|malus|r[ée]faction|(?<!\p{L})avoirs? sur/iu;

/** `maximum : lot 1 : 70 000 € ; lot 2 : 45 000 €`: the next of a list of the same. */
const sameForLot =
  /^[\s;,:.–-]*(?:et )?(?:pour )?(?:le )?(?:lot|tranche|site) ?(?:n° ?)?[\p{L}\d]{1,14}(?: ?(?:«[^»]{1,60}»|\([^()]{1,60}\)|[-–] [\p{L} '’-]{3,60}))? ?:? ?$/iu;

/** What the insured bears himself: cover starts above it. */
const deductible =
  /franchises?(?! de (?:loyer|port))(?:[^,;.]{0,30}|[^,;.]{3,70} (?:port[ée]e?s?|fix[ée]e?s?|ramen[ée]e?s?|relev[ée]e?s?|abaiss[ée]e?s?|[ée]gales?|est|sont|s'[ée]l[èe]vent?) (?:de |[àa] )|, (?:fix[ée]e?s? [àa]|de|d'un montant de|[ée]gale [àa]) )$/iu;
const coverHead = /plafond|limite|capital|capitaux|montants? (?:maxim|garanti|assur)|garanties?$/iu;
const insured = /garantie|assur|sinistre/iu;

/** `une assurance couvrant : dommages corporels 5 000 000 € ; vol 30 000 €`: each amount of the list is a cover. */
const listedCover = /(?:assurance|police)[^.]{0,90}(?:couvrant|garantissant|comportant)[^.]*$/iu;

/** `Pour chaque stagiaire absent …, il est dû`, `En cas de perte d'un badge, … sera retenue`. */
const owedFor =
  /(?:pour (?:chaque|toute?)|en cas d|(?:^|[.;:] )(?:toute?|chaque)|[àa] d[ée]faut d|faute d)[^.;]{0,60}(?:infraction|contravention|absen|retard|manqu|d[ée]faut|oubli|pert|perdu|incompl|d[ée]grad|cass|remise|production|transmission|non[- ](?:restitu|respect|remi|rendu|effectu|conform))|pass[ée] ce d[ée]lai|(?<!\p{L})livraison (?:incompl|tardi|en retard)|(?<!\p{L})inobserv/iu;

const breach =
  /contravention|violation|manquement|non[- ]respect|infraction|m[ée]connaissance|inex[ée]cution|non autoris|sans (?:l'|son )?(?:accord|autorisation)|d[ée]tournement/iu;

/** Topics that a heading gives to whatever amount stands under it. */
const headTopics = purposes.filter(([role]) =>
  ["penalty", "deposit", "rent", "charges", "advance", "guarantee"].includes(role),
);

function byShape(place: AmountPlace): RoleReading | undefined {
  const { value, lead, label, sentence, headings } = place;
  const own = ownLabel.exec(lead)?.groups?.label ?? lead.slice(-120);
  const words = label === "" ? own : `${lead.slice(-120)} ${label}`;
  const priced =
    /prix|tarif|co[ûu]t|factur|r[ée]mun[ée]|montant|somme|forfait|moyennant|abonnement|r[èe]gl|pa(?:ye|ie)|taux|vers/iu;
  const inPrices = priced.test(`${sentence.slice(-200)} ${label} ${headings.at(-1) ?? ""}`);
  if (
    value.unit ||
    /^ ?(?:HT |TTC )?(?:le|la|l')? ?(?:m[èe]tre|m²|m3|tonne|heure|journ[ée]e|unit[ée]|repas|kilo|kg|litre|km|kilom[èe]tre|pi[èe]ce)/iu.test(
      place.tail,
    )
  )
    return { role: "perUnit", strength: inPrices ? 0.86 : 0.65 };
  if (instalment.test(lead) || (byInstalments.test(sentence) && onDay.test(place.tail)))
    return { role: "tranche", strength: 0.82 };
  if (wholeSum.test(lead) && !value.period) return { role: "total", strength: 0.8 };
  if (
    first(perUnitShapes, words) ||
    unitPrices.test(`${sentence} ${place.intro}`) ||
    (!value.period && label !== "" && tariffs.test(place.intro)) ||
    (!value.period && /prix unitaires/iu.test(headings.at(-1) ?? "")) ||
    (!value.period && ofOneUnit.test(label))
  )
    return { role: "perUnit", strength: 0.86 };
  if (place.category && !value.period) return { role: "perUnit", strength: 0.78 };
  if (value.period === "P1Y") return { role: "annual", strength: inPrices ? 0.88 : 0.7 };
  if (value.period === "P1M") return { role: "monthly", strength: inPrices ? 0.88 : 0.7 };
  if (value.period) return { role: "fee", strength: 0.7 };
  const onCondition = /(?:^|\W)(?:en cas d|[àa] d[ée]faut|faute d|si )/iu.test(sentence);
  if (onCondition)
    return {
      role: /retard|manquement|non[- ]respect|d[ée]faut|inex[ée]cution/iu.test(sentence) ? "penalty" : "other",
      strength: 0.5,
    };
  const shape = first(shapes, words);
  if (shape) return { role: shape, strength: shape === "total" && !/total|global|forfait/iu.test(words) ? 0.72 : 0.86 };
  const again = nearest(shapes, sentence.slice(-300));
  const restated = /^[^\p{L}]*(?:soit|ou|TTC|HT|[àa])?[^\p{L}]*$/iu.test(lead);
  if (again && (again !== "total" || restated)) return { role: again, strength: 0.65 };
  const inHead = /(?:^|\W)(?:prix|montants?|conditions? financi[èe]res?|r[ée]mun[ée]ration|tarifs?)(?!\p{L})/iu.test(
    headings.at(-1) ?? "",
  );
  const isWhole =
    /prix|montant|total|forfait|somme|r[ée]mun[ée]ration|co[ûu]t/iu.test(sentence) && !ofAPart.test(sentence);
  if (inHead) return { role: label === "" && isWhole ? "total" : "other", strength: 0.5 };
  return inPrices ? { role: "other", strength: 0.42 } : undefined;
}

/** A yearly or monthly fee is the price of the contract by the year or month. */
function periodic(role: AmountRole, { value, lead, label }: AmountPlace): AmountRole {
  if (role !== "fee") return role;
  if (value.unit)
    return /(?<!\p{L})frais(?!\p{L})/iu.test(lead.slice(-60)) || /^frais/iu.test(label) ? "fee" : "perUnit";
  const words = label === "" ? lead.slice(-120) : `${lead.slice(-120)} ${label}`;
  if (value.period === "P1Y" || (!value.period && /(?<!\p{L})annuel(?:le)?s?(?!\p{L})/iu.test(words))) return "annual";
  return value.period === "P1M" || (!value.period && /mensuel(?:le)?s?(?!\p{L})/iu.test(words)) ? "monthly" : "fee";
}

function limitStrength(limit: AmountRole, place: AmountPlace): number {
  return limit === "threshold" ? 0.85 : /p[ée]nalit/iu.test(place.sentence) ? 0.5 : 0.87;
}

function first(list: readonly (readonly [AmountRole, RegExp])[], words: string): AmountRole | undefined {
  return list.find(([, pattern]) => pattern.test(words))?.[0];
}

const globals = new Map<RegExp, RegExp>();

function everywhere(pattern: RegExp): RegExp {
  const global = globals.get(pattern) ?? new RegExp(pattern.source, `${pattern.flags}g`);
  globals.set(pattern, global);
  return global;
}

/** The role whose words stand last, nearest to the amount that follows. */
function nearest(list: readonly (readonly [AmountRole, RegExp])[], words: string): AmountRole | undefined {
  let best: { role: AmountRole; at: number } | undefined;
  for (const [role, pattern] of list) {
    const at = pattern.test(words) ? [...words.matchAll(everywhere(pattern))].at(-1)?.index : undefined;
    if (at !== undefined && (!best || at > best.at)) best = { role, at };
  }
  return best?.role;
}
