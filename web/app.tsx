import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { queryClient } from "./api/query-client.ts";
import { Pages } from "./pages.tsx";
import { Shell } from "./shell/shell.tsx";
import { SignInGate } from "./sign-in/gate.tsx";
import { cssVariables, theme } from "./theme.ts";

/** The application: theme, who is signed in, the frame of every page, and the page of the address. */
export function App() {
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
