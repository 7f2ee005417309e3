import { oncePerDocument } from "../once-per-document.ts";
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
  /** Start of the outermost clause around it: caps said there hold for all below. */
  readonly part: string;
}

const penaltyWords =
  /p[ée]nalit|(?<!\p{L})astreinte|clause p[ée]nale|int[ée]r[êe]ts? (?:de retard|moratoires?|au taux|l[ée]ga|calcul|conventionnel)|int[ée]r[êe]t(?:s)? (?:de plein droit|[àa] compter)|porter(?:a|ont|ait)? int[ée]r[êe]t|(?:sera|seront|est|major[ée]e?s?|de) (?:automatiquement |forfaitairement )?(?:major[ée]e?s?|une majoration)|malus|[àa] peine d'une (?:indemnit|somme)|indemnit[ée] (?:\p{L}{4,14} [ée]gale|forfaitaire|d'occupation|de r[ée]siliation|[ée]gale|hors taxes [ée]gale)|dommages[- ](?:et[- ])?int[ée]r[êe]ts|r[ée]faction|indemnit[ée]s? de \d|(?:verse(?:ra)?|doi(?:t|vent)|devra|paie(?:ra)?|redevable d')[^.;]{0,50}indemnit[ée](?! (?:pour|de) frais)|(?:(?:lieu|droit) [àa] une?|applique(?:ra)? une?|op[ée]rer(?:a)? une?) (?:retenue|avoir|r[ée]duction|remise|abattement|d[ée]duction)|(?:retenue|avoir|d[ée]duction) (?:forfaitaire )?(?:de \d|d'une? |[ée]gale?)|cotisation suppl[ée]mentaire|(?:titre de|un|le|ce|du) d[ée]dit(?!\p{L})|(?:indemnit[ée]|frais) d'annulation|(?:restera|demeurera|sera) (?:d[ée]finitivement )?acquis/iu;
const penaltyHeading =
  /p[ée]nalit|astreinte|(?<!\p{L})retards? et|manquements?(?!\p{L})|(?<!\p{L})d[ée]dit(?!\p{L})|int[ée]r[êe]ts (?:de retard|moratoires)|retards? de paiement|clause p[ée]nale|sanctions? (?:p[ée]cuni|financ)/iu;

/** A sentence that says more of the penalty before it. */
const goesOn =
  /^(?:elles?|ces|celles?-ci|leur|ce montant|cette somme|le (?:montant )?total|le cumul|toutefois)(?!\p{L})/iu;

/** Every sentence of a document that may set a penalty, in order; computed once a document. */
export const penaltySentences = oncePerDocument((document): readonly PenaltySentence[] => {
  const { text, paragraphs } = document.view;
  const found: PenaltySentence[] = [];
  let intro = "";
  let head = "";
  for (const paragraph of paragraphs) {
    const words = text.slice(paragraph.start, paragraph.end);
    const clause = document.clauseAt(paragraph.start);
    const isItem =
      paragraph.kind === "listItem" ||
      paragraph.kind === "tableRow" ||
      /^[-•*>–]|^[^.:]{2,90}: ?\d/u.test(words.slice(0, 100));
    if (paragraph.kind === "heading" || paragraph.kind === "title") intro = "";
    else if (!isItem)
      intro = /:$/u.test(words) && penaltyWords.test(words) ? words.slice(-250) : /:$/u.test(words) ? "" : intro;
    if (paragraph.kind !== "tableRow") head = "";
    else if (head === "" && penaltyWords.test(words)) head = words;
    const headings = clause.path.join(" / ");
    const listed = isItem && intro !== "" ? intro : "";
    const about = penaltyHeading.test(clause.heading) || listed !== "" || head !== "";
    if (!about && !penaltyWords.test(words)) continue;
    const context = `${headings} / ${listed} / ${head === words ? "" : head}`;
    const part = clause.path[0] ?? "";
    if (paragraph.kind === "tableRow") {
      found.push({
        start: paragraph.start,
        end: paragraph.end,
        text: words,
        context,
        says: penaltyWords.test(words),
        clause: clause.start,
        part,
      });
      continue;
    }
    let said = false;
    for (let at = paragraph.start; at < paragraph.end; ) {
      const { start, end } = sentenceAround(text, at, paragraph);
      const sentence = text.slice(start, end);
      const says: boolean = penaltyWords.test(sentence) || (said && goesOn.test(sentence));
      said = says;
      if (says || about) found.push({ start, end, text: sentence, context, says, clause: clause.start, part });
      at = Math.max(end, at + 1);
    }
  }
  return found;
});
