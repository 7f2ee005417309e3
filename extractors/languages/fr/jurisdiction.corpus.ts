import type { JurisdictionValue } from "../../../schemas/fields/jurisdiction.ts";
import type { Corpus } from "../rule.ts";

export const jurisdictionCorpus: Corpus<JurisdictionValue> = {
  found: [
    [
      { court: "tribunal de commerce de Dijon" },
      "Si cela ne suffit pas, le tribunal de commerce de Dijon tranchera.",
      "À défaut d'accord, le tribunal de commerce de Dijon connaîtra du différend.",
      "J. Droit français. Litiges : médiation facultative ; à défaut, tribunal de commerce de Dijon, y compris en cas d'appel en garantie.",
      "Contestations : tribunal de commerce de Dijon.",
      "Juridiction : tribunal de commerce de Dijon.",
      "En cas de désaccord persistant : tribunal de commerce de Dijon.",
      "À défaut d'accord dans le mois, le tribunal de commerce de Dijon sera saisi.",
    ],
    [
      { court: "tribunal judiciaire de Dijon, chambre commerciale" },
      "Les litiges sont portés devant le tribunal judiciaire de Dijon, chambre commerciale.",
    ],
    [{ court: "Tribunal de commerce de Dijon" }, "Loi française. Tribunal de commerce de Dijon, même en référé."],
    [
      { court: "tribunal de commerce de Dijon" },
      "Tout litige sera soumis au tribunal de commerce de Dijon.",
      "À défaut d'accord amiable, le différend est porté devant le tribunal de commerce de Dijon.",
      "# Litiges\nLes parties saisissent le tribunal de commerce de Dijon.",
    ],
    [
      { court: "Tribunal des activités économiques de Lyon", exclusive: true },
      "Les parties attribuent compétence exclusive au Tribunal des activités économiques de Lyon, nonobstant pluralité de défendeurs.",
      "Le Tribunal des activités économiques de Lyon est seul compétent pour connaître de tout litige.",
    ],
    [
      { court: "Tribunal administratif de Clermont-Ferrand" },
      "Instance chargée des procédures de recours : Tribunal administratif de Clermont-Ferrand",
      "En cas de litige, le Tribunal administratif de Clermont-Ferrand est compétent.",
      "Tout recours est adressé au Tribunal administratif de Clermont-Ferrand, 6 cours Sablon.",
    ],
    [
      { court: "tribunaux de Paris", exclusive: true },
      "Tout différend relève de la compétence exclusive des tribunaux de Paris.",
    ],
    [
      { court: "tribunal du ressort du siège social du Client" },
      "Les litiges sont portés devant le tribunal du ressort du siège social du Client.",
    ],
    [
      { court: "Tribunal judiciaire de Saint-Étienne" },
      "# Compétence\nToute contestation est de la compétence du Tribunal judiciaire de Saint-Étienne.",
    ],
    [
      { court: "juridictions d'Angers" },
      "Tout litige relève des juridictions d'Angers.",
      "# Règlement des différends\nÀ défaut, les juridictions d'Angers.",
    ],
    [
      { court: "Chambre arbitrale internationale de Paris" },
      "Tout différend sera tranché par voie d'arbitrage suivant le règlement de la Chambre arbitrale internationale de Paris.",
    ],
    [
      { court: "Tribunal administratif de Limoges" },
      "# Litiges\nTribunal administratif de Limoges, 2 cours Bugeaud. La loi française est seule applicable.",
    ],
    [
      { court: "Chambre européenne d'arbitrage de Strasbourg" },
      "Les différends seront tranchés suivant le règlement d'arbitrage de la Chambre européenne d'arbitrage de Strasbourg par un arbitre unique.",
    ],
  ],
  ignored: [
    "La société ALBA est immatriculée au greffe du tribunal de commerce de Dijon.",
    "L'expert est désigné par ordonnance du président du tribunal judiciaire de Lille.",
    "Le contrat est résilié en cas de jugement du tribunal de commerce prononçant la liquidation.",
    "Sans qu'il soit besoin de saisir un tribunal, le contrat est résilié.",
    "Les tribunaux apprécient souverainement la force majeure.",
    "Les experts près la cour d'appel de Lyon peuvent être consultés.",
    "Le médiateur est saisi par lettre recommandée.",
  ],
  absent: ["Tout litige sera soumis au tribunal de commerce de ………………"],
};
