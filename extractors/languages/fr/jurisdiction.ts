import type { JurisdictionValue } from "../../../schemas/fields/jurisdiction.ts";
import { sentenceNear } from "../around-match.ts";
import { asPrinted } from "../letter-case.ts";
import { defineFieldRules, type RuleMatch, type RuleReading } from "../rule.ts";
import { rulesOrPlain } from "./accents.ts";
import { jurisdictionCorpus } from "./jurisdiction.corpus.ts";
import { hasBlank } from "./lexicon.ts";

const notTown =
  "(?!(?:exclusivement|seule?s?|est|sont|compétente?s?|sis|sise|qui|et|pour|même|nonobstant|territorialement|auquel)(?!\\p{L}))";
const capital = String.raw`${notTown}${asPrinted("\\p{Lu}")}[\p{L}'-]*`;
const town = `(?:la |le |l'|les )?${capital}(?:[ -](?:(?:sur|sous|en|de|du|des|la|le|les|lès|aux?)[ -]|l'|d')*${capital}){0,4}`;
const sort = `(?: (?:de commerce|des activités économiques|judiciaires?|administratifs?|de grande instance|d'instance|de première instance|arbitra(?:l|ux)|civil|des affaires|paritaire des baux ruraux|français|de l'ordre (?:administratif|judiciaire)))?(?: (?:territorialement )?compétente?s?)?`;
const seat = String.raw`(?:(?:du |de la |de l'|des |de |d'|dans le |dans la |dont |dans |où )[^.;,\n(]{0,30}?(?:siège(?: social)?|ressort|domicile|lieu|situation|dépend(?:ent)?|circonscription|établissement)[^.;\n(]{0,90}?(?=[.;\n(]|,? (?:auquel|auxquels|et ce|nonobstant|même|seule?s?|qui|à l'exclusion|statuant|sauf|y compris|est|sont|sera|seront|pour)(?!\p{L})|$))`;
const chamber =
  "(?:,? \\(?(?:(?:en sa |en la |sa )?(?:chambre|section|pôle) (?:commerciale?s?|civile?s?|sociale?s?|économique|de proximité|des affaires)|statuant en matière commerciale)\\)?)?";
const court = `(?<court>(?:tribuna(?:l|ux)|juridictions?|cours? d'appel|juge(?! d)(?: des référés)?)${sort}(?: (?:de |d'|du |des )${town}| ${seat})?(?: ${seat})?${chamber})`;

const competence = String.raw`(?:compéten\p{L}+|attribu\p{L}+ (?:de )?(?:compétence|juridiction)|port(?:é|ée|és|ées|er)(?: devant)?|soumi(?:s|se|ses)|soumettre|saisi[rest]*|relèv\p{L}+|relev\p{L}+|défér\p{L}+|tranch\p{L}+|jugée?s?|réglée?s? (?:par|devant)|ressort|recours|déposée?s?|introduits?|dévolue?s?|porte(?:r|ront)|connaître|adress\p{L}+|attrib\p{L}+)`;

