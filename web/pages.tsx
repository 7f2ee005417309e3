import { lazy, Suspense, useEffect } from "react";
import { Redirect, Route, Switch, useLocation } from "wouter";
import { useMay } from "./api/me.ts";
import { Waiting } from "./parts/waiting.tsx";
import { MissingPage } from "./shell/missing-page.tsx";
import { PageErrors } from "./shell/page-errors.tsx";
import { shellWords } from "./words/shell.ts";
import { useWords } from "./words/words.ts";

const load = {
  inbox: () => import("./inbox/page.tsx"),
  queue: () => import("./queue/page.tsx"),
  review: () => import("./review/page.tsx"),
  portfolio: () => import("./portfolio/page.tsx"),
  contract: () => import("./contract/page.tsx"),
  dashboard: () => import("./dashboard/page.tsx"),
  settings: () => import("./settings/page.tsx"),
  account: () => import("./account/page.tsx"),
};

const InboxPage = lazy(load.inbox);
const QueuePage = lazy(load.queue);
const ReviewPage = lazy(load.review);
const PortfolioPage = lazy(load.portfolio);
const ContractPage = lazy(load.contract);
const DashboardPage = lazy(load.dashboard);
const SettingsPage = lazy(load.settings);
const AccountPage = lazy(load.account);

const byAddress: Readonly<Record<string, (() => Promise<unknown>) | undefined>> = {
  ...load,
  "": load.queue,
  contracts: load.portfolio,
};

// The page of the first address comes while the server says who is signed in. What fails is shown where it is opened.
byAddress[window.location.pathname.split("/")[1] ?? ""]?.().catch(() => {});

/** The page of the address. Each is a file of its own that is loaded when it is first opened. */
export function Pages() {
  const words = useWords(shellWords);
  const [location] = useLocation();
  useEffect(() => {
    const soon = setTimeout(loadForLater, 3000);
    return () => clearTimeout(soon);
  }, []);
  return (
    <PageErrors key={location.split("/", 2).join("/")}>
      <Suspense fallback={<Waiting for={words.waitingForPage} />}>
        <Switch>
          <Route path="/">
            <Start />
          </Route>
          <Route path="/welcome">
            <Redirect to="/" replace />
          </Route>
          <Route path="/inbox" component={InboxPage} />
          <Route path="/queue" component={QueuePage} />
          <Route path="/review/:contract">{({ contract }) => <ReviewPage key={contract} contract={contract} />}</Route>
          <Route path="/contracts" component={PortfolioPage} />
          <Route path="/contracts/:id">{({ id }) => <ContractPage key={id} id={id} />}</Route>
          <Route path="/dashboard" component={DashboardPage} />
          <Route path="/settings/*?" component={SettingsPage} />
          <Route path="/account" component={AccountPage} />
          <Route component={MissingPage} />
        </Switch>
      </Suspense>
    </PageErrors>
  );
}

/** The pages that people go between all day, so that they open at once, and also while the connection is lost. */
function loadForLater(): void {
  for (const page of [load.queue, load.review, load.portfolio, load.contract, load.inbox]) {
    // Asked for again when the page is opened, where what went wrong is shown.
    page().catch(() => {});
  }
}

/** Reviewers start at what is to review, who brings in files at the inbox, everybody else at the contracts. */
function Start() {
  const reviews = useMay("review:write");
  const bringsIn = useMay("documents:write");
  return <Redirect to={reviews ? "/queue" : bringsIn ? "/inbox" : "/contracts"} replace />;
}
