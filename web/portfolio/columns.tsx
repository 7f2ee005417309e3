import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import type { ContractLine } from "../../schemas/api/contracts.ts";
import type { Vocabulary } from "../api/vocabulary.ts";
import { formatCount, formatDay, formatMoment, formatMoney } from "../format/format.ts";
import { ReadinessMark, StateMark } from "../parts/marks.tsx";
import { NextDate } from "../parts/next-date.tsx";
import { contractWords } from "../words/contract-words.ts";
import type { Language } from "../words/language.ts";
import { portfolioWords } from "../words/portfolio.ts";
import type { Sort } from "./address.ts";
import classes from "./portfolio.module.css";

type Key = keyof (typeof portfolioWords)["fr"]["column"];

export interface Column {
  /** `custom.<field>` for a field that an administrator added. */
  readonly key: string;
  readonly label: string;
  readonly sort?: Sort;
  readonly number?: boolean;
  /** Never broken into lines. */
  readonly narrow?: boolean;
  readonly cell: (line: ContractLine) => ReactNode;
}

/** The title comes first always; these are shown until one chooses others. */
export const usualColumns: readonly string[] = [
  "parties",
  "contractKind",
  "endDate",
  "renewal",
  "notice",
  "amount",
  "readiness",
];

/** Every column that one can choose, the custom fields last. The title is no choice. */
export function columnsIn(language: Language, { fields, word, readable }: Vocabulary): readonly Column[] {
  const words = portfolioWords[language];
  const column = (key: Key, cell: Column["cell"], more: Partial<Column> = {}): Column => ({
    key,
    label: words.column[key],
    cell,
    ...more,
  });
  const day = (key: "signatureDate" | "effectiveDate" | "endDate", more: Partial<Column> = {}) =>
    column(key, (line) => line[key] && formatDay(line[key], language), { number: true, ...more });
  const term = (key: "duration" | "renewal" | "notice" | "indexation", field: string = key) =>
    column(key, (line) => line[key] && <Clipped>{readable(field, line[key])}</Clipped>);
  return [
    column("reference", ({ reference }) => reference && <Clipped>{reference}</Clipped>),
    column("parties", (line) => <Several values={line.parties} language={language} />),
    column("contractKind", ({ contractKind }) => contractKind && word("contractKind", contractKind)),
    column("documentKind", ({ documentKind }) => word("documentKind", documentKind)),
    column("sites", (line) => <Several values={line.sites} language={language} />),
    day("signatureDate"),
    day("effectiveDate"),
    day("endDate", { sort: "endDate" }),
    column("nextDate", (line) => <NextDate line={line} />, { narrow: true }),
    term("duration"),
    term("renewal"),
    term("notice", "notices"),
    term("indexation"),
    column("amount", ({ amount }) => amount && formatMoney(amount, language), { sort: "amount", number: true }),
    column("readiness", ({ readiness }) => <ReadinessMark readiness={readiness} />, { narrow: true }),
    column("state", ({ state }) => <StateMark state={state} />, { narrow: true }),
    column("doubtful", (line) => <Doubtful line={line} language={language} />, { sort: "doubtful", number: true }),
    column("language", (line) => languageName(line.language, language)),
    column("receivedAt", ({ receivedAt }) => formatMoment(receivedAt, language), { sort: "receivedAt", number: true }),
    column("changedAt", ({ changedAt }) => formatMoment(changedAt, language), { sort: "changedAt", number: true }),
    column("externalIds", ({ externalIds }) => (
      <Several values={Object.entries(externalIds).map(([system, id]) => `${system}: ${id}`)} language={language} />
    )),
    ...fields
      .filter(({ custom }) => custom)
      .map(({ key, label }) => ({
        key: `custom.${key}`,
        label: label[language],
        cell: (line: ContractLine) => line.custom?.[key] && <Clipped>{readable(key, line.custom[key])}</Clipped>,
      })),
  ];
}

export function languageName(code: string, language: Language): string {
  const names = contractWords[language].languages;
  return code === "fr" || code === "en" ? names[code] : code === "und" || code === "unknown" ? names.unknown : code;
}

function Clipped({ children }: { readonly children: string }) {
  return (
    <Text span inherit lineClamp={2} title={children} className={classes.cell}>
      {children}
    </Text>
  );
}

function Several({ values, language }: { readonly values: readonly string[]; readonly language: Language }) {
  const shown = values.slice(0, 2);
  if (shown.length === 0) return null;
  return (
    <Text span inherit lineClamp={2} title={values.join("\n")} className={classes.cell}>
      {shown.join(", ")}
      {values.length > 2 && ` ${portfolioWords[language].others(values.length - 2)}`}
    </Text>
  );
}

function Doubtful({ line, language }: { readonly line: ContractLine; readonly language: Language }) {
  if (line.doubtful === 0)
    return (
      <Text span inherit c="dimmed">
        0
      </Text>
    );
  return (
    <span title={portfolioWords[language].doubtfulHelp(line.doubtfulEssential, line.doubtful)}>
      {formatCount(line.doubtful, language)}
    </span>
  );
}
