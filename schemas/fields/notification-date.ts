import type { z } from "zod";
import { IsoDate } from "../value-types.ts";
import { defineField } from "./field.ts";

export const NotificationDateValue = IsoDate;
export type NotificationDateValue = z.infer<typeof NotificationDateValue>;

export const notificationDate = defineField<NotificationDateValue>({
  key: "notificationDate",
  label: { fr: "Date de notification", en: "Notification date" },
  meaning: {
    fr: "Date à laquelle le marché est notifié au titulaire.",
    en: "The day the award is notified to the contractor.",
  },
  tier: "core",
  cardinality: "one",
  value: NotificationDateValue,
  sameValue: (a, b) => a === b,
  print: (value) => value,
});
