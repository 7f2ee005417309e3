/** Words that are frequent in one language and rare in the others, as a contract writes them. */
const frequentWords = wordSets({
  fr: "le la les des du et est une dans pour par sur au aux que qui ou en ce cette sera sont avec",
  en: "the of and to in shall by or any for this that be with as is such under on will",
});

/** What forms, order sheets and tables of terms say, which have hardly any of the words above. */
const formWords = wordSets({
  fr: "durée mois ans année jour jours semaine semaines début prix fin tous nom adresse entre montant marché contrat reconduction préavis échéance facturation paiement titulaire prestataire fournisseur acheteur acte signé lu approuvé euros janvier février mars avril mai juin juillet août septembre octobre novembre décembre site sites bâtiment rue lot lots désignation quantité client société siège valeur indice révision taux remise livraison soussigné soussignés monsieur madame demeurant né née bailleur locataire preneur vendeur acquéreur bailleresse mandant mandataire agence maître ouvrage groupement solidaire organisme établissement association commune département loue chantier propriétaire cotraitant stagiaire architecte entrepreneur employeur salarié emprunteur prêteur",
  en: "term terms year years month months week weeks day days each per start end from until between not no yes without within after before unless may only at renewal extension expiry commencement effective inception fee fees price payment billing rent customer supplier buyer seller vendor contractor landlord tenant lessee party agreement order signed dated name title days written january february march april june july august september october november december address site sites building street road office offices unit units quantity value line item goods deliver invoice initial rate rates schedule premises head house place supply total period employer provider agency owner company limited lessor licensor licensee licence license photographer hirer borrower lender property job location venue warehouse job bill ship performed equipment insurer policyholder employee delivery",
});

/** Both, for a table or a few lines that have little of either. */
const allWords = Object.fromEntries(
  Object.entries(frequentWords).map(([language, words]) => [
    language,
    new Set([...words, ...(formWords[language] ?? [])]),
  ]),
);

/** Enough of a document to tell its language. */
const sampleLength = 60_000;

/** BCP 47 language of most of the text: `fr`, `en`, or `und` where neither stands out. */
export function detectLanguage(text: string): string {
  const words =
    text
      .slice(0, sampleLength)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return (
    outstanding(words, frequentWords, 0.08, 1.3) ??
    outstanding(words, formWords, 0.12, 2) ??
    outstanding(words, allWords, 0.06, 2) ??
    "und"
  );
}

/** The language of at least `share` of the words, which has `times` as many as the other. */
function outstanding(
  words: readonly string[],
  sets: Readonly<Record<string, ReadonlySet<string>>>,
  least: number,
  times: number,
): string | undefined {
  if (words.length === 0) return undefined;
  const shares = Object.entries(sets).map(([language, frequent]) => ({
    language,
    share: words.filter((word) => frequent.has(word)).length / words.length,
  }));
  const [first, second] = shares.sort((a, b) => b.share - a.share);
  return first && first.share > least && first.share > (second?.share ?? 0) * times ? first.language : undefined;
}

function wordSets(lists: Readonly<Record<string, string>>): Readonly<Record<string, ReadonlySet<string>>> {
  return Object.fromEntries(Object.entries(lists).map(([language, list]) => [language, new Set(list.split(" "))]));
}
