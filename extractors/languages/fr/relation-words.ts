import { asPrinted, inEitherCase } from "../letter-case.ts";
import type { RelationWords } from "../told-relations.ts";
import { isOtherNumber, numberedKind, numberSign, numberText, tidyNumber } from "./contract-references.ts";

const own =
  "(?:présente?s?|ce(?:tte)?|notre) ?(?:contrat|marché|bail|convention|accord|police|acte|commande|lettre|conditions)?|présentes|il|elle";
const earlier = "(?:(?:pr[ée]c[ée]dente?|ancien(?:ne)?|dernier|derni[èe]re) )?";
const title = `(?:${numberedKind}|lettre de (?:commande|mission|engagement)|lettre d'(?:engagement|intention)|protocole|contrat-cadre)`;

/** `la lettre de commande LC-0817 du 21 mars 2024 est remplacée`, `prend la suite du contrat n° 2022-14`. */
export const relationWords: RelationWords = {
  language: "fr",
  partOf:
    /(?<!\p{L})(?:du|de la|de l'|des|au|aux|[àa] la|[àa] l')(?: ?(?:pr[ée]c[ée]dente?|ancien(?:ne)?) )?[^ ']*(?: [^ ']+){0,7}$/iu,
  other: inEitherCase(
    new RegExp(
      `(?<!\\p{L})(?:le |la |l'|les |au |aux |du |de la |de l'|d'une? |une? |[àa] la |[àa] l')${earlier}(?<title>${title}(?!\\p{L})(?: (?!(?:n ?[°º]|n° ?|num[ée]ro|r[ée]f|du \\d|du (?:premier|1er)|en date|sign|conclu|consenti|souscri|dat[ée]|notifi|pass[ée]|[ée]tabli|entre|vis[ée]|est |sont |a |qui |que |prend |cesse|expir|arriv|dit)|\\()${asPrinted("[\\p{Ll}'/-]+")}(?![\\p{L}-])){0,6})`,
      "giu",
    ),
  ),
  number: inEitherCase(
    new RegExp(`(?:${numberSign}\\s?[:.]?\\s?|r[ée]f(?:\\.|[ée]renc[ée]{1,2}e?s?)?:? |(?<=^ ))${numberText}`, "iu"),
  ),
  dated:
    /(?:^|[ ,(])(?:en date du|dat[ée]{1,2}e? du|du|(?:conclue?|sign[ée]e?|pass[ée]e?|notifi[ée]e?|souscrite?|consentie?|[ée]tablie?|intervenue?|donn[ée]e?)[^.;]{0,40}? (?:le|du)) $/iu,
  tidyNumber,
  isOtherNumber,
  acts: [
    {
      kind: "replaces",
      before: new RegExp(
        `(?<!\\p{L})(?:${own})[^.;]{0,90}?(?:annul|rempla[cç]|prend(?:ent|ra)? la suite|prend(?:ent)? la place|succ[èe]d|fai(?:t|sant) suite|se substitu|en renouvellement|en remplacement|renouvelle|met(?:tent)? fin)`,
        "iu",
      ),
      after:
        /(?<!\p{L})(?:(?:est|sont|sera|seront)(?: (?:donc|ainsi|réputée?s?))? (?:annul[ée]|remplac[ée]|caduc|caduque|abrog[ée]|r[ée]sili[ée][^.;]{0,60}(?:remplac|substitu|pr[ée]sent)|r[ée]put[ée]e?s? caduc)|devien(?:t|nent|dra|dront) caduc|cesse(?:nt|ra|ront)? (?:de produire|d'avoir|tout|ses)|pren(?:d|nent|dra) fin[^.;]{0,60}(?:pr[ée]sent|signature|entr[ée]e en vigueur|nouveau))/iu,
    },
    {
      kind: "callOffOf",
      before:
        /(?<!\p{L})(?:pr[ée]sente?|ce(?:tte)?) (?:bon de )?(?:commande|march[ée] subs[ée]quent|ordre de service|devis)[^.;]{0,60}?(?:dans le cadre|au titre|en application|en ex[ée]cution|rel[èe]ve|r[ée]gie? par|sur le fondement|d[ée]pend)/iu,
    },
  ],
  not: new RegExp(
    `(?<!\\p{L})(?:n'|ne )(?:\\p{L}+ ){0,2}(?:rempla|annul|modifi|substitu|fait|font|renouvel|met)|(?<!\\p{L})(?:${asPrinted("Loi")}|d[ée]cret|arr[êe]t[ée])(?!\\p{L})[^.]{0,40}(?:rempla|abrog)`,
    "iu",
  ),
};
