import type { Metadata } from "next";
import Link from "next/link";
import { SAMPLES } from "@/components/charts/samples";
import { CHART_THEMES } from "@/components/charts/theme-values";
import { PageHeader } from "@/components/ui/page-header";
import { galleryOrNotFound } from "./shown";

export const metadata: Metadata = { title: "Gallery of charts" };

export default function GalleryPage() {
  galleryOrNotFound();
  return (
    <main id="main" className="page stack-loose">
      <PageHeader title="Gallery of charts" kicker="Invented numbers" />
      <ul className="stack">
        {SAMPLES.map(({ kind }) => (
          <li key={kind} className="row">
            <b>{kind}</b>
            {[...CHART_THEMES, "all"].map((theme) => (
              <Link key={theme} href={`/gallery/${kind}/${theme}`} prefetch={false} aria-label={`${kind}, ${theme}`}>
                {theme}
              </Link>
            ))}
          </li>
        ))}
      </ul>
    </main>
  );
}
