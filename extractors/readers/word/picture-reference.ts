import { below, type Element, wholeNumber } from "./xml.ts";

/** A picture in the text, as large as it is shown. */
export interface PictureReference {
  /** Relationship identifier of the image. */
  readonly id: string;
  /** Inches. */
  readonly width: number;
  readonly height: number;
}

/** English Metric Units to the inch. */
const emuPerInch = 914_400;

/** A picture smaller than this is a logo, a stamp or a signature, in square inches; an A4 page has 97. */
const leastArea = 8;

/** The picture that a drawing (DrawingML or VML) shows, where it is large enough to hold text. */
export function pictureIn(drawing: Element): PictureReference | undefined {
  let id: string | undefined;
  let size: { width: number; height: number } | undefined;
  for (const element of below(drawing)) {
    if (element.name === "w:txbxContent") return undefined;
    if (element.name === "a:blip") id ??= element.attributes["r:embed"];
    else if (element.name === "v:imagedata") id ??= element.attributes["r:id"];
    else if (element.name === "wp:extent") {
      const inches = (name: string) => wholeNumber(element.attributes[name], 0) / emuPerInch;
      size ??= { width: inches("cx"), height: inches("cy") };
    } else if (element.name === "v:shape") size ??= sizeOfShape(element.attributes.style ?? "");
  }
  if (!id || !size || size.width * size.height < leastArea) return undefined;
  return { id, ...size };
}

const inchesPer: Readonly<Record<string, number>> = { in: 1, pt: 1 / 72, px: 1 / 96, cm: 1 / 2.54, mm: 1 / 25.4 };

/** `width:451.5pt;height:638pt` */
function sizeOfShape(style: string): { width: number; height: number } | undefined {
  const length = (name: string) => {
    const found = new RegExp(`(?:^|;)\\s*${name}:\\s*([\\d.]+)(in|pt|px|cm|mm)`, "u").exec(style);
    return found?.[1] && found[2] ? Number(found[1]) * (inchesPer[found[2]] ?? 0) : undefined;
  };
  const [width, height] = [length("width"), length("height")];
  return width !== undefined && height !== undefined ? { width, height } : undefined;
}
