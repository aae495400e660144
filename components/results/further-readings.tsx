import Link from "next/link";
import type { AnalysisResult } from "@/lib/analysis/result";
import { constructName, subjectsOf } from "@/lib/findings/question-pages";
import { plural } from "@/lib/findings/rich-text";
import type { Audiences } from "./audiences";
import { constructHref } from "./question/question-props";
import { RichWords } from "./rich-words";
import { SectionHead } from "./section-head";
import type { View } from "./view";

type Props = Readonly<{ result: AnalysisResult; audiences: Audiences; view: View; home?: string | undefined }>;

/** What else the questionnaire measures, one sentence for each audience or pair. */
export function FurtherReadings({ result, audiences, view, home }: Props) {
  if (home !== undefined) return <Subjects result={result} view={view} home={home} />;
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

/** Every subject with its page: its pictures and readings stand there. */
function Subjects({ result, view, home }: Readonly<{ result: AnalysisResult; view: View; home: string }>) {
  const subjects = subjectsOf(result);
  if (subjects.length === 0) return null;
  return (
    <section className="results-section" id="subjects">
      <SectionHead
        id="subjects"
        title="By subject"
        help="Every question of a subject, its pictures and further readings."
      />
      <ul className="subject-list">
        {subjects.map(({ construct, questions }) => (
          <li key={construct}>
            <Link href={constructHref(home, construct, view)}>{constructName(construct)}</Link>{" "}
            <span className="small muted">{plural(questions, "question")}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
