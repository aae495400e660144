import type { Metadata } from "next";
import { cache } from "react";
import { shutShareWords } from "@/components/results/share/shut-share-words";
import { publicContext } from "@/lib/http/public-context";
import { readSharePass } from "@/lib/http/share-pass";
import { openShare } from "@/lib/services/open-share";

/** What is behind a link to results. Read once for a page and its title. */
export const shareAt = cache(async (slug: string) =>
  openShare(await publicContext(), { kind: "share", slug, pass: await readSharePass() }),
);

/** What those who answered are shown. */
export const learnedAt = cache(async (slug: string) => openShare(await publicContext(), { kind: "respondents", slug }));

type Door = Awaited<ReturnType<typeof shareAt>>;

/** The title says why nothing is shown, as the page does. No search engine keeps either. */
export function shareMetadata(door: Door, kind: "share" | "respondents"): Metadata {
  return { title: titleOf(door, kind), robots: { index: false, follow: false }, referrer: "no-referrer" };
}

function titleOf(door: Door, kind: "share" | "respondents"): string {
  if (door.state === "locked") return "Password";
  if (door.state !== "open") return shutShareWords({ ...door, state: door.state, kind }).title;
  return kind === "share" ? `Results · ${door.title}` : `What we learned · ${door.title}`;
}
