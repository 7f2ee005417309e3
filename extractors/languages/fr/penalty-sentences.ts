import { oncePerDocument } from "../once-per-document.ts";
import { capCellOf } from "../penalty-caps.ts";
import type { Span } from "../rule.ts";
import { sentenceAround } from "../run-rules.ts";

/** A sentence, list item or table row that speaks of penalties or late interest, or stands where they are listed. */
export interface PenaltySentence extends Span {
  readonly text: string;
  /** Headings around it, and the words that announce its list or head its table. */
  readonly context: string;
  /** Whether its own words speak of a penalty; else only its heading or table does. */
  readonly says: boolean;
  readonly clause: number;
  /** Of a table row, the cell that says the most of the penalty; it is none of `text`. */
  readonly capCell?: string;
  /** Start of the outermost clause around it: caps said there hold for all below. */
  readonly part: string;
}

const penaltyWords =
  /p[ée]nali[ts]|cr[ée]dits? de service|retards? ?:[^.;]{0,40}taux|(?<!\p{L})astreinte|clause p[ée]nale|int[ée]r[êe]ts? (?:de retard|moratoires?|au taux|l[ée]ga|calcul|conventionnel)|int[ée]r[êe]t(?:s)? (?:de plein droit|[àa] compter)|porter(?:a|ont|ait)? int[ée]r[êe]t|(?:sera|seront|est|major[ée]e?s?|de) (?:automatiquement |forfaitairement )?(?:major[ée]e?s?|une majoration)|malus|[àa] peine d'une (?:indemnit|somme)|indemnit[ée] (?:\p{L}{4,14} [ée]gale|forfaitaire|d'occupation|de r[ée]siliation|[ée]gale|hors taxes [ée]gale)|dommages[- ](?:et[- ])?int[ée]r[êe]ts|r[ée]faction|indemnit[ée]s? de \d|(?:verse(?:ra)?|doi(?:t|vent)|devra|paie(?:ra)?|redevable d')[^.;]{0,50}indemnit[ée](?! (?:pour|de) frais)|(?:(?:lieu|droit) [àa] une?|applique(?:ra)? une?|op[ée]rer(?:a)? une?) (?:retenue|avoir|r[ée]duction|remise|abattement|d[ée]duction)|(?:retenue|avoir|d[ée]duction) (?:forfaitaire )?(?:de \d|d'une? |[ée]gale?)|cotisation suppl[ée]mentaire|(?:titre de|un|le|ce|du) d[ée]dit(?!\p{L})|(?:indemnit[ée]|frais) d'annulation|(?:restera|demeurera|sera) (?:d[ée]finitivement )?acquis/iu;
const penaltyHeading =
  /p[ée]nalit|astreinte|(?<!\p{L})retards? et|manquements?(?!\p{L})|(?<!\p{L})d[ée]dit(?!\p{L})|int[ée]r[êe]ts (?:de retard|moratoires)|retards? de paiement|clause p[ée]nale|sanctions? (?:p[ée]cuni|financ)/iu;

/** What goes wrong, and what is charged for it: together they make a penalty that no word names. */
const failing =
  /retard|tardi[fv]|(?<!\p{L})absen(?:ce|te?s?)(?!\p{L})|manquement|manquants?|(?<!\p{L})non[- ]\p{L}{4,}|n'(?:aurait|a|est|ont|auront) pas|indisponib|(?<!\p{L})[àa] d[ée]faut de|oubli|incompl[èe]t|pass[ée] ce d[ée]lai|au-del[àa] de ce(?:tte)? |d[ée]passement|(?<!\p{L})en de[çc][àa]|(?:note|taux|disponibilit[ée]|score|indice)[^.;]{0,60}(?:inf[ée]rieure?|comprise?|en dessous|<)|inobserv|infraction|exc[èe]s de consommation|consommation[^.;]{0,40} d[ée]passe|annulation|d[ée]sist|renonc|(?:rupture|r[ée]siliation)[^.;]{0,30} (?:anticip|avant|imputable)|avant (?:le|son|leur) terme|maintien dans les lieux/iu;
const charged =
  /(?<!\p{L})(?:supporte|subi(?:t|ra)|co[ûu]te|d[ée]dui(?:t|ra|te|re)|retenue?s?|retien(?:t|dra)|d[ée]bit[ée]e?|factur(?:[ée]e?s?|er|era|eront|e)|abattement|r[ée]duction|avoirs?|cr[ée]dits? de service|p[ée]nalis[ée]e?s?|sanctionn[ée]e?s?|rest(?:e|ent|era|eront) (?:dû|due?s?|acquis)|conserve(?:ra)?|major(?:ation|[ée]e?s?)|rembours[ée]e?s?|redevable|verse(?:ra)?|r[èe]gle(?:ra)?|paie(?:ra|ment)?|doi[tv]\p{L}*)(?!\p{L})/iu;
