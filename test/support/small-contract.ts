/** A contract of a page that is read in a moment, with what most contracts have. */
export const smallContract = `CONTRAT DE MAINTENANCE

Entre la société NORDIA SAS, ci-après le Client, et la société LUMEN SERVICES SARL, ci-après le Prestataire.

Le contrat est conclu pour une durée de trois (3) ans à compter du 1er mars 2025. Il est ensuite reconduit tacitement par
périodes d'un an, sauf dénonciation par lettre recommandée avec un préavis de trois mois.

Le prix annuel est de 12 000 euros HT, payable à 30 jours.

Fait à Lyon, le 12 février 2025.
`;
