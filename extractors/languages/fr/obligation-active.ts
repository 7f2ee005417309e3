import { actionFrom, type Duty, itemMark, mark } from "./obligation-actions.ts";
import { dueIn } from "./obligation-due.ts";
import { type Context, conditional, type Listed, mainSubject, subjectBefore } from "./obligation-subjects.ts";
import { finite, infinitive } from "./obligation-verbs.ts";

const engages =
  /(?<!\p{L})(?<modal>s'(?:engage|oblige)(?:nt|ra|ront|ant)?(?:(?! [àa] )[ ,][^.;:]{1,80}?)? [àa](?= )|(?:nous engageons|vous engagez) [àa](?= )|(?:doi(?:t|vent)|devra|devront|devez|devrez|devons|devrons)(?!\p{L})(?: [êe]tre en mesure de)?|(?:est|sont|sera|seront|demeure) (?:\p{L}+ment )?(?:tenue?s?|charg[ée]e?s?) (?:de |d'|[àa] )|(?:a|ont|aura|auront) (?:l'obligation|la charge|pour mission|pour obligation) (?:de |d')|se charge(?:ra)? (?:de |d')|veille(?:ra|nt)? [àa] |(?:convien(?:nent|t)|s'efforce(?:nt|ra)?) (?:de |d')|dispose(?:nt|ra|ront)? d'un d[ée]lai [^.;]{3,110}? pour )/giu;

const plural = /^(?:doivent|devront|sont|seront|ont|auront)|ent(?: |$)/iu;

const verbAfter = new RegExp(`^(?<gap>[^.;]{0,140}?)(?<!\\p{L})(?<action>${infinitive})`, "iu");

