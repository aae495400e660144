import { useEffect, useRef } from "react";

/** Runs when somebody comes back to the page as the browser has kept it, script and all. */
export function useReturn(work: () => void): void {
  const now = useRef(work);
  now.current = work;
  useEffect(() => {
    const shown = (event: PageTransitionEvent) => event.persisted && now.current();
    window.addEventListener("pageshow", shown);
    return () => window.removeEventListener("pageshow", shown);
  }, []);
}
