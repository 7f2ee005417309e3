import { Button, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { useLocalStorage, useMediaQuery } from "@mantine/hooks";
import { useEffect, useMemo, useRef, useState } from "react";
import { Link, useLocation, useSearch } from "wouter";
import { useMay } from "../api/me.ts";
import { useVocabulary } from "../api/vocabulary.ts";
import { formatCount } from "../format/format.ts";
import { Failure } from "../parts/failure.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { portfolioWords } from "../words/portfolio.ts";
import { useLanguage, useWords } from "../words/words.ts";
import { isFiltered, type Portfolio, portfolioOf, queryOf, sortedBy, withSingle } from "./address.ts";
import { columnsIn, usualColumns } from "./columns.tsx";
import { ColumnsMenu } from "./columns-menu.tsx";
import { ContractTable } from "./contract-table.tsx";
import { ExportMenu } from "./export-menu.tsx";
import { Filters } from "./filters.tsx";
import classes from "./portfolio.module.css";
import { useContracts, useFacets } from "./queries.ts";
import { SearchBox } from "./search-box.tsx";
import { ViewsMenu } from "./views-menu.tsx";

/** The table of contracts; what it shows is in its address. */
export default function PortfolioPage() {
  const words = useWords(portfolioWords);
  const language = useLanguage();
  const vocabulary = useVocabulary();
  const exports = useMay("exports:read");
  const [portfolio, change] = usePortfolio();
  const [chosen, choose] = useLocalStorage({
    key: "greffier.columns",
    defaultValue: usualColumns,
    getInitialValueInEffect: false,
  });
  const wide = useMediaQuery("(min-width: 1200px)", true, { getInitialValueInEffect: false });
  const [unfolded, setUnfolded] = useState<boolean>();
  const withFilters = unfolded ?? wide;
  const facets = useFacets(portfolio);
  const columns = useMemo(() => columnsIn(language, vocabulary), [language, vocabulary]);
  const total = facets.data?.total;
  return (
    <div className={classes.page} data-folded={!withFilters || undefined}>
      {withFilters && (
        <aside className={classes.filters} aria-label={words.filters}>
          <Filters portfolio={portfolio} facets={facets.data} change={change} />
        </aside>
      )}
      <div>
        <PageHead
          title={words.title}
          below={total === undefined ? undefined : words.total(total, formatCount(total, language))}
        >
          <SearchBox
            search={portfolio.singles.search ?? ""}
            change={(search) => change(withSingle(portfolio, "search", search))}
          />
          <Button variant="default" aria-expanded={withFilters} onClick={() => setUnfolded(!withFilters)}>
            {words.showFilters}
          </Button>
          <ColumnsMenu columns={columns} chosen={chosen} choose={(keys) => choose([...keys])} />
          <ViewsMenu
            query={queryOf(portfolio)}
            columns={chosen}
            open={(view) => {
              change(portfolioOf(view.query));
              if (view.columns.length > 0) choose([...view.columns]);
            }}
          />
          {exports && <ExportMenu portfolio={portfolio} />}
        </PageHead>
        {facets.error && <Failure error={facets.error} retry={() => void facets.refetch()} />}
        <Lines
          portfolio={portfolio}
          columns={columns.filter(({ key }) => chosen.includes(key))}
          sortBy={(sort) => change(sortedBy(portfolio, sort))}
        />
      </div>
    </div>
  );
}

function usePortfolio(): readonly [Portfolio, (next: Portfolio) => void] {
  // Draws again when it changes, but gives it decoded once too often: `%25` would be lost.
  useSearch();
  const { search } = window.location;
  const [, navigate] = useLocation();
  const portfolio = useMemo(() => portfolioOf(search), [search]);
  return [
    portfolio,
    (next) => {
      const query = queryOf(next);
      navigate(query === "" ? "/contracts" : `/contracts?${query}`, { replace: true });
    },
  ];
}

type LinesProps = Pick<React.ComponentProps<typeof ContractTable>, "portfolio" | "columns" | "sortBy">;

function Lines({ portfolio, columns, sortBy }: LinesProps) {
  const words = useWords(portfolioWords);
  const contracts = useContracts(portfolio);
  const end = useRef<HTMLDivElement>(null);
  const { fetchNextPage, hasNextPage, isFetchingNextPage, isError } = contracts;
  useEffect(() => {
    if (end.current === null || !hasNextPage || isFetchingNextPage || isError) return;
    const watcher = new IntersectionObserver(([entry]) => entry?.isIntersecting && void fetchNextPage());
    watcher.observe(end.current);
    return () => watcher.disconnect();
  }, [fetchNextPage, hasNextPage, isFetchingNextPage, isError]);
  if (contracts.data === undefined) {
    return contracts.error ? (
      <Failure error={contracts.error} retry={() => void contracts.refetch()} />
    ) : (
      <Waiting for={words.waiting} />
    );
  }
  const lines = contracts.data.pages.flatMap(({ items }) => items);
  if (lines.length === 0) return isFiltered(portfolio) ? <NothingFound /> : <FirstRun />;
  const after = (
    <div ref={end}>
      {isFetchingNextPage && <Waiting for={words.waitingMore} />}
      {hasNextPage && !isFetchingNextPage && (
        <Button variant="default" m="sm" onClick={() => void fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </div>
  );
  return (
    <Stack gap="xs" aria-busy={contracts.isPlaceholderData}>
      {contracts.error && <Failure error={contracts.error} retry={() => void contracts.refetch()} />}
      <ContractTable lines={lines} columns={columns} portfolio={portfolio} sortBy={sortBy} after={after} />
    </Stack>
  );
}

function NothingFound() {
  const words = useWords(portfolioWords);
  return (
    <Paper withBorder p="xl">
      <Title order={2}>{words.nothing}</Title>
      <Text mt={4} c="dimmed">
        {words.nothingText}
      </Text>
    </Paper>
  );
}

function FirstRun() {
  const words = useWords(portfolioWords);
  const bringsIn = useMay("documents:write");
  return (
    <Paper withBorder p="xl">
      <Title order={2}>{words.emptyTitle}</Title>
      <Text mt="xs" maw={620}>
        {bringsIn ? words.emptySteps : words.emptyReader}
      </Text>
      {bringsIn && (
        <Group mt="md">
          <Button component={Link} href="/inbox">
            {words.toInbox}
          </Button>
        </Group>
      )}
    </Paper>
  );
}
