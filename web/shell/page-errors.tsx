import { Button, Code, Stack, Text, Title } from "@mantine/core";
import { Component, type ReactNode } from "react";
import { shellWords } from "../words/shell.ts";
import { useWords } from "../words/words.ts";

interface Props {
  readonly children: ReactNode;
}

/** Holds a page that threw: the frame stays, and the page can be tried again. */
export class PageErrors extends Component<Props, { readonly error: Error | undefined }> {
  override state = { error: undefined };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return <StoppedPage error={error} tryAgain={() => this.setState({ error: undefined })} />;
  }
}

function StoppedPage({ error, tryAgain }: { readonly error: Error; readonly tryAgain: () => void }) {
  const words = useWords(shellWords);
  if (isMissingPart(error)) {
    return (
      <Stack p="lg" maw={640} role="alert">
        <Title order={1}>{words.partTitle}</Title>
        <Text>{words.partText}</Text>
        <div>
          <Button onClick={() => location.reload()}>{words.reload}</Button>
        </div>
      </Stack>
    );
  }
  return (
    <Stack p="lg" maw={640} role="alert">
      <Title order={1}>{words.failedTitle}</Title>
      <Text>{words.failedText}</Text>
      <Code block>{`${error.name}: ${error.message}`}</Code>
      <div>
        <Button onClick={tryAgain}>{words.tryAgain}</Button>
      </div>
    </Stack>
  );
}

/** Whether a file of the application could not be loaded, in the words of Chromium, Firefox and Safari. */
function isMissingPart({ message }: Error): boolean {
  return /dynamically imported module|Importing a module script failed|Unable to preload CSS/i.test(message);
}
