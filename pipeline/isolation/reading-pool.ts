import { type OcrServiceOptions, openOcrService } from "./ocr-service.ts";
import { createPool, type Pool } from "./pool.ts";

/** A pool of reading processes with OCR processes of its own, as many of each. */
export function createReadingPool({ cache, ...options }: Omit<OcrServiceOptions, "entry">): Pool {
  const ocr = openOcrService({ ...options, cache });
  const pool = createPool({ ...options, recogniser: ocr });
  return {
    ...pool,
    close: async () => {
      await pool.close();
      await ocr.close();
    },
  };
}
