import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Figure } from "@/components/charts/figure";
import { SAMPLES } from "@/components/charts/samples";
import { SAMPLE_STATES, type SampleState, sampleAudiences } from "@/components/charts/samples/sample";
import { CHART_THEMES, type ChartTheme } from "@/components/charts/theme-values";
import { type View, viewOf } from "@/components/results/view";
import { PageHeader } from "@/components/ui/page-header";
import { galleryOrNotFound } from "../../shown";
import "../../gallery.css";

export const metadata: Metadata = { title: "Gallery of charts" };

type Props = {
  params: Promise<{ kind: string; theme: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function GalleryKindPage({ params, searchParams }: Props) {
  galleryOrNotFound();
  const { kind, theme } = await params;
  const sample = SAMPLES.find((one) => one.kind === kind);
  const themes = theme === "all" ? CHART_THEMES : CHART_THEMES.filter((one) => one === theme);
  if (!sample || themes.length === 0) notFound();
  const view = viewOf(await searchParams);
  return (
    <main id="main" className="page stack-loose">
      <PageHeader title={`Gallery: ${kind}`} kicker="Invented numbers" />
      <div className="gallery-themes">
        {themes.map((one) => (
          <section key={one} className="gallery-theme" data-theme={one} aria-label={one}>
            <h2 className="heading">{one}</h2>
            {SAMPLE_STATES.map((state) => (
              <GalleryState key={state} {...{ state, sample, view, theme: one }} />
            ))}
          </section>
        ))}
      </div>
    </main>
  );
}

type StateProps = Readonly<{ state: SampleState; sample: (typeof SAMPLES)[number]; view: View; theme: ChartTheme }>;

function GalleryState({ state, sample, view, theme }: StateProps) {
  const picture = sample.make(state);
  if (!picture) return null;
  const id = `${theme}-${state.replace(" ", "-")}`;
  const audiences = new Map(sampleAudiences(state).map((audience) => [audience.id, audience]));
  return (
    <section className="gallery-state" aria-label={`${theme}, ${state}`}>
      <h3 className="subheading">{state}</h3>
      <Figure
        picture={{ ...picture, id, title: `${picture.title}, ${state}, ${theme}` }}
        audiences={audiences}
        view={view}
      />
    </section>
  );
}
