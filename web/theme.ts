import { type CSSVariablesResolver, createTheme, type MantineColorsTuple, mergeThemeOverrides } from "@mantine/core";

const ink: MantineColorsTuple = [
  "#eaf4f9",
  "#d6e7f0",
  "#a9cee0",
  "#79b3cf",
  "#529dc1",
  "#3a8eb7",
  "#2b7ca4",
  "#236a8e",
  "#1f5a78",
  "#174a64",
];

/** Mantine's, but for the borders of inputs (the fifth), which are told from their ground at 3 : 1 (WCAG 2.2, 1.4.11). */
const gray: MantineColorsTuple = [
  "#f8f9fa",
  "#f1f3f5",
  "#e9ecef",
  "#dee2e6",
  "#8a939b",
  "#7b848c",
  "#6a737b",
  "#495057",
  "#343a40",
  "#212529",
];
const dark: MantineColorsTuple = [
  "#c9c9c9",
  "#b8b8b8",
  "#9aa0a6",
  "#7d848b",
  "#70777e",
  "#3b3b3b",
  "#2e2e2e",
  "#242424",
  "#1f1f1f",
  "#141414",
];

interface Spoken {
  readonly close: string;
  readonly clear: string;
  readonly showPassword: string;
}

const looks = createTheme({
  primaryColor: "ink",
  primaryShade: { light: 8, dark: 6 },
  colors: { ink, gray, dark },
  autoContrast: true,
  luminanceThreshold: 0.35,
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif',
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", "SF Mono", Menlo, "Liberation Mono", monospace',
  fontSizes: { xs: "0.75rem", sm: "0.8125rem", md: "0.875rem", lg: "1rem", xl: "1.125rem" },
  headings: {
    fontWeight: "600",
    sizes: {
      h1: { fontSize: "1.375rem", lineHeight: "1.3" },
      h2: { fontSize: "1.0625rem", lineHeight: "1.35" },
      h3: { fontSize: "0.9375rem", lineHeight: "1.4" },
    },
  },
  defaultRadius: "sm",
  cursorType: "pointer",
  focusRing: "auto",
  respectReducedMotion: true,
  components: {
    Paper: { styles: { root: { borderColor: "var(--greffier-line)" } } },
    Button: { defaultProps: { size: "xs" } },
    TextInput: { defaultProps: { size: "xs" } },
    Textarea: { defaultProps: { size: "xs" } },
    NumberInput: { defaultProps: { size: "xs" } },
    Checkbox: { defaultProps: { size: "xs" } },
    SegmentedControl: { defaultProps: { size: "xs" } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: true } },
  },
});

/**
 * One accent, system fonts, small steps: a page for whoever reads tables all day. `spoken`: names of the buttons inside
 * components, in the reader's language.
 */
export function themeWith({ close, clear, showPassword }: Spoken) {
  const closing = { defaultProps: { closeButtonProps: { "aria-label": close } } };
  const clearing = { defaultProps: { size: "xs", clearButtonProps: { "aria-label": clear } } };
  return mergeThemeOverrides(looks, {
    components: {
      Modal: closing,
      Drawer: closing,
      Notification: closing,
      Select: clearing,
      MultiSelect: clearing,
      PasswordInput: { defaultProps: { size: "sm", visibilityToggleButtonProps: { "aria-label": showPassword } } },
    },
  });
}

/** Greys that read at 4.5 : 1 or better on both grounds (WCAG 2.2, 1.4.3). */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-dimmed": "#525a61",
    "--mantine-color-placeholder": "#666e75",
    "--mantine-color-error": "#b42318",
    "--mantine-color-default-border": "#c5ccd2",
    "--greffier-ground": "#f6f7f8",
    "--greffier-line": "#dfe3e6",
    "--greffier-hit": "#ffe49a",
    "--greffier-sure": "#1b6e43",
    "--greffier-likely": "#7a5200",
    "--greffier-doubtful": "#b42318",
    "--greffier-confirmed": "#1f5a78",
  },
  dark: {
    "--mantine-color-dimmed": "#aab2b9",
    "--mantine-color-placeholder": "#98a0a7",
    "--mantine-color-error": "#ff9a90",
    "--mantine-color-default-border": "#565d63",
    "--greffier-ground": "#1b1d1f",
    "--greffier-line": "#3a3f44",
    "--greffier-hit": "#6b5200",
    "--greffier-sure": "#6fd3a0",
    "--greffier-likely": "#f0c060",
    "--greffier-doubtful": "#ff9a90",
    "--greffier-confirmed": "#8cc6e2",
  },
});
