/** What ends, in the words of who ends it: the contract, or what it consists of. */
const engagement =
  "(?:contrats?|conventions?|march[ée]s?|accords?(?:-cadres?)?|abonnements?|bail|location|mandat|mission|relations?|collaboration|partenariat|engagements?|adh[ée]sion|affiliation|participation|prestations?|fournitures?|services?|activit[ée]|interventions?|occupation|souscription|licence|groupement|r[ée]seau|partie|d[ée]p[ôo]t)(?!\\p{L})";
const the =
  "(?:[àa] (?:la |l')|au |aux |du |de la |de l'|des |le |la |les |l'|sa |son |ses |leurs? |cette |ce |notre |votre |nos |vos |tout(?:e)? )";
const ownEngagement = `${the}(?:pr[ée]sente?s? |dite? )?${engagement}`;

const endings = [
  "d[ée]nonc",
  "reconduc|reconduire|reconduit|renouvel",
  "r[ée]sili",
  "mettre (?:un )?(?:fin|terme)|met(?:tre)? fin|met(?:te|tent)? (?:un )?terme|mettant (?:fin|un terme)|mise? fin|mis(?:e)? un terme",
  "cong[ée](?!s)",
  "ne pas poursuivre|(?:ne |n')[^.;,]{0,40}(?:poursui|continu|proroge)",
  "(?:intention|volont[ée]|avis|d[ée]cision|position)(?: contraire| de ne| de l'une| d[e'] ?(?:y )?(?:mettre|cesser|quitter|partir|lib[ée]rer|sortir))",
  "s'(?:y )?oppos|opposition|non-(?:poursuite|prorogation)|(?:faire|faisant) (?:obstacle|[ée]chec)|[ée]carter (?:la|cette) (?:tacite )?(?:reconduction|prorogation|poursuite)",
  "romp(?:re|ue?s?|t|ent|ant)(?!\\p{L})|rupture(?! d'appro| de (?:stock|charge|faisceau)| prolong)",
  "se retirer|(?:retirer|retrait)(?= (?:un|le|du|d'un|pour|de l'autorisation|partiel)[^.;]{0,40}(?:site|PRM|point|lot|motif|int[ée]r[êe]t|autorisation))",
  "retrait (?:d'un|du|de l'un|des?) (?:membre|adh[ée]rent|partenaire|associ[ée]|partie)",
  "se (?:d[ée]gag|d[ée]sengag|d[ée]li|d[ée]part|lib[ée]r|d[ée]dire|d[ée]sist)\\p{L}*|s'en (?:d[ée]gag|d[ée]li|d[ée]part|lib[ée]r)\\p{L}*|s'(?:est |en |y )?en aller|reprendre (?:sa|leur) libert[ée]",
  "(?<!ir)r[ée]vo(?:cable|qu)",
  `(?:quitt(?:er|e|ent|era|ant)|lib[ée]rer) (?:d[ée]finitivement )?(?:les lieux|le logement|le local|les locaux|la r[ée]sidence|la place|${ownEngagement})`,
  "(?:souhait|d[ée]sir|d[ée]cid|entend)\\p{L}* (?:de )?(?:en )?(?:partir|sortir|s'arr[êe]ter|arr[êe]ter|cesser|quitter)|(?:veut|voul\\p{L}+|veuille|pour|libre de|peu(?:t|vent)|pourr(?:a|ont|ait)|facult[ée] d[e']) ?(?:en )?(?:partir|sortir|s'arr[êe]ter|arr[êe]ter|cesser)(?! de (?!collabor|recourir|travailler))",
  "(?:date|d[ée]lai|demande|pr[ée]avis) de (?:sa |la )?(?:sortie|d[ée]part|fin de contrat)|sortie (?:du contrat|anticip[ée]e|de la convention|du (?:r[ée]seau|groupement))",
  `(?:cess|arr[êe]t|interromp|interrupt|termin|abandonn|d[ée]mission)\\p{L}* (?:d[ée]finitive(?:ment)? )?(?:de )?${ownEngagement}`,
  "cessation (?:anticip[ée]e|d[ée]finitive|des relations)|(?:fin|terme) anticip[ée]",
  `(?:arr[êe]ter|cesser) (?:les|ses|la|sa) (?:prestations?|fournitures?|collaboration)`,
  "renon(?:cer|ciation|ce) (?:au|[àa] (?:la|son|sa|l')) ?(?:pr[ée]sent )?(?:contrat|mandat|convention|bail|mission|march[ée]|autorisation|abonnement)",
  "r[ée]solu(?:e?s?|tion)(?!\\p{L})",
];

/** What a sentence says when a contract ends in it, by which words; used to tell one delay from another. */
export const ending = new RegExp(endings.join("|"), "iu");

/** What a notice is counted back from. */
export const theEnd =
  "(?:la |le |l'|les |son |sa |ses |chaque |toute |cette |ladite |ledit |leur |votre |notre )?(?:date (?:anniversaire|de fin|de (?:la )?(?:prochaine )?(?:reconduction|[ée]ch[ée]ance|p[ée]riode)|de renouvellement|d'[ée]ch[ée]ance|d'expiration|de son terme|pr[ée]vue|limite|[àa] laquelle|o[ùu] )|fin|[ée]ch[ée]ances?|terme|expiration|anniversaire|renouvellement|reconduction|issue|d[ée]but de (?:la|chaque)|prochaine (?:[ée]ch[ée]ance|date|p[ée]riode)|nouvelle p[ée]riode|celle-ci|celui-ci|date anniversaire|cl[ôo]ture|date de cl[ôo]ture)(?!\\p{L})";

