import type { AnalysisResult } from "@/lib/analysis/result";
import type { Audiences } from "./audiences";
import { RichWords } from "./rich-words";
import { SectionHead } from "./section-head";

/** What else the questionnaire measures, one sentence for each audience or pair. */
export function FurtherReadings({ result, audiences }: Readonly<{ result: AnalysisResult; audiences: Audiences }>) {
  const titles = [...new Set(result.readings.map(({ title }) => title))];
  if (titles.length === 0) return null;
  return (
    <section className="results-section" id="readings">
      <SectionHead id="readings" title="Further readings" help="Each from its own questions, in sentences." />
      <dl className="readings">
        {titles.map((title) => (
          <div key={title}>
            <dt className="subheading">{title}</dt>
            {result.readings
              .filter((reading) => reading.title === title)
              .map(({ id, audience, sentence }) => (
                <dd key={`${id} ${audience}`} className="small">
                  <RichWords text={sentence} audiences={audiences} />
                </dd>
              ))}
          </div>
        ))}
      </dl>
    </section>
  );
}
