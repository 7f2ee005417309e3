import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { useMemo } from "react";
import { queryClient } from "./api/query-client.ts";
import { Pages } from "./pages.tsx";
import { Shell } from "./shell/shell.tsx";
import { SignInGate } from "./sign-in/gate.tsx";
import { cssVariables, themeWith } from "./theme.ts";
import { shellWords } from "./words/shell.ts";
import { useWords } from "./words/words.ts";

/** The application: theme, who is signed in, the frame of every page, and the page of the address. */
export function App() {
  const words = useWords(shellWords);
  const theme = useMemo(() => themeWith(words), [words]);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <Notifications position="bottom-right" />
        <SignInGate>
          <Shell>
            <Pages />
          </Shell>
        </SignInGate>
      </QueryClientProvider>
    </MantineProvider>
  );
}
