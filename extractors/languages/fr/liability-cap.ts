import type { LiabilityCapValue } from "../../../schemas/fields/liability-cap.ts";
import { findMoney } from "../../../values/money.ts";
import { findPercents } from "../../../values/percent.ts";
import { defineFieldRules, type RuleMatch, type Span } from "../rule.ts";
import { sentenceAround } from "../run-rules.ts";
import { isOverridden } from "./overridden.ts";

const limit =
  "(?:est|sera|sont|serait)? ?(?:expressément |strictement |toutefois |en tout état de cause )?(?:limitée?s?|plafonnée?s?|cantonnée?s?|bornée?s?|circonscrite?s?|restreinte?s?)(?!\\p{L}| au capital)|ne (?:pourra|peut|saurait|pourrait)[^.;\\n]{0,60}(?:excéder|dépasser|être supérieure?s?|être engagée?s? au-delà)|n'exc[éè]d\\p{L}+|n'est engagée que dans la limite|dans la limite|à concurrence";
const except =
  /(?:sauf(?: en cas)?|hors|hormis|à l'exception|à l'exclusion|excepté)(?: (?:de|du|des|les?|la|d'|en cas de))* (?<exceptions>[^.;:]{4,120}?)(?=, (?:la|le|les|l'|est|sera|ne|toutes|tous|sa|son|leur|chaque|chacune?)|[.;:]|$)/iu;
