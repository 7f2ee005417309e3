import { useEffect } from "react";
import { addressOf, send } from "../../api/client.ts";
import { session } from "../../api/session.ts";

/** Often enough that a claim never runs out under somebody who works. */
const renewEvery = 60_000;

/**
 * Says that one works on the contract, as long as the page is open and seen. A claim is a courtesy: where it is refused or
 * the connection is lost, the work goes on, and a conflict is shown when it comes to one.
 */
export function useClaim(contract: string, enabled: boolean): void {
  useEffect(() => {
    if (!enabled) return;
    const path = `/contracts/${encodeURIComponent(contract)}/claim`;
    const claim = () => {
      if (document.visibilityState === "visible") send("PUT", path).catch(() => undefined);
    };
    const release = () => {
      const headers = { "x-csrf-token": session.me()?.csrfToken ?? "" };
      fetch(addressOf(path), { method: "DELETE", headers, keepalive: true }).catch(() => undefined);
    };
    claim();
    const timer = setInterval(claim, renewEvery);
    document.addEventListener("visibilitychange", claim);
    addEventListener("pagehide", release);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", claim);
      removeEventListener("pagehide", release);
      release();
    };
  }, [contract, enabled]);
}
