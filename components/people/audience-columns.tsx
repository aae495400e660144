import type { ReactNode } from "react";
import { CoverageMeter, MeterHatch } from "@/components/studio/coverage-meter";
import {
  type Coverage,
  countInWords,
  reachInWords,
  reachOf,
  type Thresholds,
} from "@/components/studio/coverage-words";
import { AudienceName } from "@/components/ui/audience-mark";
import { Badge } from "@/components/ui/badge";
import type { Audience } from "@/lib/survey/instrument";
import { narrowing } from "./coverage-headline";

type Props = Readonly<{
  coverage: readonly Coverage[];
  audiences: readonly Audience[];
  thresholds: Thresholds;
  /** What stands below an audience: its open link. */
  below: (audience: Audience) => ReactNode;
}>;

/** A column for each audience: how many answered, what may be shown and what is enough, and the link that brings more. */
export function AudienceColumns({ coverage, audiences, thresholds, below }: Props) {
  return (
    <section aria-labelledby="coverage">
      <MeterHatch />
      <h2 className="visually-hidden" id="coverage">
        Who has answered
      </h2>
      <div className={`card coverage-columns coverage-of-${audiences.length}`}>
        {coverage.map((one) => {
          const audience = audiences.find(({ id }) => id === one.audience);
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
              <p className="small secondary coverage-reach">
                {reachInWords(one, thresholds)}
                {one.numbers || one.exact ? "" : legendOf(thresholds)}
                {narrowing(one)}
              </p>
              {below(audience)}
            </article>
          );
        })}
      </div>
    </section>
  );
}

const legendOf = ({ minimumNumbers, minimumWords }: Thresholds) =>
  minimumNumbers === minimumWords
    ? " Tick: numbers and words open."
    : " Solid tick: numbers open. Dashed tick: words open.";
