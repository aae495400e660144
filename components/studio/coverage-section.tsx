import { AudienceName } from "@/components/ui/audience-mark";
import { Badge } from "@/components/ui/badge";
import type { Audience } from "@/lib/survey/instrument";
import { CoverageMeter, MeterHatch } from "./coverage-meter";
import { type Coverage, countInWords, reachInWords, reachOf, type Thresholds } from "./coverage-words";
import { OpenLink } from "./open-link";

type Props = Readonly<{
  survey: Thresholds & { status: "draft" | "collecting" | "closed"; instrument: { audiences: readonly Audience[] } };
  coverage: readonly Coverage[];
  /** Open links, while they let people in and the reader may hand them out. */
  links: readonly { audience: string; url: string }[];
}>;

/** A column for each audience: how many answered, what may be shown, and the link that brings more. */
export function CoverageSection({ survey, coverage, links }: Props) {
  const { status, minimumNumbers, minimumWords, instrument } = survey;
  const thresholds = { minimumNumbers, minimumWords };
  return (
    <section className="section stack" aria-labelledby="coverage">
      <MeterHatch />
      <h2 className="heading" id="coverage">
        Who has answered
      </h2>
      <p className="small secondary">
        Solid tick: numbers of an audience show from {minimumNumbers} answers. Dashed tick: its words from{" "}
        {minimumWords}.
        {status === "collecting" ? " Counts move in steps of three, so nobody can be spotted by watching them." : ""}
      </p>
      <div className="card coverage-columns">
        {coverage.map((one) => {
          const audience = instrument.audiences.find(({ id }) => id === one.audience);
          const link = links.find((other) => other.audience === one.audience);
          if (!audience) return null;
          return (
            <article key={audience.id} className="stack coverage-column" aria-labelledby={`coverage-${audience.id}`}>
              <div className="row-between">
                <h3 className="subheading" id={`coverage-${audience.id}`}>
                  <AudienceName shape={audience.shape} name={audience.name} />
                </h3>
                <Badge>{reachOf(one)}</Badge>
              </div>
              <p className="coverage-count">
                <span className="numeral">{countInWords(one, thresholds)}</span>{" "}
                <span className="secondary nowrap">{one.invited === null ? "" : `of ${one.invited} `}answered</span>
              </p>
              <CoverageMeter shape={audience.shape} coverage={one} thresholds={thresholds} labelled />
              <p className="small secondary coverage-reach">{reachInWords(one, thresholds)}</p>
              {link ? <OpenLink audience={audience} url={link.url} /> : null}
            </article>
          );
        })}
      </div>
    </section>
  );
}
