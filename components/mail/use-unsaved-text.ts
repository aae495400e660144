import { useEffect } from "react";

const ASK = "The text you wrote is not saved. Leave the page without it?";

/** Asks before what was written is left behind: by the browser's own buttons, and by a link of the page. */
export function useUnsavedText(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
      const isHere = event.ctrlKey || event.metaKey || event.shiftKey || link?.target === "_blank";
      if (!link || isHere || link.getAttribute("href")?.startsWith("#")) return;
      if (window.confirm(ASK)) {
        window.removeEventListener("beforeunload", ask);
        return;
      }
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener("beforeunload", ask);
    // Before the page's own links hear of it.
    document.addEventListener("click", follow, { capture: true });
    return () => {
      window.removeEventListener("beforeunload", ask);
      document.removeEventListener("click", follow, { capture: true });
    };
  }, [isUnsaved]);
}
