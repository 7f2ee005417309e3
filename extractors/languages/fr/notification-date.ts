import type { NotificationDateValue } from "../../../schemas/fields/notification-date.ts";
import { defineFieldRules, type RuleMatch, type RuleReading } from "../rule.ts";
import { blank, dateIn, wordsBefore } from "./time-words.ts";

/** Notices other than that of the contract's award. */
const otherNotices =
  /r[ée]siliation|mise en demeure|avenant|ordre de service|d[ée]cision de (?:non-)?(?:reconduction|r[ée]siliation|p[ée]nalit)|reconduction|affermissement|cong[ée]|rejet|p[ée]nalit|sous-traitan|d[ée]compte/iu;

export const notificationDateRules = defineFieldRules<NotificationDateValue>({
  field: "notificationDate",
  language: "fr",
  cue: /notifi/iu,
  rules: [
    {
      name: "fr/notificationDate/Date de notification : <date>",
      pattern:
        /(?:^|\n|\t|[-•] ?)(?:(?:date|jour) (?:d'envoi )?de (?:la )?)?notification(?: [ée]lectronique)?(?: (?:du|de la|de l'|au|à) ?[^:\t\n]{1,60})?(?: \([^)\n]{1,80}\))? ?[:\t\n]{1,2}(?<rest>[^\n\t]{0,60})/dgiu,
      strength: 0.9,
      read: (match) => notified(match, 25, 0.9),
    },
    {
      name: "fr/notificationDate/notifié le <date>",
      pattern:
        /(?:notifi[ée]e?s?(?: (?:au|à l'|à la|aux) ?(?:titulaires?|attributaires?|prestataires?|entreprises?|entrepreneur|fournisseur|mandataire|soci[ée]t[ée])(?: (?:du|de la) \p{L}+)?)?,?|(?:a [ée]t[ée] re[çc]ue?|re[çc]u)[^.\n]{0,40}notification)(?: par [^.,;\n\d]{1,60})?,? (?:le|en date du|du|à la date du)(?<rest> [^\n]{0,40})/dgiu,
      strength: 0.85,
      read: (match) => notified(match, 5, /avenant/iu.test(match.document.view.slice(0, 600)) ? 0.6 : 0.85),
    },
    {
      name: "fr/notificationDate/reçu notification du marché … le <date>",
      pattern:
        /(?:re[çc]ue?|re[çc]oit)(?: ce jour)? (?:[àa] titre de )?(?:l'avis de r[ée]ception (?:postal )?de )?(?:la )?notification(?!\p{L})(?:[^.:;]|\.(?=\s*\n\s*\p{Lu}\p{L}* ?[^\d.:;\n]{0,40}, le )){0,130}?(?: ?: ?)?(?<!\p{L})le(?= ?[:\d._…[]| premier)(?<rest> [^\n]{0,40})/dgiu,
      strength: 0.8,
      read: (match) => notified(match, 3, 0.8),
    },
    {
      name: "fr/notificationDate/reçu le <date> la notification",
      pattern:
        /re[çc]ue?s?,? (?:ce jour,? )?le(?=(?<rest> [^\n]{6,40}))[^\n.;]{6,40}?,? (?:la |une )?(?:copie de la )?notification(?: (?:du|de l'|de la|dudit) ?(?:pr[ée]sente? )?(?:march[ée]|accord|contrat|lot|acte)|(?=[.,;\n]|$))/dgiu,
      strength: 0.8,
      read: (match) => notified(match, 3, 0.8),
    },
    {
      name: "fr/notificationDate/notification - reçu le : <date>",
      pattern: /notification[^.\n\d]{0,50}?[-–:] ?re[çc]ue? le ?:?(?=(?<rest> [^\n]{0,40}))/dgiu,
      strength: 0.8,
      read: (match) => notified(match, 5, 0.8),
    },
    {
      name: "fr/notificationDate/notification électronique du <date>",
      pattern:
        /notification(?: du march[ée]| de l'accord-cadre)?(?: (?:transmise|envoy[ée]e|adress[ée]e|re[çc]ue|effectu[ée]e|[ée]lectronique|dat[ée]e|par \p{L}+|(?:par )?(?:voie|lettre|courrier|profil) [^.,;:\n\d]{1,40}?)){1,3},? (?:le|du|en date du)(?<rest> [^\n]{0,40})/dgiu,
      strength: 0.8,
      read: (match) => notified(match, 3, 0.8),
    },
    {
      name: "fr/notificationDate/la notification est intervenue le <date>",
      pattern:
        /notification(?: (?:du|de la|de l'|au) ?[^.,;:\n]{1,60}?)? (?:est intervenue|intervient|a eu lieu|a [ée]t[ée] (?:faite|effectu[ée]e)|effectu[ée]e|intervenue|(?:est )?(?:en )?dat[ée]e?)(?: (?:le|du|au))?(?<rest> [^\n]{0,40})/dgiu,
      strength: 0.85,
      read: (match) => notified(match, 5, 0.85),
    },
  ],
  corpus: {
    found: [
      [
        "2025-03-14",
        "Date de notification : 14/03/2025",
        "Notification du marché au titulaire : le 14 mars 2025",
        "Date de notification du marché\t14 mars 2025",
        "Le marché n° 2025-012, notifié le 14 mars 2025 à la société Dupont, est modifié comme suit.",
        "L'accord-cadre a été notifié au titulaire par lettre recommandée le 14 mars 2025.",
        "La notification du marché est intervenue le 14 mars 2025.",
        "NOTIFICATION DU MARCHÉ\nReçu à titre de notification une copie du présent marché\nÀ Dijon, le 14 mars 2025",
        "Le titulaire a reçu notification du présent marché le 14/03/2025",
        "NOTIFICATION\nLe titulaire a reçu à titre de notification une copie de l'acte d'engagement.\nFait à Dole, le 14 mars 2025\nLe gérant",
        "Notification électronique du 14 mars 2025",
        "Reçu notification du marché : le 14/03/2025",
        "Cadre réservé à la notification - Reçu le : 14 mars 2025",
        "Le titulaire déclare avoir reçu le 14 mars 2025 la notification du marché.",
        "Par accord-cadre notifié le 14.03.2025, l'acheteur a confié le nettoyage au titulaire.",
        "La notification transmise par voie électronique le 14 mars 2025 vaut remise.",
        "Notifié au mandataire du groupement, le 14 mars 2025",
      ],
    ],
    ignored: [
      "Le marché prend effet à compter de sa date de notification.",
      "La résiliation a été notifiée le 14 mars 2025.",
      "L'avenant n° 1 a été notifié le 14 mars 2025.",
      "Le délai est de quinze jours à compter de la notification.",
      "La mise en demeure notifiée le 14 mars 2025 est restée sans effet.",
      "Dès réception de la notification de la décision de résiliation, le 14 mars 2025 au plus tard",
      "Toute notification est faite par lettre recommandée.",
      "Notification des décisions : voir l'article 3, modifié le 14 mars 2025.",
    ],
    absent: [
      "Date de notification : ……………",
      "Marché notifié le ..../..../.......",
      "Reçu l'avis de notification le ____",
    ],
  },
});

function notified(match: RuleMatch, gap: number, strength: number): RuleReading<NotificationDateValue> | undefined {
  const rest = match.groups.rest ?? "";
  const head = match.text.slice(0, match.text.length - rest.length);
  if (otherNotices.test(wordsBefore(match).slice(-100) + head)) return undefined;
  const dated = dateIn(match, "rest", gap);
  if (dated && /^[\s(]*(?:le |du |au |signature |marché )?[\s:]*$/iu.test(dated.lead))
    return { value: dated.date, span: { start: match.start, end: dated.at.end }, strength };
  const empty = new RegExp(blank, "u").exec(rest);
  const restAt = match.spanOf("rest")?.start ?? match.start;
  if (!empty || empty.index > 12) return undefined;
  return { state: "absent", span: { start: match.start, end: restAt + empty.index + empty[0].length } };
}