export const jurisdictionRules = defineFieldRules(
  rulesOrPlain<JurisdictionValue>({
    field: "jurisdiction",
    language: "fr",
    cue: /(?<!\p{L})(?:tribuna(?:l|ux)|juridictions?|cour d'appel|arbitra(?:ge|l)|juge des référés)(?!\p{L})/iu,
    rules: [
      {
        name: "fr/jurisdiction/les litiges sont portés devant <tribunal>",
        pattern: new RegExp(String.raw`(?<!\p{L})${competence}[^.;\n]{0,160}?(?<!\p{L})${court}`, "dgiu"),
        strength: 0.85,
        read: (match) => reading(match),
      },
      {
        name: "fr/jurisdiction/<tribunal> est seul compétent",
        pattern: new RegExp(
          String.raw`(?<!\p{L})(?:les? |la |l'|au |aux |du )${court},? ?(?:[^.;\n]{0,60}? )?(?:(?:est|sont|sera|seront|étant|reste|demeure)[^.;\n]{0,30}? |seule?s? |expressément )?(?:compétente?s?|aura compétence|auront compétence|auquel (?:les parties )?(?:attribuent|font)|(?:est|sera) saisi|(?:en )?(?:tranche(?:ra)?|connaît(?:ra)?|statue(?:ra)?|juge(?:ra)?|décide(?:ra)?)(?!\p{L}))`,
          "dgiu",
        ),
        strength: 0.85,
        read: (match) => reading(match),
      },
      {
        name: "fr/jurisdiction/instance chargée des recours : <tribunal>",
        pattern: new RegExp(
          String.raw`(?<!\p{L})(?:instance chargée des (?:procédures de )?recours|tribunal compétent|juridiction(?: compétente)?|compétence|organe chargé des procédures de recours|voies de recours)\s?(?:est\s)?[:\t\n]{1,2}\s?(?:le |la )?${court}`,
          "dgiu",
        ),
        strength: 0.88,
        read: (match) => reading(match),
      },
      {
        name: "fr/jurisdiction/<tribunal> dans la clause de litiges",
        pattern: new RegExp(
          String.raw`(?:(?<!\p{L})(?:devant |par |au |aux |du |des |le |les |la |l')|(?:^|\n|[.:;,] ))${court}`,
          "dgiu",
        ),
        strength: 0.65,
        read: (match) =>
          /litige|contentieux|juridiction|différend|compétence|tribuna|recours/iu.test(match.clause.heading) ||
          announced.test(match.document.view.slice(Math.max(0, match.start - 160), match.start + 2))
            ? reading(match)
            : undefined,
      },
      {
        name: "fr/jurisdiction/arbitrage par <centre>",
        pattern:
          /(?<!\p{L})(?:arbitrage|arbitré|arbitraux?|sentence)[^.;\n]{0,120}?(?<court>(?:chambre (?:de commerce internationale|arbitrale[^.;,\n]{0,40}|nationale[^.;,\n]{0,30})|cour (?:internationale )?d'arbitrage[^.;,\n]{0,40}|centre (?:de médiation et )?d'arbitrage[^.;,\n]{0,40}|(?:chambre|cour|centre|institut) (?:\p{L}+ ){0,2}d'arbitrage[^.;,\n]{0,40}?(?= par | sis|[.;,\n]|$)|association française d'arbitrage|CMAP|CCI(?: de Paris)?))/dgiu,
        strength: 0.75,
        read: (match) => reading(match),
      },
      {
        name: "fr/jurisdiction/tribunal de <blanc>",
        pattern:
          /(?<!\p{L})(?:compéten|soumis|portés? devant|attribu)[^.;\n]{0,120}?tribuna(?:l|ux)(?: de commerce| judiciaire| administratif)? (?:de |d')(?=\[|_{3}|\.{4}|…)/giu,
        strength: 0.7,
        read: (match) => (hasBlank(match.after(30)) ? { state: "absent" } : undefined),
      },
    ],
    corpus: jurisdictionCorpus,
  }),
);

/** Words after which the name of a court alone settles who judges: `Loi française. Tribunal …`, `Litiges : …, à défaut, tribunal …`. */
const announced =
  /(?<!\p{L})(?:(?:droit|loi) (?:applicable ?: ?)?(?:droit |loi )?(?:français|belge|suisse|luxembourgeois)e?\.\s|(?:litiges?|différends?|contestations?|contentieux|désaccords?)(?: persistants?| éventuels?)? ?: ?(?:[^.\n]{0,140}(?:à défaut|sinon|faute d'accord|en cas d'échec),? )?)(?:le |au )?\p{L}?$/iu;

/** Courts named for something else: registers, experts, insolvency, decisions quoted. */
const otherMatter =
  /(?<!\p{L})(?:greffe|expert|liquidat|redress|sauvegarde judiciaire|immatricul|inscrite? (?:au|à)|registre|ordonnance (?:du|de) (?:monsieur le )?président|président du tribunal|experts? près|auprès de la cour|jugement du|arrêt du|assigné|ouvert (?:la|une) procédure|procédure collective)/iu;

function reading(match: RuleMatch): RuleReading<JurisdictionValue> | undefined {
  const span = match.spanOf("court");
  if (!span) return undefined;
  const name = (match.groups.court ?? "").replace(/[\s,:]+$/u, "");
  const text = match.document.view.text;
  const near = text.slice(Math.max(match.sentence.start, span.start - 90), span.start);
  if (
    otherMatter.test(near) ||
    /(?<!\p{L})(?:n'est pas|ne (?:sont|sera|seront) pas|sans (?:recours|saisir|qu'il))(?!\p{L})[^.]{0,60}$/iu.test(near)
  )
    return undefined;
  if (hasBlank(text.slice(span.start, span.end + 8))) return undefined;
  const vague =
    /^(?:tribuna(?:l|ux)|juridictions?|juges?)(?: (?:français|civil))?(?: (?:territorialement )?compétente?s?)?$/iu.test(
      name,
    );
  if (vague) return undefined;
  const exclusive = /exclusi|seule?s? (?:compétent|habilité|le |la |les )|expressément|nonobstant/iu.test(
    sentenceNear(match, 600),
  );
  return {
    value: exclusive ? { court: name, exclusive: true } : { court: name },
    span: { start: span.start, end: span.start + name.length },
  };
}
