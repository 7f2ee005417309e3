/** `supérieur à douze heures`, `au-delà de 2 °C`: limits of something else than money. */
const measures =
  /(?:sup[ée]rieure?s?|inf[ée]rieure?s?|au-del[àa]|en dessous|plus|moins|d[ée]pass\p{L}*|exc[èe]d\p{L}*)(?: ou [ée]gale?s?)? ?(?:[àa]|de|d'|les|le|la)? ?(?:\d[\d ,.]{0,8}|\p{L}{2,12}(?:-\p{L}{2,8})?)(?: ?\(\d+\))? ?(?:heures?|jours?|mois|ans?|minutes?|° ?C?|m²|km|kg|tonnes?|kW\p{L}?|MWh)(?!\p{L})|(?:alertes? de |en )d[ée]passement|(?:chaque |avec le )?termes? de loyers?|(?:\p{L}{2,7}|\d{1,2})(?: ?\(\d{1,2}\))? (?:mois|termes?|trimestres?)(?: et demi)? (?:de |du )(?:dernier )?(?:loyers?|redevances?)/giu;

/** Words that name a topic only in passing: `loyer hors charges`, `frais inclus`, `sans pénalité`. */
export function withoutMentions(words: string): string {
  return words
    .replaceAll(measures, " ")
    .replaceAll(
      /(?:hors|sans|toutes|y compris|plus|outre|net de|avant|déduction faite d\p{L}*) (?:les |la |le |aucune? |des |de )?(?:charges|frais|taxes|pénalités?|provisions?)(?!\p{L})(?: comprises?| inclus)?|(?:charges|frais|taxes)(?: et \p{L}+)? (?:comprise?s?|inclus(?:es)?|en sus)|chiffre d'affaires|(?:outre|en sus|en plus|en m[êe]me temps que|avec|en compl[ée]ment) (?:du |de la |des |les? |la )?(?:1er |premier |prochain |dernier |m[êe]me )?(?:loyers?|redevances?|termes? de loyers?)|(?:en compl[ée]ment|outre|en sus|ind[ée]pendamment|en plus) [^,;.€]{0,90}indemnit[ée] forfaitaire [^,;.€]{0,40}recouvrement(?=[ ,])/giu,
      " ",
    );
}
