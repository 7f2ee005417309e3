import { useNetwork } from "@mantine/hooks";
import { type ReactNode, useEffect, useRef } from "react";
import { Link, useLocation } from "wouter";
import type { Permission } from "../../schemas/api/access.ts";
import { useMe } from "../api/me.ts";
import { shellWords } from "../words/shell.ts";
import { useWords } from "../words/words.ts";
import classes from "./shell.module.css";
import { UserMenu } from "./user-menu.tsx";

/** Where one can go, and what it takes. */
const places: readonly { readonly href: string; readonly name: Place; readonly needs: Permission }[] = [
  { href: "/queue", name: "queue", needs: "review:write" },
  { href: "/inbox", name: "inbox", needs: "documents:write" },
  { href: "/contracts", name: "contracts", needs: "contracts:read" },
  { href: "/dashboard", name: "dashboard", needs: "contracts:read" },
  { href: "/settings", name: "settings", needs: "settings:write" },
];
type Place = "queue" | "inbox" | "contracts" | "dashboard" | "settings";

/** The frame of every page: skip link, navigation, what is to know of the connection, and the page in `main`. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const words = useWords(shellWords);
  const me = useMe();
  const { online } = useNetwork();
  const [location] = useLocation();
  const main = useRef<HTMLElement>(null);
  useFocusOnNewPage(location, main);
  return (
    <>
      <a className={classes.skip} href="#main">
        {words.skip}
      </a>
      <header className={classes.header}>
        <Link href="/" className={classes.brand}>
          <img src="/icon.svg" alt="" width={22} height={22} />
          Greffier
        </Link>
        <nav className={classes.nav} aria-label={words.navigation}>
          {places
            .filter(({ needs }) => me.permissions.includes(needs))
            .map(({ href, name }) => (
              <Link
                key={href}
                href={href}
                className={classes.link}
                aria-current={belongsTo(location, href) ? "page" : undefined}
              >
                {words[name]}
              </Link>
            ))}
        </nav>
        <UserMenu />
      </header>
      <div role="status">{!online && <div className={classes.offline}>{words.offline}</div>}</div>
      <main id="main" ref={main} tabIndex={-1} className={classes.main}>
        {children}
      </main>
    </>
  );
}

function belongsTo(location: string, href: string): boolean {
  const page = location.startsWith("/review/") ? "/queue" : location;
  return page === href || page.startsWith(`${href}/`);
}

/** A reader of the screen hears the new page, and the next Tab starts in it. */
function useFocusOnNewPage(location: string, main: React.RefObject<HTMLElement | null>): void {
  const page = location.split("/", 2).join("/");
  const before = useRef(page);
  useEffect(() => {
    if (before.current !== page) main.current?.focus({ preventScroll: true });
    before.current = page;
  }, [page, main]);
}
