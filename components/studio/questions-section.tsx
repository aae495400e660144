import { AudienceName } from "@/components/ui/audience-mark";
import type { Audience, Instrument } from "@/lib/survey/instrument";
import { minutesFor, questionsFor } from "@/lib/survey/resolve";

type Props = Readonly<{ instrument: Instrument; source: "links" | "import" }>;

/** What each audience is asked, in its own wording; folded, because it is read once. Imported answers have one list for all. */
export function QuestionsSection({ instrument, source }: Props) {
  const [first] = instrument.audiences;
  const isImport = source === "import";
  return (
    <section className="section stack" aria-labelledby="questions">
      <h2 className="heading" id="questions">
        {isImport ? "What was asked" : "What is asked"}
      </h2>
      <div className="stack-tight">
        {isImport && first ? (
          <details className="card card-padded fold">
            <summary>{questionsInWords(instrument, first)}</summary>
            <Questions instrument={instrument} audience={first} />
          </details>
        ) : (
          instrument.audiences.map((audience) => {
            const minutes = minutesFor(instrument, audience.id);
            return (
              <details key={audience.id} className="card card-padded fold">
                <summary>
                  <AudienceName shape={audience.shape} name={audience.name} />
                  <span className="secondary">
                    {questionsInWords(instrument, audience)}, about {minutes} {minutes === 1 ? "minute" : "minutes"}
                  </span>
                </summary>
                <Questions instrument={instrument} audience={audience} />
              </details>
            );
          })
        )}
      </div>
    </section>
  );
}

function questionsInWords(instrument: Instrument, { id }: Audience): string {
  const n = questionsFor(instrument, id).reduce((sum, { questions }) => sum + questions.length, 0);
  return `${n} ${n === 1 ? "question" : "questions"}`;
}

function Questions({ instrument, audience }: Readonly<{ instrument: Instrument; audience: Audience }>) {
  return (
    <div className="stack fold-body">
      {questionsFor(instrument, audience.id).map((section) => (
        <div key={section.id} className="stack-tight">
          <h3 className="kicker">{section.title}</h3>
          <ul className="bullets serif">
            {section.questions.map((question) => (
              <li key={question.id}>{question.prompt}</li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
