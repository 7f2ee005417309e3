import sharp from "sharp";
import { renderPage } from "../../extractors/readers/render.ts";
import { buildPdf } from "./pdf.ts";
import { settings } from "./reading.ts";

export interface MaintenanceTerms {
  readonly of: string;
  readonly supplier: string;
  readonly buyer: string;
  /** In words. */
  readonly years: string;
  /** As printed, without the currency. */
  readonly price: string;
}

/** A French maintenance contract on one page; of its essential values, end, price, indexation and parties are doubtful. */
export function maintenancePdf(terms: MaintenanceTerms): Buffer {
  const lines = linesOf(terms).map((text, index) => ({ text, x: 60, y: 780 - index * 24 }));
  return buildPdf([{ lines }]);
}

/** The same as an office scanner gives it: a picture of the page, with no text of its own. */
export async function maintenanceScan(terms: MaintenanceTerms): Promise<Buffer> {
  const of = { name: terms.of, page: 1, dpi: 150, limits: settings.limits };
  const { png, width, height } = await renderPage(maintenancePdf(terms), of);
  const bytes = await sharp(png).greyscale().blur(0.5).jpeg({ quality: 80 }).toBuffer();
  return buildPdf([{ jpeg: { bytes, width, height } }]);
}

function linesOf({ of, supplier, buyer, years, price }: MaintenanceTerms): readonly string[] {
  return [
    `CONTRAT DE MAINTENANCE DES ${of}`,
    `Entre la société ${supplier}, société anonyme au capital de 500 000 euros, ci-après le Prestataire,`,
    `et la Ville de ${buyer}, ci-après le Client,`,
    "Article 1 - Objet",
    "Le Prestataire assure la maintenance des équipements de la résidence.",
    "Article 2 - Durée",
    `Le contrat est conclu pour une durée de ${years} ans à compter du 1er mars 2025.`,
    "Il est ensuite reconduit tacitement par périodes d'un an, sauf dénonciation",
    "par lettre recommandée trois mois avant son échéance.",
    "Article 3 - Prix",
    `Le prix annuel est fixé à ${price} euros hors taxes.`,
    "Le prix est révisé chaque année au 1er mars par application de la formule :",
    "P = P0 x (0,15 + 0,85 x S / S0)",
    "dans laquelle S est l'indice ICHT-IME.",
    `Fait à ${buyer}, le 12 février 2025.`,
  ];
}
