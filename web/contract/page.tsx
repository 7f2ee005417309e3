import { Alert, Anchor, Button, Group, Tabs, Text } from "@mantine/core";
import { Link, useLocation, useSearchParams } from "wouter";
import type { ContractView } from "../../schemas/api/contracts.ts";
import { useMay } from "../api/me.ts";
import { useVocabulary } from "../api/vocabulary.ts";
import { formatMoment } from "../format/format.ts";
import { Failure } from "../parts/failure.tsx";
import { ReadinessMark } from "../parts/marks.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { contractPageWords } from "../words/contract.ts";
import { portfolioWords } from "../words/portfolio.ts";
import { useLanguage, useWords } from "../words/words.ts";
import classes from "./contract.module.css";
import { DocumentsTab } from "./documents-tab.tsx";
import { HistoryTab } from "./history-tab.tsx";
import { IntegrationTab } from "./integration-tab.tsx";
import { MoreActions } from "./more-actions.tsx";
import { NotShown } from "./not-shown.tsx";
import { useContract } from "./queries.ts";
import { RecordTab } from "./record-tab.tsx";
import { RunsTab } from "./runs-tab.tsx";
import { StateControl } from "./state-control.tsx";
import { TextTab } from "./text-tab.tsx";

const tabs = ["record", "documents", "text", "history", "runs", "integration"] as const;
type Tab = (typeof tabs)[number];

/** All that is known of one contract; what is doubtful is decided on the review page. */
export default function ContractPage({ id }: { readonly id: string }) {
  const words = useWords(contractPageWords);
  const contract = useContract(id);
  if (contract.data === undefined) {
    return (
      <div className={classes.page}>
        {contract.error ? (
          <NotShown error={contract.error} retry={() => void contract.refetch()} />
        ) : (
          <Waiting for={words.waiting} />
        )}
      </div>
    );
  }
  return (
    <div className={classes.page}>
      <Head contract={contract.data.body} etag={contract.data.etag} />
      {contract.error && <Failure error={contract.error} retry={() => void contract.refetch()} />}
      <Body contract={contract.data.body} etag={contract.data.etag} />
    </div>
  );
}

interface Props {
  readonly contract: ContractView;
  readonly etag: string | undefined;
}

function Head({ contract, etag }: Props) {
  const words = useWords(contractPageWords);
  const portfolio = useWords(portfolioWords);
  const language = useLanguage();
  const reviews = useMay("review:write");
  const { word } = useVocabulary();
  const { line, claim, ourRole } = contract;
  const below = [
    line.reference,
    line.parties.join(" / "),
    ourRole && words.ourRole(word("parties", ourRole)),
    `${words.received} ${formatMoment(line.receivedAt, language)}`,
  ];
  return (
    <>
      <Anchor component={Link} href="/contracts" size="sm">
        ← {portfolio.title}
      </Anchor>
      <PageHead
        title={line.title}
        below={
          <Group gap="md">
            <ReadinessMark readiness={line.readiness} />
            <Text size="sm" c="dimmed" style={{ overflowWrap: "anywhere" }}>
              {below.filter(Boolean).join(" · ")}
            </Text>
          </Group>
        }
      >
        <MoreActions contract={contract} etag={etag} />
        <StateControl contract={contract} etag={etag} />
        {reviews && (
          <Button component={Link} href={`/review/${encodeURIComponent(line.id)}`}>
            {line.doubtful > 0 ? words.reviewCount(line.doubtful) : words.review}
          </Button>
        )}
      </PageHead>
      {line.state === "locked" && (
        <Alert color="gray" variant="light" mb="sm" py="xs">
          {words.lockedText}
        </Alert>
      )}
      {line.state !== "draft" && line.doubtful > 0 && (
        <Alert color="orange" variant="light" mb="sm" py="xs">
          {words.validatedWithDoubts(line.doubtful)}
        </Alert>
      )}
      {claim && (
        <Alert color="blue" variant="light" mb="sm" py="xs">
          {words.claimed(claim.name, formatMoment(claim.until, language))}
        </Alert>
      )}
    </>
  );
}

function Body({ contract, etag }: Props) {
  const words = useWords(contractPageWords);
  const [parameters] = useSearchParams();
  const [location, navigate] = useLocation();
  const tab = tabs.find((one) => one === parameters.get("tab")) ?? "record";
  const open = (next: Tab) => navigate(next === "record" ? location : `${location}?tab=${next}`, { replace: true });
  return (
    <Tabs value={tab} onChange={(next) => next !== null && open(next as Tab)} keepMounted={false}>
      <Tabs.List mb="md">
        {tabs.map((one) => (
          <Tabs.Tab key={one} value={one}>
            {words.tabs[one]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="record">
        <RecordTab contract={contract} />
      </Tabs.Panel>
      <Tabs.Panel value="documents">
        <DocumentsTab contract={contract} />
      </Tabs.Panel>
      <Tabs.Panel value="text">
        <TextTab contract={contract} />
      </Tabs.Panel>
      <Tabs.Panel value="history">
        <HistoryTab contract={contract.line.id} />
      </Tabs.Panel>
      <Tabs.Panel value="runs">
        <RunsTab contract={contract.line.id} />
      </Tabs.Panel>
      <Tabs.Panel value="integration">
        <IntegrationTab contract={contract} etag={etag} />
      </Tabs.Panel>
    </Tabs>
  );
}
