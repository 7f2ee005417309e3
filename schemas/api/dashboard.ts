import { z } from "zod";

const Share = z.number().min(0).max(1);

/** Figures of the whole, never of a person. Shares are absent where there is nothing to divide by. */
export const Dashboard = z.strictObject({
  documents: z.strictObject({ total: z.int(), byOutcome: z.record(z.string(), z.int()) }),
  values: z.strictObject({
    total: z.int(),
    byStatus: z.record(z.string(), z.int()),
    autoAccepted: Share.optional(),
  }),
  contracts: z.strictObject({
    total: z.int(),
    byReadiness: z.record(z.string(), z.int()),
    byState: z.record(z.string(), z.int()),
    /** Validated or locked, and no value of them remains to be reviewed. */
    fullyValidated: Share.optional(),
  }),
  review: z.strictObject({
    waiting: z.int(),
    hours: z.number(),
    medianSeconds: z.record(z.string(), z.number()),
    /** Contracts with doubtful essential values, by how long they wait. */
    ageing: z.array(z.strictObject({ upToDays: z.int().optional(), contracts: z.int() })),
    /** Decisions a day, the latest 30 days. */
    perDay: z.array(z.strictObject({ day: z.string(), decisions: z.int() })),
  }),
  /** Hours from arrival to validated, median and 90 %. */
  arrivalToValidated: z.strictObject({ median: z.number(), p90: z.number(), contracts: z.int() }).optional(),
  /** By field: what reviewers left as it was, of what they looked at. `auto`: of sampled values that needed no review. `silences`: of sampled cases in which nothing was found. */
  accuracy: z.array(
    z.strictObject({
      field: z.string(),
      reviewed: z.int(),
      right: z.int(),
      autoReviewed: z.int(),
      autoRight: z.int(),
      silencesReviewed: z.int(),
      silencesMissed: z.int(),
    }),
  ),
  /** How often parts of the application were used: `signIns`, `exports`, `uploads`, … */
  use: z.record(z.string(), z.int()),
});
export type Dashboard = z.infer<typeof Dashboard>;

/** At a target precision: what would be accepted, with the bound that the calibration promises, and the work left. */
export const ThresholdPoint = z.strictObject({
  target: Share,
  accepted: z.int(),
  toReview: z.int(),
  hours: z.number(),
  /** Upper 95 % bound on the share of accepted values that are wrong; absent where nothing bounds it. */
  errorBound: Share.optional(),
});
export type ThresholdPoint = z.infer<typeof ThresholdPoint>;
export const ThresholdSimulation = z.strictObject({ points: z.array(ThresholdPoint) });
export type ThresholdSimulation = z.infer<typeof ThresholdSimulation>;
