import type { Label } from "../fields/field.ts";

/**
 * What is said of a model; as `issueWords`. The English words of a failure are those of its error, which say more.
 */
export const modelIssueWords = {
  MODEL_CONTEXT_TOO_SMALL: {
    fr: "Le contexte du modèle est trop petit pour l’interroger sur tous les champs ; il n’a pas été interrogé sur : {fields:fields}. Relevez llm.contextTokens si le modèle en a davantage.",
    en: "Expected room in the model's context to ask for every field, found none for {fields}; raise llm.contextTokens if the model has more.",
  },
  MODEL_QUOTE_NOT_FOUND: {
    fr: "Valeurs que le modèle tire de mots absents du document, laissées de côté : {count} sur {answers}.",
    en: "The model gave {count} of {answers} values from words that are not in the document; they were dropped.",
  },
  MODEL_VALUE_INVALID: {
    fr: "Valeurs données par le modèle sous une autre forme que demandée, laissées de côté : {count} sur {answers}.",
    en: "The model gave {count} of {answers} values in another form than asked; they were dropped.",
  },
  MODEL_VALUE_NOT_STATED: {
    fr: "Valeurs du modèle qui en disent plus que le passage cité, à vérifier : {count} sur {answers}.",
    en: "The model gave {count} of {answers} values with parts that their quote does not state; they are for review.",
  },
} as const satisfies Readonly<Record<string, Label>>;

const again = "pour ces questions, seules les règles ont répondu";

/** By the code of the error. */
export const modelFailuresInFrench: Readonly<Record<string, string>> = {
  MODEL_ANSWER_INVALID: `Le modèle a répondu par un texte inutilisable ; ${again}. Choisissez un modèle qui donne des réponses structurées.`,
  MODEL_ANSWER_TRUNCATED: `La réponse du modèle a été coupée à sa longueur limite ; ${again}. Relevez llm.contextTokens si le modèle le permet.`,
  MODEL_REFUSED: `Le modèle a refusé de répondre ; ${again}. Vérifiez ce document, ou utilisez un autre modèle.`,
  MODEL_QUESTION_TOO_LONG: `La question était trop longue pour le modèle ; ${again}. Baissez llm.contextTokens ou relevez la limite du service.`,
  MODEL_ANSWER_TOO_LONG: `La réponse du modèle ne finissait pas ; ${again}. Utilisez un autre modèle ou un service qui borne ses réponses.`,
  MODEL_UNAVAILABLE: `Le modèle n’a pas répondu ; ${again}. Il sera interrogé de nouveau ; prévenez un administrateur si cela dure.`,
  MODEL_PAUSED: `Le modèle ne répondait pas et n’est plus interrogé pour un moment ; ${again}.`,
  MODEL_TIMEOUT: `Le modèle n’a pas répondu à temps (llm.timeoutSeconds) ; ${again}.`,
  MODEL_REJECTED: `Le service du modèle a rejeté la demande ; ${again}. Un administrateur doit vérifier ses réglages (llm).`,
  MODEL_ANSWER_NOT_KEPT: `Aucune réponse antérieure du modèle n’est conservée pour cette question ; ${again}.`,
  MODEL_DOCUMENT_BUDGET: `Le budget de questions au modèle pour ce document est épuisé (llm.documentTokens ou llm.documentPrice) ; ${again}.`,
  MODEL_DAY_BUDGET: `Le budget de questions au modèle pour la journée est épuisé (llm.dayTokens ou llm.dayPrice) ; ${again}, et la suite sera demandée demain (UTC).`,
};
