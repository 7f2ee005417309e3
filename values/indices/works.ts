import type { PriceIndexRow } from "./row.ts";

const insee = "INSEE";

/** A national index of building or civil works; in words it follows `index`, for its trade alone is no index. */
function works(name: string, trade: string, series?: string): PriceIndexRow {
  const family = name.startsWith("BT") ? "bâtiment" : name.startsWith("TP") ? "travaux publics" : "espaces verts";
  const words = [`index ${trade}`, `index national ${trade}`, `index ${family} ${trade}`, `index ${family} - ${trade}`];
  return { name, publisher: insee, words, ...(series && { series }) };
}

/** Indices of building (BT), civil works (TP), green spaces (EV) and engineering; others of the families are read by their numbers. */
export const worksIndices: readonly PriceIndexRow[] = [
  works("BT01", "tous corps d'état", "001710986"),
  works("BT02", "terrassements"),
  works("BT06", "ossature, ouvrages en béton armé"),
  works("BT07", "ossature et charpentes métalliques"),
  works("BT08", "plâtre et préfabriqués"),
  works("BT09", "carrelage et revêtement céramique"),
  works("BT30", "couverture en ardoises"),
  works("BT34", "couverture en zinc et métal"),
  works("BT38", "plomberie sanitaire"),
  works("BT40", "chauffage central"),
  works("BT41", "ventilation et conditionnement d'air"),
  works("BT42", "menuiserie en acier et serrurerie"),
  works("BT43", "menuiserie en alliage d'aluminium"),
  works("BT45", "vitrerie - miroiterie"),
  works("BT46", "peinture, tenture, revêtements muraux"),
  works("BT47", "électricité"),
  works("BT48", "ascenseurs"),
  works("BT50", "rénovation - entretien tous corps d'état"),
  works("BT52", "imperméabilité de façades"),
  works("BT53", "étanchéité"),
  works("BT54", "ossature bois"),
  works("TP01", "général tous travaux"),
  works("TP08", "travaux d'aménagement et entretien de voirie"),
  works("TP09", "fabrication et mise en œuvre d'enrobés"),
  works("TP10a", "canalisations, assainissement et adduction d'eau avec fourniture de tuyaux"),
  works("TP10b", "canalisations, assainissement et adduction d'eau sans fourniture de tuyaux"),
  works("TP12a", "réseaux d'énergie et de communication hors fibre optique"),
  works("TP12b", "éclairage public"),
  works("TP12c", "réseaux de communication en fibre optique"),
  works("TP14", "travaux immergés"),
  works("EV3", "travaux de création d'espaces verts"),
  works("EV4", "travaux d'entretien d'espaces verts"),
  { name: "ING", publisher: insee, weak: true, words: ["index ingénierie", "indice ingénierie", "index d'ingénierie"] },
  { name: "IM", publisher: insee, weak: true, words: ["index matériel"] },
];
