import { useEffect } from "react";

/** The address names the value in hand, so that a reload comes back to it. */
export function useAddress(address: string): void {
  useEffect(() => {
    if (location.pathname + location.search !== address) history.replaceState(history.state, "", address);
  }, [address]);
}