const measure =
  /^[^.;]{0,60}?(?<of>par (?:an(?:née)?(?: (?:contractuelle|civile|d['’ ]\p{L}+|de \p{L}+))?|sinistre(?: et par an(?:née)?)?|événement|commande|bon de commande)|tous dommages confondus|toutes causes confondues)/iu;
const share = /^[^.;]{0,12}?(?:du|de la|de l'|des|de) ?(?<of>[^.;,]{4,120})/iu;
const paidIn =
  /(?:^| )(?:au|aux|le|les|du|des|montant|de) (?<of>(?:montants?|sommes|prix|redevances|honoraires)[^.;]{0,40}(?:payée?s?|versée?s?|perçue?s?|facturée?s?|encaissée?s?|annuel\p{L}*|dues?)[^.;]{0,90})/iu;

/** The sentence of the limit: where a pronoun begins it, the one after that which names the liability. */
function sentenceOf({ document, end, sentence, paragraph }: RuleMatch): Span {
  return end > sentence.end ? sentenceAround(document.view, end - 1, paragraph) : sentence;
}

/** The ceiling that stands after the words of a limit. */
function capAfter(match: RuleMatch): (LiabilityCapValue & { readonly end: number }) | undefined {
  const { document, end } = match;
  const rest = document.view.slice(end, Math.min(Math.max(sentenceOf(match).end, end), end + 260));
  const [money] = findMoney(rest, "fr");
  const [percent] = findPercents(rest, "fr");
  if (money && money.start < 130 && (!percent || money.start < percent.start)) {
    const of =
      measure.exec(rest.slice(money.start))?.groups?.of ??
      /(?<of>par (?:année|an|sinistre)[^,;.]{0,30}?),? à ?$/iu.exec(rest.slice(0, money.start))?.groups?.of ??
      /(?<of>par (?:année|an|sinistre|événement)(?: (?:contractuelle|civile|d'exécution))?)(?!\p{L})[^.;]{0,60}$/iu.exec(
        match.text,
      )?.groups?.of;
    return { money: money.value.money, ...(of && { of: of.trim() }), end: end + money.end };
  }
  if (percent && percent.start < 90) {
    const of = share.exec(rest.slice(percent.end))?.groups?.of;
    return { percent: percent.value, ...(of && { of: of.trim() }), end: end + percent.end };
  }
  const paid = paidIn.exec(rest.slice(0, 200));
  return paid?.groups?.of
    ? { percent: "100", of: paid.groups.of.trim(), end: end + paid.index + paid[0].length }
    : undefined;
}

export const liabilityCapRules = defineFieldRules<LiabilityCapValue>({
  field: "liabilityCap",
  language: "fr",
  cue: /responsabilit|plafond|réparation|dommages[- ]intérêts|indemnisation/iu,
  rules: [
    {
      name: "fr/liabilityCap/responsabilité limitée à <montant ou part>",
      pattern: new RegExp(
        `(?<!\\p{L})(?:responsabilité(?! civile)|réparations?|indemnisations?|dommages[- ](?:et[- ])?intérêts)(?!\\p{L})(?:[^.;\\n]{0,90}\\. (?=Celle|Elle ))?[^.;\\n]{0,220}?(?:${limit})`,
        "giu",
      ),
      strength: 0.82,
      read: (match) => {
        const text = match.document.view.slice(match.sentence.start, sentenceOf(match).end);
        if (/p[ée]nalit|assur(?:ance|eur)|police|capital social/iu.test(match.text)) return undefined;
        if (isOverridden(match, /responsabilit|réparation|indemni|plafond|montant|limite/iu)) return undefined;
        const cap = capAfter(match);
        if (!cap) return undefined;
        const { end, ...value } = cap;
        const exceptions = except.exec(text)?.groups?.exceptions?.trim();
        return {
          value: { ...value, ...(exceptions && { exceptions }) },
          span: { start: match.start, end: Math.max(match.end, end) },
        };
      },
    },
    {
      name: "fr/liabilityCap/plafond remplacé par <montant>",
      pattern:
        /(?<!\p{L})(?:(?:plafond|limite|limitation)s?(?: de (?:la )?responsabilité| d'indemnisation| de réparation)|plafond\.(?= )|(?:plafond|limite|montant) (?:fixée?|prévue?|stipulée?|de) (?:à |par |de )?l'article \d)[^;\n]{0,90}? (?:remplacée?s? par|portée?s? à|ramenée?s? à|relevée?s? à|fixée?s? à|: ?|est de)(?= )/giu,
      strength: 0.76,
      read: (match) => {
        const about = `${match.document.view.slice(match.paragraph.start, match.end)} ${match.clause.heading}`;
        if (!/responsabilit|plafond|indemnis|réparation/iu.test(about) || /p[ée]nalit|assur|garanti|prix/iu.test(about))
          return undefined;
        const cap = capAfter(match);
        return (
          cap && {
            value: { money: cap.money, percent: cap.percent, of: cap.of },
            span: { start: match.start, end: cap.end },
          }
        );
      },
    },
  ],
  corpus: {
    found: [
      [
        { money: { value: "80000.00", currency: "EUR" }, of: "par année contractuelle" },
        "Plafond. Le montant prévu à l'article 8.3 est remplacé par 80 000 euros par année contractuelle.",
        "Le plafond de responsabilité de l'article 8.3 est porté à 80 000 € par année contractuelle.",
        "La limite de responsabilité fixée à l'article 8 est ramenée à 80 000 € par année contractuelle.",
        "La responsabilité totale de chaque partie, toutes causes confondues et par année contractuelle, est plafonnée à 80 000 €.",
      ],
      [
        { money: { value: "80000.00", currency: "EUR" }, of: "par événement", exceptions: "dommages corporels" },
        "Hors dommages corporels, sa responsabilité est bornée à 80 000 € par événement.",
      ],
      [
        { money: { value: "50000.00", currency: "EUR" }, exceptions: "dommages corporels" },
        "Responsabilité. Celle de chaque partie est plafonnée à 50 000 €, hors dommages corporels.",
      ],
      [
        {
          money: { value: "150000.00", currency: "EUR" },
          of: "par année contractuelle",
          exceptions: "faute lourde ou dol",
        },
        "La responsabilité de l'Éditeur, sauf faute lourde ou dol, est limitée à 150 000 euros par année contractuelle.",
      ],
      [
        { money: { value: "50000.00", currency: "EUR" } },
        "La responsabilité totale du Prestataire ne pourra excéder 50 000 €.",
        "En tout état de cause, la responsabilité du Fournisseur est plafonnée à la somme de 50 000 €.",
        "H. Responsabilité. Celle de chaque partie est plafonnée, tous sinistres confondus, à 50 000 €.",
        "Responsabilité. Elle est limitée à 50 000 €.",
      ],
      [
        { percent: "100", of: "montant annuel du contrat" },
        "La responsabilité du Prestataire est limitée à 100 % du montant annuel du contrat.",
      ],
      [
        { percent: "100", of: "sommes payées par le Client au cours des douze derniers mois" },
        "La responsabilité du Prestataire est limitée aux sommes payées par le Client au cours des douze derniers mois.",
      ],
    ],
    ignored: [
      "La société à responsabilité limitée au capital de 92 000 euros exploite le logiciel.",
      "Le Prestataire est assuré en responsabilité civile dans la limite de 5 000 000 €.",
      "La responsabilité du Titulaire est engagée en cas de faute.",
    ],
  },
});
