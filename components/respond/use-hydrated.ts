import { useSyncExternalStore } from "react";

const nothingToWatch = () => () => undefined;

/** False on the server and until the script has taken over: what only a script can do is not offered before. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    nothingToWatch,
    () => true,
    () => false,
  );
}
