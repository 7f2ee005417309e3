import { createContext, useContext } from "react";
import type { Me, Permission } from "../../schemas/api/access.ts";

export const MeContext = createContext<Me | undefined>(undefined);

/** Who is signed in; only inside the shell, where somebody is. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (me === undefined) throw new Error("useMe is for pages inside the shell");
  return me;
}

/** Whether who is signed in may do this; the server decides, the page only leaves out what it would refuse. */
export function useMay(permission: Permission): boolean {
  return useMe().permissions.includes(permission);
}
