import type { RelationsValue } from "../../../schemas/fields/relations.ts";
import { findDates } from "../../../values/dates.ts";
import { asPrinted } from "../letter-case.ts";
import { defineFieldRules, type RuleMatch, type RuleReading } from "../rule.ts";
import { toldRelations } from "../told-relations.ts";
import { rulesOrPlain } from "./accents.ts";
import { isOtherNumber, numberedKind, numberSign, numberText, tidyNumber } from "./contract-references.ts";
import { relationWords } from "./relation-words.ts";
import { relationsCorpus } from "./relations.corpus.ts";

type Kind = RelationsValue["kind"];

const other = String.raw`(?<title>(?:${numberedKind}|lettre|protocole|proposition)(?: (?!(?:n ?[°º]|du \d|en date|signé|conclu|daté|notifié|entre|visé|ci-|susvisé|et (?!de |d'|du |des )|est |de la société))[\p{L}'/-]+){0,10}?)`;
const date = String.raw`(?<when>\d{1,2}(?:er)?[ /.-]{1,3}(?:\p{L}{3,10}|\d{1,2})[ /.-]{1,3}\d{2,4}|\d{4}-\d{2}-\d{2}|(?:premier|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente)[\p{L} -]{4,50}?deux mille[\p{L} -]{0,20})`;
const dated = String.raw`(?:[ ,(-]{1,3}(?:conclue?|signée?|passée?|notifiée?|souscrite?|établie?|intervenue?|consentie?|régularisée?)?(?: entre les (?:mêmes )?parties)?(?: à [\p{L} -]{3,30}?)?,? ?(?:(?:en )?date du|daté du|du|le) ${date})`;
/** A number without its sign, told by its shape: `contrat GN-PRO-58-190203`, `police FLA 71-0180032`. */
const bareNumber = String.raw`(?<bare>(?=[A-Z\d/_-]*\d)[A-Z\d]{2,}(?:[-/_][A-Z\d]+)+|[A-Z]{2,5} \d{2}[\d/-]{2,})(?![\p{L}\d])`;
/** `contrat de maintenance n° 2021-44 du 4 mai 2021`: at least a number or a date must follow. */
const identified = String.raw`${other}(?:[ ,:(-]{0,3}${numberSign}\s?[:.]?\s?${numberText}\)?${dated}?|${dated.replace("<when>", "<day>")}(?:[ ,(-]{1,3}(?:sous le )?${numberSign}\s?:?\s?${numberText.replace("<number>", "<later>")})?|\s${asPrinted(bareNumber)}(?:${dated.replace("<when>", "<on>")})?)`;

/** The next `length` characters may hold the words that lead from one document to the other. */
const lead = (words: string, length: number) =>
  String.raw`(?<!\p{L})(?:${words})[^.;\n]{0,${length}}?(?<!\p{L})(?:au |aux |du |de la |de l'|à la |à l'|le |la |l'|par le |par la |d'un |sur le |sur l'|dudit |audit )(?:présent |dit )?${identified}`;

