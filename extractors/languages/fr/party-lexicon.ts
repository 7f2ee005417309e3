/** The first word of a public body or an association, which belongs to its name. */
export const bodyWord =
  "association|commune|ville|département|région|communauté|métropole|centre|syndicat|université|établissement|office|ministère|préfecture|état|agence|chambre|caisse|mairie|lycée|collège|hôpital|hospices|mutuelle|fondation|groupement|cabinet|autorité|institut|école|régie|port|service|direction|fédération|comité|maison|théâtre|musée|assemblée|conseil|ligue|union|club|amicale|coopérative|assistance publique|grand port";

/** A street, with or without its number. */
export const streetWord =
  "rue|avenue|av\\.|boulevard|bd|place|chemin|allées?|impasse|quai|cours|route|square|passage|esplanade|parc|zone|ZA|ZI|ZAC|rond-point|faubourg|mail|parvis|voie|villa|cité|lieu-dit|domaine|lotissement|hameau|centre commercial|chaussée|levée|ruelle|sente|venelle|promenade|traverse|montée|rocade|pôle|technopôle|plateau";

/** Labels of a form that end the value before them. */
export const formLabel =
  "adresse|n°|numéro|téléphone|tél|courriel|e-?mail|mail|code|forme|capital|siège|représentant|représentée? par|nom|prénom|qualité|TVA|fonction|ville|fax|télécopie|contact|APE|NAF|SIRE[NT]|RCS|date|objet|lot|montant|interlocuteur|domicili";

/** Words that go before a description: connectives and labels. */
export const leadingWords =
  "et encore|ainsi que|et enfin|encore|enfin|et|entre|d'une part|d'autre part|de première part|de seconde part|de deuxième part|de troisième part|les? soussignée?s?|soussignée?s?|nom commercial et|nom|nom de l'entreprise|désignation|raison sociale|dénomination(?: sociale)?|nom ou raison sociale|nom \\/ raison sociale|identité|à savoir";

/** A text that begins with one of these is no name. */
export const notAName =
  "attendu|considérant|étant|vu|exposé|tout|toute|toutes|tous|ce|cette|ces|il|elle|ils|elles|on|chaque|chacun|chacune|lorsque|si|en|dans|par|pour|au|aux|sur|avec|sous|afin|conformément|désigne|signifie|personne|voir|cf|signature|date|cachet|fait|lu et|bon pour|article|les parties|parties|partie|néant|sans objet|oui|non|à|est|sont|un|une|des|du|objet|préambule|présent|présente|contrat|le présent|la présente|son|sa|ses|leur|cocher|indiquer|compléter|préciser|nom|prénom|qualité|adresse|téléphone|représentée?|sise?|dont|ayant|ou|et|d'une part|d'autre part|ci-après|accord-cadre|marché|qui|que|ne|n'|s'|se|doit|peut|dispose|conserve|annexe|conditions|bordereau|euros?|identification|désignation|bon de|rôle|devis|formulaire|avis|facture|[a-z]\\d{1,2}|membre";
