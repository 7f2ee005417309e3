import type { TitleValue } from "../../../schemas/fields/title.ts";
import { defineFieldRules } from "../rule.ts";
import { titleOf } from "./document-title.ts";
import { hasBlank } from "./lexicon.ts";

export const titleRules = defineFieldRules<TitleValue>({
  field: "title",
  language: "fr",
  cue: /(?<!\p{L})(?:contrat|convention|marché|accord|bail|avenant|conditions|cahier|acte)(?!\p{L})/iu,
  rules: [
    {
      name: "fr/title/<première ligne qui nomme un genre de document>",
      strength: 0.88,
      readDocument: (document) => {
        const title = titleOf(document);
        if (!title || title.text.length < 4 || hasBlank(title.text)) return [];
        const { start, text, kind, plain } = title;
        const span = { start, end: Math.min(title.end, start + 250) };
        return [{ value: text, span, strength: kind === undefined ? 0.5 : plain ? 0.88 : 0.6 }];
      },
    },
  ],
  corpus: {
    found: [
      [
        "CONDITIONS PARTICULIÈRES DE VENTE",
        "ORION ÉNERGIES                         CONDITIONS PARTICULIÈRES DE VENTE\n\nCadre 1 - Identification",
      ],
      [
        "RENOUVELLEMENT DE BAIL COMMERCIAL",
        "RENOUVELLEMENT DE BAIL COMMERCIAL\n\nBAILLEUR\nLa société ALBA, SCI",
        "MANDATAIRE\n\nRENOUVELLEMENT DE BAIL COMMERCIAL\n\nENTRE",
      ],
      [
        "Contrat de prestation de nettoyage",
        "# Contrat de prestation de nettoyage\nEntre les soussignées :\nLa société ALBA, SAS",
        "ALBA PROPRETÉ\nContrat de prestation de nettoyage\nRéférence : C-12",
        "Contrat de prestation\nde nettoyage\nEntre :",
      ],
      [
        "CAHIER DES CLAUSES ADMINISTRATIVES PARTICULIÈRES (CCAP)",
        "VILLE DE BRUMES\nMARCHÉ PUBLIC DE SERVICES\nCAHIER DES CLAUSES ADMINISTRATIVES PARTICULIÈRES (CCAP)\nObjet du marché : entretien des espaces verts",
      ],
      ["AVENANT N° 2 AU CONTRAT DE LOCATION", "AVENANT N° 2\nAU CONTRAT DE LOCATION\nENTRE LES SOUSSIGNÉS"],
      ["CONTRAT DE TÉLÉSURVEILLANCE", "CONTRAT N° SUR-2024/0917\nCONTRAT DE TÉLÉSURVEILLANCE\nEntre les soussignées"],
      [
        "CONTRAT DE SOUS-TRAITANCE DE TRAVAUX",
        "CONTRAT DE SOUS-TRAITANCE DE TRAVAUX\nCONDITIONS PARTICULIÈRES\nContrat n° 24-211",
      ],
      ["BAIL COMMERCIAL", "BAIL COMMERCIAL\nENTRE LES SOUSSIGNEES :"],
      [
        "Conditions générales de vente",
        "# Conditions générales de vente\nLes présentes conditions générales sont applicables à toute commande.",
      ],
      ["Accord de confidentialité réciproque", "Accord de confidentialité réciproque\nEntre"],
      ["ENGAGEMENT DE CONFIDENTIALITE", "ENGAGEMENT DE CONFIDENTIALITE\nEntre :"],
      ["MISE EN DEMEURE", "Société ALBA\nMISE EN DEMEURE\nMonsieur le Directeur,"],
    ],
    ignored: [
      "Le présent contrat est conclu pour une durée de deux ans.",
      "Entre les soussignés, la société ALBA et la société BETA, il a été convenu ce qui suit.",
      "Les prestations sont décrites au cahier des clauses techniques particulières.",
      "1. OBJET DU CONTRAT ................ 3",
      "Le titulaire remet un rapport chaque mois.",
      "Vu la délibération du conseil municipal approuvant le marché,",
    ],
  },
});