/** What ends shortly before a date besides a contract. */
export const otherDeadlines =
  /factur|propos(?:e|ition|era)(?!\p{L})|attestation|rapport|inventaire|r[ée]union|offre|n[ée]goci|rapproch|r[ée]versib|bilan|plan de|restitution|travaux|livraison|candidature|option|affermi|ordre de service|r[ée]vision|prix|tarif/iu;

/** Words of a duty that was not met. */
export const breach =
  /mises? en demeure|en demeure|manquement|manqu\p{L}+ (?:[àa]|aux?|gravement) |inex[ée]cution|inobservation|violation|(?<!sans )faute(?! de d| de (?:quoi|r[ée]ponse|nouvelles)| d'(?:accord|entente|avoir))|fautive?(?!\p{L})|carence|mauvaise ex[ée]cution|m[ée]conna[îi](?:t|ssance)|contrevien|n'honor|ne (?:tient|s'acquitte|remplit) pas|grief|d[ée]faill|(?:en|reste|demeure) (?:en )?d[ée]faut|non[- ](?:respect|paiement|ex[ée]cution|conformit)|impay|ne (?:\p{L}+ )?(?:rem[ée]di|r[èe]gl|pa[iy]|respect|ex[ée]cut|satisf|conform|d[ée]f[èe]r|r[ée]gularis|r[ée]par)\p{L}* pas|n'(?:a(?:it|ura)?|est|[ée]tait) pas (?:[ée]t[ée] )?(?:rem[ée]di|r[ée]gularis|r[ée]par|r[ée]tabli|pay|r[ée]gl)|n'y met(?:te|tent)? pas (?:fin|bon ordre)|(?:rappel|relance|sommation|commandement|r[ée]clamation)s?(?!\p{L})|d[ée]faut de paiement|infructueu|d[ée]ch[ée]ance|clause r[ée]solutoire|rem[ée]diation|r[ée]gularis|mise en conformit/iu;

/** What a breach may bring besides the end of the contract. */
export const otherOutcome =
  /suspen|int[ée]r[êe]ts|p[ée]nalit|ex[ée]cution (?:aux frais|d'office)|aux frais et risques|retenue|travaux|livraison|r[ée]serves|rempla[cç]/iu;

/** Words that say that the price changes, in either order. */
export const repriced =
  /(?:nouveaux?|nouvelles?|r[ée]vis\p{L}+|augment\p{L}+|hausse|major\p{L}+|modifi\p{L}+|[ée]volution|changement|rel[èe]v\p{L}+|ajust\p{L}+|actualis\p{L}+|variation)[^.]{0,60}(?:prix|tarif|conditions (?:financi|tarif)|bar[èe]me|cotisation|prime|redevance|loyer)|(?:prix|tarif|bar[èe]me|cotisation|prime|redevance)[^.]{0,60}(?:r[ée]vis|augment|hausse|modifi|nouveau|major|rel[èe]v|ajust|chang)/iu;

export const renewing =
  /reconduc|reconduit|renouvel|prolong|poursui|prorog|tacite|repart(?!\p{L})|d'ann[ée]e en ann[ée]e/iu;

const setApart =
  /(?<!\p{L})(?:hors|hormis|sauf|sans|except[ée]|en dehors|ind[ée]pendamment|m[êe]me en l'absence|en l'absence|pour (?:un |tout )?autre (?:motif|cause) que)(?: \p{L}+(?:'\p{L}+)?){0,5}? ?(?:[dl]')?(?:fautes?|manquements?|inex[ée]cution|d[ée]faillance|mise en demeure)(?: (?:graves?|lourdes?|simple))*/giu;

/** The words without the breaches they leave out: `hors le cas d'une faute grave`. */
export function withoutExceptions(words: string): string {
  return words.replaceAll(setApart, " ");
}

/**
 * A consumer is told in time that he may refuse the renewal (Code de la consommation, L. 215-1): a window in which the other side
 * informs, no period of notice.
 */
export const remindedByLaw =
  /(?:inform|averti|pr[ée]v(?:enu|ien)|rappel)\p{L}*[^.;]{0,160}(?<!\p{L})au plus t[ôo]t[^.;]{3,60}au plus tard|au plus t[ôo]t[^.;]{3,60}au plus tard[^.;]{0,160}(?:inform|averti|rappel)/iu;

/** A party is reminded that the end comes near, or asked to prolong: nobody leaves. */
export const remindsOrAsks =
  /(?:rappel|relanc|inform|pr[ée]vien|averti|envoi|envoy|adress|communiqu|rend)\p{L}*[^.;]{0,60}(?:de l'[ée]ch[ée]ance|cette facult[ée]|la possibilit[ée]|avis d'[ée]ch[ée]ance|avis de reconduction|de (?:son|ce) droit)[^.;]{0,60}$|(?:demand|sollicit|propos|accord (?:expr[èe]s|[ée]crit|des parties)|avenant|n[ée]goci)[^.;]{0,120}$/iu;