/** Words that bind more than `doit`, which is also said of what is only so. */
const binds = /^(?:s'|nous|vous eng|est|sont|ser|a |ont|aur)/iu;
const clitics = "(?:(?:lui|leur|en|y|le|la|les|se|nous|vous) |s'|l'|m')*";
/** Any act right after a modal, an adverb or an aside at most between. */
const anyAct = new RegExp(
  `^(?<gap> ?(?:,[^,.;:]{1,110}, ?(?:[àa] |de |d')?)?(?:\\p{L}{3,14}ment,? |[àa] ses (?:frais|charges), |aussi |[ée]galement |en outre )?)(?<action>${clitics}\\p{L}{2,14}(?:er|ir|re)(?!\\p{L})(?: [^.;]{0,40})?)`,
  "iu",
);

/** The act that follows a modal: the nearest verb of a concrete duty, else any verb that is not too general to follow up. */
export function actAfter(words: string): RegExpExecArray | null {
  const known = verbAfter.exec(words);
  const any = anyAct.exec(words);
  const isNearer = any && (!known || (any.groups?.gap ?? "").length + 20 < (known.groups?.gap ?? "").length);
  return isNearer && !general.test(any.groups?.action ?? "") ? any : known;
}

/** Verbs that say how a contract is performed, what somebody is or bears, or what a document holds. */
const general =
  /^(?:(?:lui|leur|en|y|le|la|les|se|nous|vous) |s'|l'|m')*(?:respecter|conformer|satisfaire|ex[ée]cuter|accomplir|remplir|apporter|(?:re|entre)?prendre|mettre (?:tout )?en (?:œ|oe)uvre|mettre tout|coop[ée]rer|garantir|garder|assurer|assumer|veiller|[êe]tre|avoir|pouvoir|devoir|savoir|vouloir|faire(?! (?:figurer (?!cette|ces )|(?:son|leur) affaire|(?!figurer)\p{L}+(?:er|ir|re) ))|agir|permettre|supporter|subir|user|jouir|rester|demeurer|utiliser|employer|contribuer|observer|recourir|appliquer|limiter|[ée]viter|abstenir|consid[ée]rer|accepter|reconna[îi]tre|renoncer|comporter|comprendre|contenir|indiquer|mentionner|pr[ée]ciser|correspondre|disposer|poss[ée]der|porter|exercer|affecter|tenir compte|tenir pour|consentir|autoriser|opposer|exiger|demander|solliciter|obtenir|entendre|b[ée]n[ée]ficier|recevoir|rechercher|efforcer|concourir|constituer|r[ée]soudre|int[ée]grer|refuser|souffrir|laisser(?! visiter)|d[ée]fendre|indemniser|relever (?:et|indemne)|r[ée]parer|r[ée]pondre|se soumettre|soumettre|imputer|adapter|am[ée]liorer|maintenir|r[ée]aliser|effectuer|proc[ée]der|intervenir|poursuivre|choisir|d[ée]terminer|d[ée]finir|fixer|convenir|n[ée]gocier|rencontrer|concerter|rapprocher|d[ée]montrer|prouver|craindre|[ée]tendre|atteindre|viser|couvrir|figurer|comprendre|r[ée]f[ée]rer|continuer|commencer|suivre|traiter|adh[ée]rer|r[ée]sider|occuper|exploiter|vendre|offrir|acheter|commander|acqu[ée]rir|c[ée]der|sous-traiter|sous-louer|louer)(?!\p{L})/iu;

export function engagements(sentence: string, context: Context): Duty[] {
  for (const match of sentence.matchAll(engages)) {
    const modalEnd = match.index + match[0].length;
    const words = sentence.slice(modalEnd, modalEnd + 200);
    const verb = binds.test(match[0]) ? actAfter(words) : verbAfter.exec(words);
    const who = verb || binds.test(match[0]) ? subjectBefore(sentence, match.index, context) : undefined;
    if (!who?.debtor) continue;
    const gap = verb?.groups?.gap ?? "";
    const between = sentence.slice(who.end, match.index);
    const negated =
      /(?<!\p{L})(?:ne|pas|sans|jamais|aucun|[êe]tre|avoir)(?!\p{L})/iu.test(gap) ||
      /(?<!\p{L})(?:ne|n') ?$/iu.test(between);
    // What is forbidden or too general is no duty to follow up, but what is joined to it may be.
    const forbids = !verb || (negated && binds.test(match[0]) && !/(?<!\p{L})n[e'] ?$/iu.test(between));
    if ((negated && !forbids) || /[.;:]/u.test(between) || /.{6}(?<!\p{L})(?:qui|lesquel\p{L}*) ?$/iu.test(between))
      continue;
    if (
      plural.test(match[0]) !==
        /^(?:les|ils|elles|ceux|ces|chacune?)(?!\p{L})/iu.test(sentence.slice(who.start, who.end)) &&
      /^(?:doi|devr)/iu.test(match[0])
    )
      continue;
    if (/^d/iu.test(match[0]) && conditional.test(sentence.slice(Math.max(0, who.start - 25), who.start))) continue;
    const { debtor } = who;
    const at = modalEnd + gap.length;
    const duties: Duty[] = forbids ? [] : [{ form: "engagement", debtor, ...actionFrom(sentence, at) }];
    const verbEnd = modalEnd + (forbids ? 0 : verb[0].length);
    for (const further of sentence.slice(verbEnd).matchAll(furtherActions)) {
      const place = verbEnd + further.index + (further[0].length - (further.groups?.action?.length ?? 0));
      duties.push({ form: "engagement", debtor, ...actionFrom(sentence, place) });
    }
    if (duties.length > 0) return duties;
  }
  return [];
}

const furtherActions = new RegExp(
  `(?:[,;] ?(?:ainsi qu'|et |puis )?| et | puis )(?:[àa] |de |d')${clitics}(?<action>${infinitive})`,
  "giu",
);

const isKnown = new RegExp(`^${finite}`, "iu");
/** Futures that say how a contract is performed, what somebody has, decides, may or bears, or what it comes to. */
const idle =
  "(?:remet|assur|garant|respect|ex[ée]cut|rest|demeur|sera|seront|pren|tien|repren|b[ée]n[ée]fici|dispos|support|permet|compren|comport|port|emport|entra[îi]n|vau|cess|expir|commen|constitu|perd|re[çc]e|per[çc]e|sub|enten|conclu|convien|jou|us|utilis|exer|occup|exploit|met|r[ée]sili|d[ée]non|renouvel|chois|d[ée]cid|refus|accept|appr[ée]ci|estim|jug|consid|d[ée]termin|fix|r[ée]vis|factur|appliqu|retien|d[ée]dui|imput|suspen|encour|engag|pr[ée]v|consent|autoris|c[ée]d|sous|souhait|d[ée]sir|vou|sau|ir|au|fe|pour|dev|fau|r[ée]pon|interv|veill|coop|collabor|contribu|agi|recour|aura|auront|fer|donn|substitu|r[ée]serv|renon|couvr|reconna|conf|attribu|assum|solli|deman|recher|oppos|exig|r[ée]clam|r[ée]al|effect|proc|continu|poursui|reli|li|tol|vis|part|ouvr|appart|incomb|revi|profit|d[ée]frai|souffr)";
const acts = new RegExp(
  `(?<!\\p{L})(?:${finite}|(?!${idle})\\p{L}{2,12}[eiudt](?:ra|ront)(?!\\p{L})(?= (?:l[ae]s? |l'|une? |des |ses |son |sa |leurs? |deux |trois |au |aux |[àa] |chaque |tou)))`,
  "giu",
);

const adverbs =
  /^(?: (?:a|ont) \p{L}{3,12} et| (?:fait|font) et)?(?:,[^,.;:]{1,90},|(?: (?!(?:est|sont|sera|a|ont|qui|dont|ne)(?!\p{L})|n'|peu|pourr)[\p{L}'-]{2,16}){0,4})(?: (?:lui|leur|en|y|le|la|les|se)| l')? ?$/iu;

/** `… et en justifiera au Bailleur`, `…, puis transmet chaque année …`: a second verb of the same subject. */
const joins =
  /(?:,| et| puis|, et|, puis|, ou)(?: (?:lui|leur|en|y|le|la|les)){0,2}(?: (?:ensuite|aussit[ôo]t|alors|chaque \p{L}+))? ?$/iu;
const object =
  /^ (?:[\p{L}]{3,14}ment,? |aussit[ôo]t |sans d[ée]lai |chaque \p{L}+,? |,[^,.;]{1,60}, )?(?:(?:[àa]|aux?|les?|la|une?|des|de|ses|son|sa|leurs?|tout|toute|toutes|chaque|copie|dans|sous|sur|avant|acc[èe]s|deux|trois|quatre|cinq|\p{L}{3,9} (?:ans|mois|jours))(?![\p{L}])|[ld]')/iu;

const afterComma = /, (?:et|puis)(?: (?:lui|leur|en|y|le|la|les))* ?$/iu;
const subordinates = /(?<!\p{L})(?:qui|que|qu'|dont|si|lorsqu\p{L}*|ne|n'|peut|pourra|peuvent|est|sont)(?!\p{L})/iu;

export function statements(sentence: string, context: Context): Duty[] {
  const duties: Duty[] = [];
  for (const match of sentence.matchAll(acts)) {
    const who = subjectBefore(sentence, match.index, context);
    if (!who?.debtor || conditional.test(sentence.slice(Math.max(0, who.start - 25), who.start))) continue;
    const gap = sentence.slice(who.end, match.index);
    const before = duties.at(-1);
    const rest = sentence.slice(match.index + match[0].length);
    const follows = !adverbs.test(gap) && joins.test(sentence.slice(0, match.index)) && object.test(rest);
    if (!(before && follows) && !isKnown.test(sentence.slice(match.index, match.index + 90))) continue;
    const isMain = before ? afterComma.test(gap) || !subordinates.test(gap) : !subordinates.test(gap);
    if (!adverbs.test(gap) && !(follows && isMain)) continue;
    const debtor = follows ? (before?.debtor ?? mainSubject(sentence.slice(0, match.index), context)) : who.debtor;
    if (!debtor) continue;
    const duty: Duty = {
      form: "statement",
      debtor,
      ...actionFrom(sentence, match.index),
      ...(before && follows && { joined: true }),
    };
    if (before && before.end > duty.start) duties[duties.length - 1] = upTo(before, duty.start);
    duties.push(duty);
  }
  return duties.flatMap(withFurtherThing);
}

/** A duty that ends where the next of its sentence begins. */
export function upTo(duty: Duty, end: number): Duty {
  const action = duty.action
    .slice(0, end - duty.start)
    .replace(/(?:[,;]| et| puis| ou)*(?: (?:lui|leur|en|y|le|la|les)(?= |$)| l')* ?$/iu, "")
    .replace(/(?:[,;]| et| puis)+$/iu, "");
  return { ...duty, action, end: duty.start + action.length };
}

const further = /, puis (?=(?:une?|des|les?|la|l')(?! ?\d)(?!\p{L}))/iu;

/** `remet un plan à la signature, puis une version révisée chaque année`: two things, each with its time. */
function withFurtherThing(duty: Duty): Duty[] {
  const match = further.exec(duty.action);
  if (!match) return [duty];
  const start = match.index + match[0].length;
  const verb = /^\S+/u.exec(duty.action)?.[0] ?? "";
  return [
    { ...duty, action: duty.action.slice(0, match.index), end: duty.start + match.index },
    { ...duty, action: `${verb} ${duty.action.slice(start)}`, start: duty.start + start },
  ];
}

const first =
  /(?:apr[èe]s|sans) (?:l'|les |en )?avoir (?:\p{L}+ment )?(?<action>(?:appel|inform|avis|averti|notifi|mis en demeure|adress|transmis|remis)[ée]?(?!\p{L})[^.;]{10,160})/iu;

/** `ne peut céder le bail qu'après avoir appelé le Bailleur à l'acte, un mois avant la signature`. */
export function preconditions(sentence: string, context: Context): Duty[] {
  const match = first.exec(sentence);
  const words = match?.groups?.action ?? "";
  if (!match || dueIn(words)?.kind !== "delay") return [];
  const debtor = mainSubject(sentence.slice(0, match.index), context);
  if (!debtor) return [];
  return [{ form: "statement", debtor, ...actionFrom(sentence, match.index + match[0].length - words.length) }];
}

const handedBack = new RegExp(
  `(?<!\\p{L})(?<thing>(?:une?|des|son|sa|ses) [^,.;]{4,80}), que (?<who>[^,.;]{2,40}?) (?:(?:lui|leur) )?(?<act>${finite}) (?<when>[^.;]{4,80})`,
  "iu",
);

/** `envoie un questionnaire, que celui-ci lui retourne sous un mois`: what comes back is owed by the other side. */
export function returns(sentence: string, context: Context): Duty[] {
  const match = handedBack.exec(sentence);
  const { thing = "", who = "", act = "", when = "" } = match?.groups ?? {};
  if (!match || dueIn(when)?.kind !== "delay") return [];
  const start = match.index + match[0].length - when.length - 1 - act.length;
  const debtor = subjectBefore(sentence, start, context)?.debtor;
  if (!debtor || /(?<!\p{L})ne(?!\p{L})/iu.test(who)) return [];
  return [
    { form: "statement", debtor, action: `${act} ${thing} ${when}`.trim(), start, end: match.index + match[0].length },
  ];
}

const opensWithVerb = new RegExp(
  `^${mark}(?:(?:ainsi qu'|et |enfin |puis )?(?:[àa] |de |d'))?${clitics}(?<action>${infinitive}|${finite})(?! ?:)`,
  "diu",
);
/** `Nous remettre les clés`: what a letter asks, whoever its heading names. */
const asks = /^(?:[-•*>–▪●o] ?)?(?:nous|vous) /iu;
const opensWithAct = new RegExp(
  `^${mark}(?:(?:ainsi qu'|et |enfin |puis )?(?:[àa] |de |d'))?(?<action>(?:(?:lui|leur|en|y|se|nous|vous) |s')*\\p{L}{2,14}(?:er|ir|re))(?= )`,
  "diu",
);

export function items(sentence: string, { listed }: Context): Duty[] {
  if (!listed || (!listed.engaged && asks.test(sentence))) return [];
  const act = opensWithAct.exec(sentence)?.indices?.groups?.action;
  const isAct = act && listed.engaged && !general.test(sentence.slice(act[0]));
  const at = opensWithVerb.exec(sentence)?.indices?.groups?.action ?? (isAct ? act : undefined);
  return at ? [{ form: "item", debtor: listed.debtor, ...actionFrom(sentence, at[0]) }] : namedThing(sentence, listed);
}

const gives = /^(?:re|trans)m|^fourni|^communiqu|^adress|^produi|^envo|^d[ée]livr|^livr|^pr[ée]sent|^d[ée]pos/iu;
const listOfThings =
  /(?:documents?|pi[èe]ces|livrables|rapports?|[ée]tats|justificatifs|comptes[- ]rendus)(?: \p{L}+){0,3}? (?:[àa] (?:remettre|fournir|transmettre|produire|communiquer|adresser)|(?:sont|seront|doivent [êe]tre) (?:remis|fournis|transmis|communiqu[ée]s|produits|adress[ée]s)(?=[^.;]{0,120}:$))(?!\p{L})(?<rest>[^.;:]{0,120}):?$/iu;

/** Who owes the items of the list that a paragraph announces: `Le Prestataire s'engage à :`, `Le Titulaire remet :`. */
export function announcedBy(words: string, context: Context): Listed | undefined {
  const { patterns, debtors } = context;
  const things = /:$/u.test(words) || words.length < 100 ? listOfThings.exec(words) : null;
  if (things) {
    const agent = patterns.agent.exec(things.groups?.rest ?? "")?.groups?.who;
    const debtor = agent ? debtors.actorOf(agent) : debtors.performer;
    return debtor && { debtor, verb: "remettre" };
  }
  const label = bearer.exec(words)?.groups?.who;
  const bears = label === undefined ? undefined : debtors.actorOf(label);
  if (bears) return { debtor: bears };
  if (!/:$/u.test(words)) return undefined;
  const modal = [...words.matchAll(engages)].at(-1);
  if (modal) {
    const debtor = subjectBefore(words, modal.index, context)?.debtor;
    const rest = words.slice(modal.index + modal[0].length);
    const verb = verbAfter.exec(rest);
    const action = verb?.groups?.action;
    const names = action && gives.test(action) && namesNothing.test(rest.slice(verb[0].length));
    return debtor && { debtor, engaged: true, ...(names && { verb: action }) };
  }
  const whose = dutiesOf.exec(words)?.groups?.who;
  const owes = whose === undefined ? undefined : debtors.actorOf(whose);
  if (owes) return { debtor: owes, engaged: true };
  const bound = bindsBelow.exec(words);
  const whoIsBound = bound && subjectBefore(words, bound.index, context)?.debtor;
  if (whoIsBound) return { debtor: whoIsBound, engaged: true };
  const alone = onlyNamed(words, context) ?? takesOn(words, context);
  if (alone) return { debtor: alone };
  const act = [...words.matchAll(acts)].at(-1);
  if (!act || !gives.test(act[0]) || !namesNothing.test(words.slice(act.index + act[0].length))) return undefined;
  const who = subjectBefore(words, act.index, context);
  return who?.debtor && adverbs.test(words.slice(who.end, act.index))
    ? { debtor: who.debtor, verb: act[0] }
    : undefined;
}

/** `Obligations du preneur :` */
const dutiesOf =
  /^(?:[\p{L}\d.]{1,5} ?[.)-]? ?)?(?:les )?(?:obligations|engagements|devoirs|missions|charges|responsabilit[ée]s)(?: \p{L}+){0,2}? (?:du |de la |de l'|des )(?<who>[\p{L}' -]{4,40}?)(?: sont les suivantes| comprennent)? ?:$/iu;

/** `Le Preneur s'oblige :`, `Le transporteur a l'obligation, à ses frais :`: what to do follows, each item with its own preposition. */
const bindsBelow =
  /(?<!\p{L})(?:s'(?:engage|oblige)(?:nt|ra|ront)?|(?:doi(?:t|vent)|devra|devront)|(?:est|sont|sera|seront) (?:\p{L}+ment )?(?:tenue?s?|charg[ée]e?s?)|(?:a|ont|aura|auront) (?:pour (?:mission|obligation|charge)s?|l'obligation|la charge|l'obligation)|(?:ses|leurs) obligations sont(?: les suivantes)?)(?:,? [^.;:]{1,80})? ?:$/iu;

/** A line that only says who: `Intervenant : Client`, `À la charge du Bailleur`, `Côté Prestataire :`. */
const bearer =
  /^(?:[-•*–] ?)?(?:(?:intervenants?|responsables?|d[ée]biteurs?|acteurs?|[àa] la charge|charge|qui|par) ?:? ?(?:du |de la |de l'|des )?|c[ôo]t[ée] )(?<who>[\p{L}' -]{4,40}?) ?:?$/iu;

const takes =
  /^(?:,[^,.;:]{1,80},)? (?:assure(?:ra|nt)?|effectue(?:ra|nt)?|r[ée]alise(?:ra|nt)?|prend(?:ra)? en charge|a(?:ura)? (?:[àa] sa charge|pour missions?|la charge)|met(?:tra)? en (?:œ|oe)uvre|proc[èe]de(?:ra)?(?: [àa])?|garantit)(?!\p{L})[^.;:]{0,60}:$/iu;

/** `Le Fournisseur assurera :`: a list of acts that nouns name. */
function takesOn(words: string, context: Context): Listed["debtor"] | undefined {
  const who = words.length < 200 ? subjectBefore(words, words.length, context) : undefined;
  return who?.debtor && takes.test(words.slice(who.end)) ? who.debtor : undefined;
}

/** `L'agent :`, `À ce titre, le Prestataire :`: a list of what somebody does. */
function onlyNamed(words: string, context: Context): Listed["debtor"] | undefined {
  const who = subjectBefore(words, words.length, context);
  return who?.debtor && /^(?:,[^,.;:]{1,60},?)? ?:$/u.test(words.slice(who.end)) && who.start < 60
    ? who.debtor
    : undefined;
}

/** After a verb: to whom and when, but nothing handed over, or only `les documents suivants`. */
const namesNothing =
  /^(?:,? (?:au|[àa] la|[àa] l'|aux?|[àa]) ?(?:\p{L}+ ?){1,4})?(?:,[^:;]{0,70}?,)?(?: ?(?:les|des|l'ensemble des) (?:documents?|pi[èe]ces|[ée]l[ée]ments|livrables|rapports|informations|justificatifs|[ée]tats)(?: [\p{L}-]+){0,6})?(?:,[^:;]{0,70})? ?:$/iu;

const thing = new RegExp(
  `^${mark}(?:le cas [ée]ch[ée]ant, |sur demande, |[ée]ventuellement, )?(?<thing>(?:une?|l[ea]s?|l'|des|ses|son|sa|leurs?|toute?s?|copies?|attestations?|certificats?|rapports?|relev[ée]s?|listes?|justificatifs?|extraits?|plans?|comptes?)(?![\\p{L}])[^.;\\n]{8,200})`,
  "iu",
);

const marked = new RegExp(`^(?:${itemMark}\\p{L}|\\p{Ll})`, "u");

/** An item that only names what is handed over: `- un rapport d'activité mensuel ;`. */
function namedThing(sentence: string, { debtor, verb }: Listed): Duty[] {
  const isItem = marked.test(sentence) || /[;,] ?$/u.test(sentence);
  const named = verb && isItem ? thing.exec(sentence)?.groups?.thing : undefined;
  if (!named) return [];
  const found = actionFrom(sentence, sentence.indexOf(named));
  return [{ form: "item", debtor, ...found, action: `${verb} ${found.action}` }];
}

/** A row of a table of what is handed over, and when: `Compte rendu d'exploitation | chaque trimestre | PDF`. */
export function rowOfThings(row: string, { debtor, verb }: Listed): Duty[] {
  const [what = "", ...cells] = row.split("\t");
  const when = cells.find((cell) => dueIn(cell)) ?? "";
  const due = dueIn(when);
  if (!verb || !due || what.length < 6) return [];
  const end = row.indexOf(when, what.length) + when.length;
  return [{ form: "item", debtor, action: `${verb} ${what.trim()}`, start: 0, end, due }];
}
