import sharp from "sharp";
import { renderPage } from "../../extractors/readers/render.ts";
import { buildPdf, type PdfLine } from "./pdf.ts";
import { settings } from "./reading.ts";

const sentences = [
  "CONTRAT DE MAINTENANCE DES ASCENSEURS",
  "Article 1 - Objet du contrat",
  "Le prestataire assure la maintenance des ascenseurs de la résidence,",
  "y compris la fourniture des pièces et la main d'oeuvre, pendant toute",
  "la durée du contrat et sans limitation du nombre des interventions.",
  "Article 2 - Durée",
  "Le contrat est conclu pour une durée de trois ans à compter du premier",
  "janvier. Il est ensuite reconduit tacitement par périodes d'un an, sauf",
  "dénonciation par lettre recommandée trois mois avant son échéance.",
  "Article 3 - Prix",
  "Le prix annuel est fixé à 12 500,00 euros hors taxes, payable par quart",
  "au début de chaque trimestre, sur présentation d'une facture.",
];

const lines: PdfLine[] = sentences.map((text, index) => ({ text, x: 70, y: 760 - index * 24, size: 13 }));

/** A file of five pages: digital, scanned, blank, the same scan upside down, and the scan out of focus. */
export async function buildMixedPdf(): Promise<Uint8Array> {
  const digital = buildPdf([{ lines }]);
  const { png, width, height } = await renderPage(digital, {
    name: "page",
    page: 1,
    dpi: 150,
    limits: settings.limits,
  });
  const upright = await sharp(png).greyscale().blur(0.6).jpeg({ quality: 80 }).toBuffer();
  const upsideDown = await sharp(upright).rotate(180).jpeg({ quality: 80 }).toBuffer();
  const blurred = await sharp(upright).blur(6).jpeg().toBuffer();
  const scan = (bytes: Uint8Array) => ({ jpeg: { bytes, width, height } });
  return buildPdf([{ lines }, scan(upright), {}, scan(upsideDown), scan(blurred)]);
}
