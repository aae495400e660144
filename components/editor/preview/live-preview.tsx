"use client";

import { useEffect, useState } from "react";
import { same } from "@/lib/survey/editing/same";
import { type Previewed, readPreviewMessage, readyMessage } from "./message";
import { PreviewWalk } from "./preview-walk";

/** Shows what the editor around it sends; by itself it shows nothing. */
export function LivePreview() {
  const [shown, setShown] = useState<(Previewed & { n: number }) | null>(null);
  useEffect(() => {
    const heard = (event: MessageEvent) => {
      if (event.origin !== location.origin || event.source !== window.parent) return;
      const next = readPreviewMessage(event.data);
      if (next)
        setShown((last) => (last && same({ ...next, n: last.n }, last) ? last : { ...next, n: (last?.n ?? 0) + 1 }));
    };
    window.addEventListener("message", heard);
    window.parent.postMessage(readyMessage, location.origin);
    return () => window.removeEventListener("message", heard);
  }, []);
  if (!shown) return null;
  // Inputs keep their answers to themselves: a changed question begins anew.
  return <PreviewWalk key={shown.n} {...shown} />;
}