export const relationsRules = defineFieldRules(
  rulesOrPlain<RelationsValue>({
    field: "relations",
    language: "fr",
    cue: /(?<!\p{L})(?:avenant|annexe|(?:marché|contrat|cadre) initial|ont (?:conclu|signé)|annul|succède|met(?:tent)? fin|fait suite|(?:présent|prend)[^.\n]{0,40} celui|subséquent|bon de commande|remplac|modifi|complèt|substitu|prorog|application (?:de l'accord|du marché|du contrat)|exécution (?:de l'accord|du marché|du contrat))/iu,
    rules: [
      {
        name: "fr/relations/avenant au contrat <référence ou date>",
        pattern: new RegExp(
          lead(`avenant(?: (?:n ?[°º]|numéro) ?\\d{1,3})?\n?|protocole modificatif|acte modificatif|exe ?10`, 60),
          "dgiu",
        ),
        strength: 0.88,
        read: (match) => reading("amends", match),
      },
      {
        name: "fr/relations/modifie le contrat <référence ou date>",
        pattern: new RegExp(
          lead(
            `modifi(?:e|ent|er|ant|cation|é|ée)|complèt(?:e|ent)|compléter|prorog(?:e|er|ent|ation)|ont (?:conclu|signé)|sont liées par`,
            60,
          ),
          "dgiu",
        ),
        strength: 0.7,
        read: (match) => (isAmendment(match) ? reading("amends", match) : undefined),
      },
      {
        name: "fr/relations/objet de l'avenant : <contrat>",
        pattern: new RegExp(
          String.raw`(?:^|\n|\t)[^\p{L}\n]{0,6}(?:(?:référence|identification|objet|désignation|intitulé)(?: du| de l'| de la)? |(?:le )?)(?:contrat|marché|accord[- ]cadre) (?:initial|d'origine|modifié|concerné|de base)(?: concerné)?\s?[:\t\n]\s?(?:(?<title>${numberedKind}(?: [\p{L}'-]+){0,8}?) )?(?:${numberSign}\s?:?\s?)?${numberText}(?:,? ?(?:du|en date du|notifié le|signé le) ${date})?`,
          "dgiu",
        ),
        strength: 0.8,
        read: (match) => (isAmendment(match) ? reading("amends", match) : undefined),
      },
      {
        name: "fr/relations/annexe au contrat <référence ou date>",
        pattern: new RegExp(lead("annexe", 40), "dgiu"),
        strength: 0.8,
        read: (match) =>
          match.start < 1500 || /présente annexe/iu.test(match.sentence.text) ? reading("annexOf", match) : undefined,
      },
      {
        name: "fr/relations/pris en application de l'accord-cadre <référence>",
        pattern: new RegExp(
          lead(
            `marché subséquent|bon de commande|ordre de service|commande|(?:passé|pris|établi|émis|conclu)e?s? (?:en (?:application|exécution)|sur (?:le fondement|la base)|au titre)`,
            80,
          ),
          "dgiu",
        ),
        strength: 0.82,
        read: (match) =>
          /accord|marché|contrat|convention/iu.test(match.groups.title ?? "") && match.start < 4000
            ? reading("callOffOf", match)
            : undefined,
      },
      {
        name: "fr/relations/annule et remplace <contrat>",
        pattern: new RegExp(
          lead(
            `annul(?:e|ent|ant) et rempla(?:ce|cent|çant)|rempla(?:ce|cent|cer|çant)|se substitue(?:nt)?|met(?:tent)? fin|fait suite|succède|résili(?:e|ent)`,
            60,
          ),
          "dgiu",
        ),
        strength: 0.82,
        read: (match) =>
          /indice|pièce|salarié|personn|matériel/iu.test(match.text) ? undefined : reading("replaces", match),
      },
      {
        name: "fr/relations/le présent acte remplace celui du <date>",
        pattern: new RegExp(
          String.raw`(?<!\p{L})(?:le présent|la présente|ce|cette) ?(?:acte|bail|contrat|convention|accord|marché|mandat|police|lettre)(?!\p{L})(?: annule et)? (?:remplace|succède|fait suite|se substitue|prend la suite)(?!\p{L})[^.;\n]{0,60}?(?<!\p{L})(?:à |de )?cel(?:ui|le) (?:du|signée? le|conclue? le|en date du) ${date}`,
          "dgiu",
        ),
        strength: 0.75,
        read: (match) => reading("replaces", match),
      },
      {
        name: "fr/relations/ce qu'une phrase dit d'un autre contrat",
        strength: 0.76,
        readDocument: (document) => toldRelations(document, relationWords),
      },
    ],
    corpus: relationsCorpus,
  }),
);

function isAmendment(match: RuleMatch): boolean {
  return /avenant|modificatif/iu.test(match.document.view.slice(0, 1500));
}

function reading(kind: Kind, match: RuleMatch): RuleReading<RelationsValue> | undefined {
  const { groups } = match;
  const number = tidyNumber(groups.number ?? groups.later ?? groups.bare ?? "");
  const when = groups.when ?? groups.day ?? groups.on;
  const on = when === undefined ? undefined : findDates(when, "fr")[0]?.value;
  const numberAt = match.spanOf("number") ?? match.spanOf("later") ?? match.spanOf("bare");
  const before = numberAt ? match.document.view.slice(match.start, numberAt.start) : "";
  const reference = number.length > 1 && !isOtherNumber(before, number) ? number : undefined;
  if (reference === undefined && on === undefined) return undefined;
  if (/(?<!\p{L})(?:ne|n'|sans)(?!\p{L})[^.]{0,20}(?:modifi|rempla|annul|compl)/iu.test(match.text)) return undefined;
  if (
    /(?:tout|un|d'un|par voie d'|par|chaque|aucun) ?$/iu.test(match.before(12)) &&
    kind === "amends" &&
    match.start > 2500
  )
    return undefined;
  const title = groups.title?.trim();
  const end = Math.max(
    match.spanOf("when")?.end ?? 0,
    match.spanOf("day")?.end ?? 0,
    match.spanOf("on")?.end ?? 0,
    numberAt?.end ?? 0,
  );
  return {
    value: {
      kind,
      ...(reference !== undefined && { reference }),
      ...(on !== undefined && { date: on }),
      ...(title?.includes(" ") && { title }),
    },
    span: { start: match.start, end: end > match.start ? end : match.end },
  };
}
