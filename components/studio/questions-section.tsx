import { AudienceName } from "@/components/ui/audience-mark";
import type { Instrument } from "@/lib/survey/instrument";
import { minutesFor, questionsFor } from "@/lib/survey/resolve";

/** What each audience is asked, in its own wording; folded, because it is read once. */
export function QuestionsSection({ instrument }: Readonly<{ instrument: Instrument }>) {
  return (
    <section className="section stack" aria-labelledby="questions">
      <h2 className="heading" id="questions">
        What is asked
      </h2>
      <div className="stack-tight">
        {instrument.audiences.map(({ id, shape, name }) => {
          const sections = questionsFor(instrument, id);
          const n = sections.reduce((sum, { questions }) => sum + questions.length, 0);
          const minutes = minutesFor(instrument, id);
          return (
            <details key={id} className="card card-padded fold">
              <summary>
                <AudienceName shape={shape} name={name} />
                <span className="secondary">
                  {n} {n === 1 ? "question" : "questions"}, about {minutes} {minutes === 1 ? "minute" : "minutes"}
                </span>
              </summary>
              <div className="stack fold-body">
                {sections.map((section) => (
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
            </details>
          );
        })}
      </div>
    </section>
  );
}
