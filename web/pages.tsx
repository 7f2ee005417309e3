import { lazy, Suspense } from "react";
import { Redirect, Route, Switch } from "wouter";
import { useMay } from "./api/me.ts";
import { Waiting } from "./parts/waiting.tsx";
import { MissingPage } from "./shell/missing-page.tsx";
import { PageErrors } from "./shell/page-errors.tsx";
import { shellWords } from "./words/shell.ts";
import { useWords } from "./words/words.ts";

const InboxPage = lazy(() => import("./inbox/page.tsx"));
const QueuePage = lazy(() => import("./queue/page.tsx"));
const ReviewPage = lazy(() => import("./review/page.tsx"));
const PortfolioPage = lazy(() => import("./portfolio/page.tsx"));
const ContractPage = lazy(() => import("./contract/page.tsx"));
const DashboardPage = lazy(() => import("./dashboard/page.tsx"));
const SettingsPage = lazy(() => import("./settings/page.tsx"));
const AccountPage = lazy(() => import("./account/page.tsx"));

/** The page of the address. Each is a file of its own that is loaded when it is first opened. */
export function Pages() {
  const words = useWords(shellWords);
  return (
    <PageErrors>
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

/** Reviewers start at what is to review, who brings in files at the inbox, everybody else at the contracts. */
function Start() {
  const reviews = useMay("review:write");
  const bringsIn = useMay("documents:write");
  return <Redirect to={reviews ? "/queue" : bringsIn ? "/inbox" : "/contracts"} replace />;
}
