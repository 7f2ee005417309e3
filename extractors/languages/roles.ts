import type { Actor, PartyRole } from "../../schemas/value-types.ts";

/** How contracts call the parties, by role; singular, lower case, without article. */
const roleWords: Record<"fr" | "en", Partial<Record<PartyRole, readonly string[]>>> = {
  fr: {
    buyer: [
      "acheteur",
      "client",
      "pouvoir adjudicateur",
      "maître d'ouvrage",
      "maitre d'ouvrage",
      "personne publique",
      "acquéreur",
      "donneur d'ordre",
      "abonné",
      "souscripteur",
      "maître de l'ouvrage",
      "entité adjudicatrice",
      "collectivité",
      "bénéficiaire des prestations",
    ],
    supplier: [
      "titulaire",
      "prestataire",
      "fournisseur",
      "entrepreneur",
      "vendeur",
      "attributaire",
      "exploitant",
      "entreprise",
      "organisme de formation",
      "transporteur",
      "éditeur",
      "hébergeur",
      "infogérant",
      "mainteneur",
      "consultant",
      "société prestataire",
    ],
    lessor: ["bailleur", "loueur", "propriétaire"],
    lessee: ["preneur", "locataire"],
    licensor: ["concédant de licence", "concédant de la licence", "donneur de licence"],
    licensee: ["licencié"],
    insurer: ["assureur"],
    insured: ["assuré"],
    discloser: ["divulgateur", "partie divulgatrice", "partie émettrice"],
    recipient: ["récipiendaire", "partie réceptrice", "destinataire"],
    principal: ["mandant"],
    agent: ["mandataire"],
    grantor: ["concédant", "délégant", "autorité concédante", "autorité délégante"],
    concessionaire: ["concessionnaire", "délégataire"],
    distributor: ["distributeur", "revendeur"],
    guarantor: ["garant", "caution"],
    beneficiary: ["bénéficiaire", "stagiaire"],
    subcontractor: ["sous-traitant"],
    partner: ["partenaire", "associé"],
  },
  en: {
    buyer: ["customer", "client", "buyer", "purchaser", "company", "subscriber", "authority", "employer", "end user"],
    supplier: [
      "supplier",
      "vendor",
      "seller",
      "contractor",
      "service provider",
      "provider",
      "consultant",
      "manufacturer",
      "host",
      "carrier",
      "transporter",
      "developer",
    ],
    lessor: ["landlord", "lessor"],
    lessee: ["tenant", "lessee"],
    licensor: ["licensor"],
    licensee: ["licensee"],
    insurer: ["insurer"],
    insured: ["insured"],
    discloser: ["discloser", "disclosing party"],
    recipient: ["recipient", "receiving party"],
    principal: ["principal"],
    agent: ["agent", "marketing affiliate", "affiliate"],
    grantor: ["grantor"],
    concessionaire: ["concessionaire"],
    distributor: ["distributor", "reseller", "dealer"],
    guarantor: ["guarantor"],
    beneficiary: ["beneficiary"],
    subcontractor: ["subcontractor", "sub-contractor"],
    partner: ["partner"],
  },
};

const everyone: Record<"fr" | "en", Partial<Record<"eachParty" | "eitherParty", RegExp>>> = {
  fr: {
    eitherParty: /^(?:l'une (?:ou l'autre )?des parties|chaque partie peut|toute partie|l'une des parties)/i,
    eachParty: /^(?:les (?:deux )?parties|chacune des parties|chaque partie)/i,
  },
  en: {
    eitherParty: /^(?:either (?:of the )?part(?:y|ies)|any party)/i,
    eachParty: /^(?:each (?:of the )?part(?:y|ies)|both parties|the parties)/i,
  },
};

const byWord = {
  fr: new Map(Object.entries(roleWords.fr).flatMap(([role, words]) => words.map((word) => [word, role as PartyRole]))),
  en: new Map(Object.entries(roleWords.en).flatMap(([role, words]) => words.map((word) => [word, role as PartyRole]))),
};

/** French role words without their accents, as capitals and poor scans print them. */
const byPlainWord = new Map([...byWord.fr].map(([word, role]) => [withoutMarks(word), role]));

/** Alternation of every role word, longest first, for use inside a pattern with the `iu` flags. */
export const rolePattern = {
  fr: alternation([...byWord.fr.keys()]),
  en: alternation([...byWord.en.keys()]),
};

/** Every role word of a language, as in `rolePattern`. */
export const roleWordsOf = (language: "fr" | "en"): readonly string[] => [...byWord[language].keys()];

/** The role behind a word such as `Titulaire` or `the Supplier`; undefined where it is not a role word. */
export function roleOf(word: string, language: "fr" | "en"): PartyRole | undefined {
  const bare = word
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/^(?:(?:le|la|les|un|une|the|a|an|du|de la)\s+|(?:de )?l'\s*)/u, "")
    .trim();
  const among = byWord[language];
  return among.get(bare) ?? among.get(bare.replace(/s$/, "")) ?? byPlainWord.get(withoutMarks(bare));
}

/** Who a subject names: a role, each party or either of them. */
export function actorOf(words: string, language: "fr" | "en"): Actor | undefined {
  const text = words.trim();
  if (everyone[language].eitherParty?.test(text)) return "eitherParty";
  if (everyone[language].eachParty?.test(text)) return "eachParty";
  return roleOf(text, language);
}

function withoutMarks(words: string): string {
  return words.normalize("NFD").replaceAll(/\p{M}/gu, "");
}

function alternation(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", "\\s+"))
    .join("|");
}
