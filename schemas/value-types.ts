import { z } from "zod";

/** A calendar date, `YYYY-MM-DD`. */
export const IsoDate = z.iso.date();
export type IsoDate = z.infer<typeof IsoDate>;

/** An ISO 8601 period of calendar units: `P1Y`, `P18M`, `P30D`, `P2W`, `PT24H`. Equal lengths compare equal (`P24M` = `P2Y`). */
export const Period = z.string().regex(/^P(?!$)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?)?$/, {
  error: "an ISO 8601 period such as P1Y or P30D",
});
export type Period = z.infer<typeof Period>;

/** How the days of a period are counted, where the contract says so (jours francs, ouvrés, ouvrables). */
export const DayKind = z.enum(["calendar", "business", "working", "clear"]);
export type DayKind = z.infer<typeof DayKind>;

/** A decimal number as a string, with a point and no grouping: money and weights never travel as floats. */
export const Decimal = z.string().regex(/^-?\d+(\.\d+)?$/, { error: 'a decimal number such as "12500.00"' });
export type Decimal = z.infer<typeof Decimal>;

/** An amount of money; `currency` is ISO 4217. */
export const Money = z.strictObject({ value: Decimal, currency: z.string().regex(/^[A-Z]{3}$/) });
export type Money = z.infer<typeof Money>;

/** HT: exclusive of value-added tax. TTC: inclusive. `exempt`: the contract says that no tax applies. */
export const TaxBasis = z.enum(["HT", "TTC", "exempt"]);
export type TaxBasis = z.infer<typeof TaxBasis>;

/** What starts a delay or a term. `other` carries the contract's own words in `text`. */
export const EventKind = z.enum([
  "notification",
  "signature",
  "lastSignature",
  "effectiveDate",
  "serviceOrder",
  "purchaseOrder",
  "delivery",
  "acceptance",
  "publication",
  "invoiceReceipt",
  "invoiceDate",
  "formalNotice",
  "noticeReceipt",
  "request",
  "incident",
  "anniversary",
  "renewal",
  "termination",
  "end",
  "other",
]);
export type EventKind = z.infer<typeof EventKind>;

/** An event that a date depends on. */
export const Event = z.strictObject({ kind: EventKind, text: z.string().min(1).optional() });
export type Event = z.infer<typeof Event>;

/** A date as the contract gives it: the day itself, or a rule (an event, with an offset before or after it). */
export const DateOrRule = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("date"), date: IsoDate }),
  z.strictObject({
    kind: z.literal("rule"),
    event: Event,
    offset: Period.optional(),
    /** Which side of the event the offset lies on. */
    direction: z.enum(["before", "after"]).optional(),
  }),
]);
export type DateOrRule = z.infer<typeof DateOrRule>;

/** What a party is in the contract. */
export const PartyRole = z.enum([
  "buyer",
  "supplier",
  "lessor",
  "lessee",
  "licensor",
  "licensee",
  "insurer",
  "insured",
  "discloser",
  "recipient",
  "principal",
  "agent",
  "grantor",
  "concessionaire",
  "distributor",
  "guarantor",
  "beneficiary",
  "subcontractor",
  "representative",
  "partner",
  "other",
]);
export type PartyRole = z.infer<typeof PartyRole>;

/** Who owes or may do something: a role, each party, or any one of them. */
export const Actor = z.union([PartyRole, z.literal("eachParty"), z.literal("eitherParty")]);
export type Actor = z.infer<typeof Actor>;

/** When something is due. `rrule` is an RFC 5545 recurrence rule without DTSTART, e.g. `FREQ=MONTHLY;INTERVAL=6`. */
export const Due = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("date"), date: IsoDate }),
  z.strictObject({
    kind: z.literal("delay"),
    period: Period,
    dayKind: DayKind.optional(),
    direction: z.enum(["before", "after"]),
    event: Event,
  }),
  z.strictObject({
    kind: z.literal("recurrence"),
    rrule: z.string().regex(/^FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;[A-Z]+=[^;]+)*$/),
    /** From when the recurrence counts, where the contract says so. */
    from: Event.optional(),
  }),
  z.strictObject({ kind: z.literal("event"), event: Event }),
]);
export type Due = z.infer<typeof Due>;