/** `Livraison en retard : 0,5 % de la commande`. */
const labelled =
  /(?:en retard|tardi[fv]\p{L}*|(?<!\p{L})absence|(?<!\p{L})non[- ]\p{L}{4,}|incompl[èe]te?s?|manquants?|disponibilit[ée][^:;.]{0,20}<)(?!\p{L})[^:;.%€]{0,50}(?:\d ?%)? ?: [^;.%€]{0,30}\d ?(?:%|€|euros)/iu;
const notCharged =
  /(?<!\p{L})avances?(?!\p{L})|retenue de garantie|r[ée]vis|index|(?<!\p{L})T\.?V\.?A|capital|sous-trait\p{L}+ (?:est|sont) pay|variation|marge|ristourne|subvention de/iu;

/** `À défaut de paiement à l'échéance, sont dus de plein droit :`, before a list of what is due. */
const owedUnpaid =
  /(?:retards?|d[ée]faut|absence|non)[- ](?:de |du )?(?:paiement|r[èe]glement)|non pay[ée]e?s?|impay[ée]/iu;

/** Whether a sentence speaks of a penalty: by its name, or by a failing and what it costs. */
function speaksOfPenalty(words: string): boolean {
  return (
    penaltyWords.test(words) ||
    labelled.test(words) ||
    (failing.test(words) && charged.test(words) && !notCharged.test(words))
  );
}

/** `Ancienne rédaction : « …`: what an amendment does away with. */
const replaced = /^[\s«"–-]*(?:ancienne? (?:r[ée]daction|version|texte|clause)|au lieu de)(?!\p{L})/iu;

/** A sentence that says more of the penalty before it. */
const goesOn =
  /^(?:elles?|passé ce délai|ces|celles?-ci|leur|ce montant|cette somme|le (?:montant )?total|le cumul|toutefois)(?!\p{L})/iu;

/** Words of a paragraph whose other sentences set the penalties: `ces pénalités`, a formula's `P =`. */
const itsPenalties = /(?<!\p{L})(?:ces|lesdites|les pr[ée]sentes) p[ée]nalit|(?<!\p{L})P ?= [^\n]{5,300}p[ée]nalit/iu;

/** Every sentence of a document that may set a penalty, in order; computed once a document. */
export const penaltySentences = oncePerDocument((document): readonly PenaltySentence[] => {
  const { slice, paragraphs } = document.view;
  const found: PenaltySentence[] = [];
  let intro = "";
  let head = "";
  for (const paragraph of paragraphs) {
    const words = slice(paragraph.start, paragraph.end);
    const clause = document.clauseAt(paragraph.start);
    const isItem =
      paragraph.kind === "listItem" ||
      paragraph.kind === "tableRow" ||
      /^[-•*>–]|^[^.:]{2,90}: ?\d/u.test(words.slice(0, 100));
    if (paragraph.kind === "heading" || paragraph.kind === "title") intro = "";
    else if (!isItem)
      intro =
        /:$/u.test(words) && (penaltyWords.test(words) || owedUnpaid.test(words))
          ? words.slice(-250)
          : /:$/u.test(words)
            ? ""
            : intro;
    if (paragraph.kind !== "tableRow") head = "";
    else if (head === "" && penaltyWords.test(words)) head = words;
    const headings = clause.path.join(" / ");
    const listed = isItem && intro !== "" ? intro : "";
    const about = penaltyHeading.test(clause.heading) || listed !== "" || head !== "" || itsPenalties.test(words);
    if (!about && !speaksOfPenalty(words)) continue;
    const context = `${headings} / ${listed} / ${head === words ? "" : head}`;
    const part = clause.path[0] ?? "";
    if (paragraph.kind === "tableRow") {
      const cap = capCellOf(document, paragraph);
      found.push({
        start: paragraph.start,
        end: cap ? cap.start - 1 : paragraph.end,
        text: cap ? words.slice(0, cap.start - 1 - paragraph.start) : words,
        ...(cap && { capCell: cap.text }),
        context,
        says: penaltyWords.test(words),
        clause: clause.start,
        part,
      });
      continue;
    }
    let said = false;
    for (let at = paragraph.start; at < paragraph.end; ) {
      const { start, end } = sentenceAround(document.view, at, paragraph);
      const sentence = slice(start, end);
      const says: boolean = speaksOfPenalty(sentence) || (said && goesOn.test(sentence));
      said = says;
      if ((says || about) && !replaced.test(sentence))
        found.push({ start, end, text: sentence, context, says, clause: clause.start, part });
      at = Math.max(end, at + 1);
    }
  }
  return found;
});
