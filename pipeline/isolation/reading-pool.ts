import { openOcrService } from "./ocr-service.ts";
import { createPool, type Pool, type PoolOptions } from "./pool.ts";

/** A pool of reading processes with OCR processes of its own, as many of each. */
export function createReadingPool(options: Omit<PoolOptions, "recogniser" | "entry">): Pool {
  const ocr = openOcrService(options);
  const pool = createPool({ ...options, recogniser: ocr });
  return {
    ...pool,
    close: async () => {
      await pool.close();
      await ocr.close();
    },
  };
}
