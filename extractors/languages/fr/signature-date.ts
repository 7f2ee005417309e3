import type { SignatureDateValue } from "../../../schemas/fields/signature-date.ts";
import { defineFieldRules, type RuleMatch, type RuleReading } from "../rule.ts";
import { rulesOrPlain } from "./accents.ts";
import { datedApart, signatureBlocks, signedBefore } from "./signature-blocks.ts";
import { signatureDateCorpus } from "./signature-date.corpus.ts";
import { datedByNamedParties } from "./signature-lines.ts";
import { datedWhereSigned } from "./signature-rows.ts";
import { blank, dateIn, wordsBefore } from "./time-words.ts";

/** Other papers whose signature a contract recalls. */
const otherPapers =
  /avenant|(?:contrat|march[ée]|bail|convention) (?:initial|d'origine|ant[ée]rieur)|protocole du|devis|offre|ordre de service|acte notari[ée]/iu;

const coverLength = 2000;
/** `avenant au contrat en date du …`: another document is dated. */
const otherDocument =
  /(?:loi|décret|arrêté|(?:au|aux|le|la|les|du|de la|des|l'|un|une)\s?(?:contrat|marché|convention|bail|accord|avenant|offre|devis|délibération|proposition|lettre))[^\n]{0,50}$/iu;

export const signatureDateRules = defineFieldRules(
  rulesOrPlain<SignatureDateValue>({
    field: "signatureDate",
    language: "fr",
    cue: /(?<!\p{L})[ée]tablie? [àe]|(?<!\p{L})fait (?:et |en |à |a |au |le |sur )|sign[ée]|(?<!\p{L})le :? ?(?:\d|…|_|\.{3})|conclue? (?:le|à|a) ?|pass[ée]e? (?:le|à|a) |, le \d|approuv|bon pour|date|soussign|accept[ée] le|(?<!\p{L})l'an /iu,
    rules: [
      {
        name: "fr/signatureDate/Fait à <lieu>, le <date>",
        pattern:
          /(?<!\p{L})(?:fait|[ée]tablie?|dress[ée]|sign[ée]|(?<=(?:^|[\n.;] ?))(?:conclue?|pass[ée]e?|arr[êe]t[ée]e?))(?: et (?:sign[ée]|pass[ée]|arr[êe]t[ée]))?(?: [ée]lectroniquement)?(?:,? en [^\n;.:]{1,110}?)?,? ?(?:[àa]|au)(?!\p{L}) ?:? ?(?!\s*\d)[^\n,;:]{1,45}?(?:\s*[,;]?\s*en [^,\n]{1,50}?)?\s*[,;]?\s+(?:le|en date du|ce jour,?|ce)(?= ?[:\d…_.[]| premier| [\p{L}-]+ [\p{L}]+)(?<rest>[^\n\t]{0,45})/dgiu,
        strength: 0.9,
        read: (match) =>
          placeOnly(match) && !datedApart(match.document.view.text, match) ? dated(match, 0.9) : undefined,
      },
      {
        name: "fr/signatureDate/Fait le <date>",
        pattern:
          /(?:^|\n|\t|[.;] )fait(?: et sign[ée])?(?: en [^,\n]{1,60}?)?,? (?:le|en date du)(?<rest>[^\n\t]{0,45})/dgiu,
        strength: 0.85,
        read: (match) => dated(match, 0.85),
      },
      {
        name: "fr/signatureDate/Date de signature : <date>",
        pattern:
          /(?:^|\n|\t|[-•] ?)(?:(?:date (?:de (?:la )?)?)?signature(?= ?:)|date (?:de (?:la )?)?signature|(?:bon pour accord|lu et approuv[ée]|accept[ée]|approuv[ée]),? le(?!\p{L})|conclue? le(?= ?:)|sign[ée]e? (?:[ée]lectroniquement )?(?:par [^\n\t,;.]{2,60}? )?le(?!\p{L}))(?: (?:du|de la|de l') ?(?:pr[ée]sente? )?(?:contrat|march[ée]|bail|convention|accord|accord-cadre|avenant))? ?[:\t]? ?(?:le )?(?<rest>[^\n\t]{0,45})/dgiu,
        strength: 0.85,
        read: (match) => (datedApart(match.document.view.text, match) ? undefined : dated(match, 0.85)),
      },
      {
        name: "fr/signatureDate/Contrat signé le <date>",
        pattern:
          /^(?:document|contrat|march[ée]|convention|bail|acte|accord)(?: (?!initial|d'origine)[\p{L}'-]+){0,3} sign[ée]e?(?: [ée]lectroniquement)?(?: (?:à|a) [\p{L}' -]{1,40}?)?,? (?:le|en date du)(?<rest> [^\n\t]{0,40})/dgiu,
        strength: 0.75,
        read: (match) => dated(match, 0.75),
      },
      {
        name: "fr/signatureDate/le présent contrat, signé le <date>",
        pattern:
          /(?:pr[ée]sente?s?|ci-apr[èe]s|entre les (?:soussign[ée]s|parties))[^.;\n]{0,80}? (?:a [ée]t[ée] |est |ont [ée]t[ée] )?(?:sign[ée]e?s?|conclue?s?|pass[ée]e?s?|[ée]tablie?s?)(?: [ée]lectroniquement)?(?: (?:à|a) [\p{L}' -]{1,40}?)?,? (?:le|en date du|ce)(?<rest> [^\n\t]{0,40})/dgiu,
        strength: 0.75,
        read: (match) => dated(match, 0.75),
      },
      {
        name: "fr/signatureDate/contrat conclu à <lieu> le <date> entre les soussignés",
        pattern:
          /(?:contrat|march[ée]|bail|convention|accord|acte)[^.;\n]{0,60}? (?:a [ée]t[ée] |est )?(?:conclue?|sign[ée]e?|pass[ée]e?|[ée]tablie?)(?: (?:à|a) [\p{L}' -]{1,40}?)?,? (?:le|en date du|ce)(?=(?<rest> [^\n\t]{0,40}))[^\n.;]{6,60}? entre(?!\p{L})/dgiu,
        strength: 0.75,
        read: (match) => dated(match, 0.75),
      },
      {
        name: "fr/signatureDate/<lieu>, le <date> ou Date : <date>, près des signatures",
        pattern: /(?:^|\n)(?:date ?:|[\p{L}' -]{2,40}, le)(?<rest>[^\n\t]{0,30})(?=\n|\t|$)/dgiu,
        strength: 0.65,
        read: (match) =>
          /lu et approuv|signature|cachet|bon pour|(?:^|\n)pour (?:la |le |l')?\p{L}/iu.test(
            match.before(120) + match.after(160),
          ) && !isOneParty(match)
            ? dated(match, 0.65)
            : undefined,
      },
      {
        name: "fr/signatureDate/en date du <date>, seul sur une ligne de la couverture",
        pattern: /(?<!\p{L})en date du(?<rest> [^\n\t]{0,30})(?=\n|$)/dgiu,
        strength: 0.7,
        read: (match) =>
          match.start < coverLength && !otherDocument.test(match.before(80)) ? dated(match, 0.7) : undefined,
      },
      {
        name: "fr/signatureDate/l'an <année>, le <jour>",
        pattern: /(?=(?<rest>l'an [^\n]{8,90}))(?<=^|\n|fait à [^\n,.;]{2,40} )/dgiu,
        strength: 0.8,
        read: (match) => dated(match, 0.8),
      },
      {
        name: "fr/signatureDate/dates au pied des signatures",
        strength: 0.75,
        readDocument: signatureBlocks,
      },
      {
        name: "fr/signatureDate/<date> à côté du nom d'une partie",
        strength: 0.74,
        readDocument: datedByNamedParties,
      },
      {
        name: "fr/signatureDate/<date> seule dans une ligne de signature",
        strength: 0.6,
        readDocument: datedWhereSigned,
      },
    ],
    corpus: signatureDateCorpus,
  }),
);

/** `Fait à Lyon`: what stands between is a place, not the rest of a sentence. */
function placeOnly(match: RuleMatch): boolean {
  const head = match.text.slice(0, match.text.length - (match.groups.rest ?? "").length);
  return !/r[ée]ception|compter|disposition|condition|partir|titulaire|l'occasion|la (?:date|suite|demande)|concurrence|jour(?!n)|l'avance|prestataire|client/iu.test(
    head,
  );
}

/** The date of one of several parties is not that of all. */
function isOneParty({ document, start, end }: RuleMatch): boolean {
  return signatureBlocks(document).some(
    ({ span, appliesTo }) => appliesTo?.party !== undefined && span.start < end && span.end > start,
  );
}

/** The date right after the words; a blank says that nobody dated the paper. */
function dated(match: RuleMatch, strength: number): RuleReading<SignatureDateValue> | undefined {
  if (
    otherPapers.test(wordsBefore(match).slice(-80)) ||
    /avenant n|initial|pr[ée]sente? (?:offre|devis|proposition)/iu.test(match.text)
  )
    return undefined;
  const found = dateIn(match, "rest", 6);
  if (found)
    return { value: found.date, span: { start: Math.min(match.start, found.at.start), end: found.at.end }, strength };
  const empty = new RegExp(blank, "u").exec(match.groups.rest ?? "");
  if (!empty || empty.index > 6 || signedBefore(match.document, match)) return undefined;
  const start = match.spanOf("rest")?.start ?? match.start;
  return { state: "absent", span: { start: match.start, end: start + empty.index + empty[0].length } };
}
