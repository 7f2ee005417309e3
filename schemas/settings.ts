import { z } from "zod";
import { CustomField } from "./custom-field.ts";
import { ModelSettings } from "./model-settings.ts";
import { ServerSettings } from "./server-settings.ts";

const share = (standard: number) => z.coerce.number().min(0).max(1).default(standard);
const count = (least: number, most: number) => z.coerce.number().int().min(least).max(most);

/** One of our own companies or bodies: how contracts name it, and its French company number. */
export const OurEntity = z.strictObject({
  names: z.array(z.string().min(1)).min(1),
  siren: z
    .string()
    .regex(/^\d{9}$/, { error: "9 digits" })
    .optional(),
});
export type OurEntity = z.infer<typeof OurEntity>;

/**
 * Every setting, its default and its meaning. Values come from `greffier.config.json`, then the environment
 * (`llm.baseUrl` is `GREFFIER_LLM_BASE_URL`), then flags. Only `cli/` reads them; everything else is given values.
 */
export const Settings = z.strictObject({
  data: z.string().min(1).default("./greffier-data").describe("Data folder: embedded database, originals, lock"),
  database: z
    .string()
    .regex(/^(pglite:.+|postgres(ql)?:\/\/.+)$/, { error: "pglite:<folder> or postgres://…" })
    .optional()
    .describe("`pglite:<folder>` or `postgres://…`; default: `pglite:<data>/database`"),
  ourEntities: z.array(OurEntity).default([]).describe("Our companies (names, SIREN): give each contract `ourRole`"),
  customFields: z
    .array(CustomField)
    .default([])
    .describe("Fields of your own; they take the same path as built-in ones"),
  workers: count(1, 64).optional().describe("Reading processes; default: one per processor core"),
  review: z
    .strictObject({
      keyPrecision: share(0.99).describe(
        "Share of dates, amounts and price formulas accepted without review that is to be right, with 95 % confidence",
      ),
      precision: share(0.97).describe("The same of all other values"),
      sampleRate: share(0.02).describe(
        "Share of what is accepted without review, values and that a core field has none, that is looked at all the same while `greffier serve` runs, so that what is wrong and what is missed there are measured",
      ),
    })
    .prefault({}),
  ocr: z
    .strictObject({
      engine: z
        .enum(["auto", "tesseract.js", "native"])
        .default("tesseract.js")
        .describe("Which OCR engine reads scans"),
      dpi: count(100, 600)
        .default(300)
        .describe("Resolution at which a page is rendered where it is not one image, dots per inch"),
      cacheMegabytes: count(0, 1_000_000)
        .default(1000)
        .describe("Room in the data folder for pages already recognised, which are not read again, megabytes"),
    })
    .prefault({}),
  limits: z
    .strictObject({
      fileMegabytes: count(1, 4096).default(200).describe("Largest file read, megabytes"),
      pages: count(1, 100_000).default(2000).describe("Most pages read in one document"),
      imageMegapixels: count(1, 1000).default(100).describe("Largest image read, million pixels"),
      textMegabytes: count(1, 1024).default(50).describe("Most text taken from one document, megabytes"),
      outputMegabytes: count(1, 2000)
        .default(500)
        .describe("Most that a reading process hands back for one document, megabytes; held in memory twice"),
      archiveDepth: count(0, 10)
        .default(3)
        .describe("How deep archives and mails inside one another are opened; 0: not at all"),
      archiveFiles: count(1, 1_000_000).default(10_000).describe("Most files taken from one archive or mail"),
      archiveMegabytes: count(1, 1_000_000).default(4000).describe("Most taken from one archive or mail, megabytes"),
      archiveRatio: count(2, 100_000)
        .default(200)
        .describe("How many times larger than its archive a file may become before it counts as a bomb"),
      cpuSeconds: count(1, 36_000)
        .default(120)
        .describe("Processor time for one page's reading or one document's text, seconds"),
      silenceSeconds: count(1, 3600).default(120).describe("How long a reading process may say nothing, seconds"),
      memoryMegabytes: count(128, 65_536).default(1500).describe("Resident memory of one reading process, megabytes"),
      documentsPerProcess: count(1, 100_000)
        .default(200)
        .describe("Documents after which a reading process is replaced"),
    })
    .prefault({}),
  watch: z
    .strictObject({
      settleSeconds: z.coerce
        .number()
        .min(0)
        .max(3600)
        .default(2)
        .describe("How long a file must stop growing before it is read, seconds"),
      polling: z
        .stringbool()
        .or(z.boolean())
        .default(false)
        .describe("Poll the folder rather than listen (network shares)"),
      sweepSeconds: count(1, 86_400)
        .default(60)
        .describe("How often the whole folder or bucket is looked at again, seconds"),
    })
    .prefault({}),
  s3: z
    .strictObject({
      endpoint: z.url().optional().describe("Address of an S3-compatible server; default: AWS"),
      region: z.string().default("eu-west-3").describe("Region"),
      pathStyle: z
        .stringbool()
        .or(z.boolean())
        .default(false)
        .describe("Bucket in the path rather than in the host name"),
      accessKeyId: z.string().optional().describe("Access key; default: the AWS credential chain"),
      secretAccessKey: z.string().optional().describe("Secret key"),
    })
    .prefault({}),
  llm: ModelSettings.prefault({}),
  server: ServerSettings.prefault({}),
});
export type Settings = z.infer<typeof Settings>;
