import type { EndDateValue } from "../../../schemas/fields/end-date.ts";
import { eventIn } from "./time-events.ts";
import { period, periodIn } from "./time-words.ts";

/** Source of a pattern for what may come to pass once, and end a contract: not its own expiry, and no letter. No groups. */
const happening =
  "(?:(?:bonne |compl[èe]te |parfaite? |prochaine? |derni[èe]re? |premi[èe]re? )?(?:remise|livraison|ach[èe]vement|obtention|signature|conclusion|publication|cl[ôo]ture|r[ée]ception|admission|recette|ouverture|extinction|[ée]puisement|versement|restitution|transmission|d[ée]part|retour|d[ée]livrance|inauguration|renouvellement g[ée]n[ée]ral|[ée]lections?|attribution|notification|entr[ée]e en vigueur|mise en service|jour du|tenue|vente|reprise|r[ée]alisation|d[ée]m[ée]nagement|lev[ée]e|mise en (?:production|exploitation)|fermeture|remboursement|d[ée]pose|d[ée]montage|repli|solde|terminaison|parution|diffusion|arriv[ée]e|cessation d'activit[ée]|constat|homologation|certification|inscription|enregistrement|mise [àa] disposition|[ée]coulement|apurement|quitus|fin (?:de la garantie|du chantier|des travaux|de l'op[ée]ration|de la saison|de l'exposition|du tournage|de la mission|du projet|du programme|de l'[ée]v[ée]nement|des vendanges|de la campagne|de la r[ée]colte|de l'ann[ée]e (?:scolaire|universitaire))|expiration (?:du d[ée]lai |de la p[ée]riode |de l'ann[ée]e )?de (?:la )?garantie)(?!\\p{L})(?! (?:de la |d'une |du |de sa |d'un )?(?:lettre|courrier|mise en demeure|d[ée]cision|r[ée]siliation|cong[ée]|d[ée]nonciation|pr[ée]avis|sa signature|pr[ée]sent|(?:la |cette |chaque )?facture|commande|demande|devis|solde de tout compte)))";
const article = "(?:la |l'|le |les |du |de la |de l'|des |son |sa |leur )?";
const rest = "[^.;,:\\n]{0,70}";

const onEvent = new RegExp(
  `^,? ?(?:au plus tard )?(?:[àa]|au|aux|d[èe]s|lors d[eu]|avec|[àa] la date d[eu]|(?:le|au) jour d[eu]|[àa] compter d[eu]|)? ?${article}(?<event>${happening}${rest})`,
  "iu",
);
const afterEvent = new RegExp(
  `^(?: intervient| a lieu)?,? (?<period>${period}) apr[èe]s ${article}(?<event>${happening}${rest})`,
  "iu",
);
const delayed = new RegExp(`,? augment[ée]e? de (?<period>${period})`, "iu");
const warranty =
  /^,? ?[àa] (?:l'expiration|la fin|l'issue) (?:du d[ée]lai|de la p[ée]riode|de l'ann[ée]e) (?<event>de (?:la )?garantie[^.;,\n]{0,40})/iu;

const whenItHappens =
  /^,? ?(?:lorsqu(?:e |')|quand |d[èe]s (?:lors )?qu(?:e |')|une fois (?:que |qu')?|le jour o[ùu] |ce qu(?:e |'))(?<event>[^.;:,\n]{8,90})/iu;
/** A contract that somebody ends, renews or breaches does not end by what comes to pass. */
const byChoice =
  /parties?(?!\p{L})|r[ée]sili|d[ée]nonc|met(?:te|tra|trait)? fin|mis fin|un terme|pr[ée]avis|cong[ée]|notifi|d[ée]faill|manque|liquidation|cess(?:e|ation)|volont|d[ée]cid|souhait|demand|terme|[ée]ch[ée]ance|\d{4}/iu;

const atTheLatest = /au plus tard|quoi qu'il|en tout [ée]tat de cause|en toute hypoth[èe]se/iu;

/** The event with which words say that a contract ends: `à la remise du rapport`, `trente jours après la clôture du projet`. */
export function endingEventIn(words: string): { readonly value: EndDateValue; readonly end: number } | undefined {
  const guaranteed = warranty.exec(words);
  if (guaranteed)
    return { value: { kind: "rule", event: { kind: "end", text: guaranteed[0].trim() } }, end: guaranteed[0].length };
  const told = whenItHappens.exec(words);
  const what = told?.groups?.event?.trim();
  if (told && what && !byChoice.test(told[0]) && !atTheLatest.test(words))
    return { value: { kind: "rule", event: { kind: "other", text: what } }, end: told[0].length };
  const after = afterEvent.exec(words);
  const found = after ?? onEvent.exec(words);
  const text = found?.groups?.event?.trim();
  if (!found || !text) return undefined;
  const named = eventIn(text, 0)?.event.kind;
  const event = named === "acceptance" || named === "delivery" ? { kind: named } : { kind: "other" as const, text };
  const more = delayed.exec(words.slice(found[0].length, found[0].length + 60));
  const offset = periodIn(after?.groups?.period ?? (more?.index === 0 ? more.groups?.period : undefined))?.period;
  return {
    value: { kind: "rule", event, ...(offset && { offset, direction: "after" as const }) },
    end: found[0].length + (more?.index === 0 ? more[0].length : 0),
  };
}
