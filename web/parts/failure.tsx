import { Alert, Button, Group, Text } from "@mantine/core";
import { ConnectionLost, ProblemFailure } from "../api/problem.ts";
import { failureWords } from "../words/failure.ts";
import { useWords } from "../words/words.ts";

type FailureWords = ReturnType<typeof useWords<(typeof failureWords)["fr"]>>;

/** What went wrong, what to do, and a way to try again. */
export function Failure({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const words = useWords(failureWords);
  const { title, remedy, detail } = explain(error, words);
  return (
    <Alert color="red" variant="light" title={title} role="alert">
      <Text size="sm">{remedy}</Text>
      {detail !== undefined && (
        <Text size="xs" mt={4}>
          {words.detail} : <span lang="en">{detail}</span>
        </Text>
      )}
      {retry && (
        <Group mt="xs">
          <Button variant="default" onClick={retry}>
            {words.tryAgain}
          </Button>
        </Group>
      )}
    </Alert>
  );
}

/** The same in one or two sentences, for a notification. */
export function failureText(error: unknown, words: FailureWords): string {
  const { title, remedy } = explain(error, words);
  return `${title} ${remedy}`;
}

function explain(error: unknown, words: FailureWords): { title: string; remedy: string; detail?: string } {
  if (error instanceof ConnectionLost) return { title: words.connection, remedy: words.connectionRemedy };
  if (!(error instanceof ProblemFailure)) return { title: words.server, remedy: words.serverRemedy };
  const { status, detail: found, remedy: advice, faults } = error.problem;
  const detail = [found, advice, ...(faults ?? []).map(({ path, message }) => `${path}: ${message}`)].join(" ").trim();
  const kind = kinds[status] ?? (status < 500 ? "invalid" : "server");
  return { title: words[kind], remedy: words[`${kind}Remedy`], ...(detail !== "" && { detail }) };
}

const kinds: Readonly<Record<number, "forbidden" | "notFound" | "conflict" | "tooMany" | undefined>> = {
  403: "forbidden",
  404: "notFound",
  409: "conflict",
  412: "conflict",
  429: "tooMany",
};
