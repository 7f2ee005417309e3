import { Anchor, UnstyledButton } from "@mantine/core";
import type { ReactNode } from "react";
import { Link } from "wouter";
import type { ContractLine } from "../../schemas/api/contracts.ts";
import { LongTable } from "../parts/long-table.tsx";
import { portfolioWords } from "../words/portfolio.ts";
import { useWords } from "../words/words.ts";
import { orderOf, type Portfolio, type Sort } from "./address.ts";
import type { Column } from "./columns.tsx";
import { Excerpt } from "./excerpt.tsx";

interface Props {
  readonly lines: readonly ContractLine[];
  readonly columns: readonly Column[];
  readonly portfolio: Portfolio;
  readonly sortBy: (sort: Sort) => void;
  /** Below the last line. */
  readonly after: ReactNode;
}

export function ContractTable({ lines, columns, portfolio, sortBy, after }: Props) {
  const words = useWords(portfolioWords);
  const order = orderOf(portfolio);
  const title = { key: "title", label: words.column.title, sort: "title" } as const;
  return (
    <LongTable
      label={words.title}
      maxHeight="calc(100dvh - 150px)"
      after={after}
      items={lines}
      keyOf={({ id }) => id}
      head={[title, ...columns].map((column: Omit<Column, "cell">) => (
        <th
          key={column.key}
          scope="col"
          data-number={column.number || undefined}
          aria-sort={column.sort === order.sort ? (order.direction === "asc" ? "ascending" : "descending") : undefined}
        >
          {column.sort ? <SortButton column={column} sort={column.sort} order={order} sortBy={sortBy} /> : column.label}
        </th>
      ))}
      row={(line, _index, place) => (
        <tr {...place}>
          <th scope="row" style={{ minWidth: 170, maxWidth: 360, overflowWrap: "break-word" }}>
            <Anchor component={Link} href={`/contracts/${encodeURIComponent(line.id)}`} inherit>
              {line.title}
            </Anchor>
            {line.excerpt && <Excerpt runs={line.excerpt} />}
          </th>
          {columns.map((column) => (
            <td key={column.key} data-number={column.number || undefined} data-narrow={column.narrow || undefined}>
              {column.cell(line)}
            </td>
          ))}
        </tr>
      )}
    />
  );
}

function SortButton(props: {
  readonly column: Omit<Column, "cell">;
  readonly sort: Sort;
  readonly order: ReturnType<typeof orderOf>;
  readonly sortBy: Props["sortBy"];
}) {
  const { column, sort, order, sortBy } = props;
  const words = useWords(portfolioWords);
  const arrow = order.sort === sort ? (order.direction === "asc" ? " ▲" : " ▼") : "";
  return (
    <UnstyledButton
      fz="inherit"
      fw="inherit"
      c="inherit"
      title={words.sortBy(column.label)}
      onClick={() => sortBy(sort)}
    >
      {column.label}
      <span aria-hidden="true">{arrow}</span>
    </UnstyledButton>
  );
}
