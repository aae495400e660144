import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import type { ThemeChange } from "@/lib/analysis/themes-page";
import { newsOf } from "./news-of";

const EVERY_MS = 6000;

type Options = Readonly<{
  versionHref: string;
  version: string;
  latest: readonly ThemeChange[];
  /** While one's own change is on its way the version differs for that alone. */
  isBusy: boolean;
}>;

/**
 * Looks every few seconds, and when the page comes to the front, whether somebody else changed the themes; then the page is drawn
 * afresh, which keeps what is chosen and typed. Returns the sentence about what they did.
 */
export function useOthers({ versionHref, version, latest, isBusy }: Options): string | null {
  const router = useRouter();
  const [news, setNews] = useState<string | null>(null);
  const known = useRef(latest);
  /** What came with a look was done elsewhere, by oneself in another window too. */
  const wasLooked = useRef(false);
  const state = useRef({ version, isBusy });
  state.current = { version, isBusy };
  useEffect(() => {
    const look = async () => {
      if (document.hidden || state.current.isBusy) return;
      const before = state.current.version;
      const reply = await fetch(versionHref, { cache: "no-store" }).catch(() => null);
      // Offline, or signed out meanwhile: the next change says so.
      if (!reply?.ok) return;
      const found: { version: string } = await reply.json();
      if (found.version === before || state.current.version !== before || state.current.isBusy) return;
      wasLooked.current = true;
      router.refresh();
    };
    const timer = setInterval(() => void look(), EVERY_MS);
    const now = () => void look();
    window.addEventListener("focus", now);
    document.addEventListener("visibilitychange", now);
    return () => {
      clearInterval(timer);
      window.removeEventListener("focus", now);
      document.removeEventListener("visibilitychange", now);
    };
  }, [router, versionHref]);
  useEffect(() => {
    const words = newsOf(known.current, latest, wasLooked.current);
    wasLooked.current = false;
    known.current = latest;
    if (words) setNews(words);
  }, [latest]);
  return news;
}
