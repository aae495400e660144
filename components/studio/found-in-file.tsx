import type { ReactNode } from "react";
import { AudienceName } from "@/components/ui/audience-mark";
import type { Shape } from "@/components/ui/mark-path";

export type InstrumentFound = Readonly<{
  title: string;
  version: number;
  audiences: readonly Readonly<{ id: string; name: string; shape: Shape; questions: number; minutes: number }>[];
  sections: readonly Readonly<{ id: string; title: string; questions: readonly string[] }>[];
}>;

type Props = Readonly<{
  found: InstrumentFound;
  /** The title to give it, and the button that creates it. */
  children: ReactNode;
}>;

/** What a file holds, before anything is made of it. */
export function FoundInFile({ found, children }: Props) {
  const n = found.sections.reduce((sum, { questions }) => sum + questions.length, 0);
  return (
    <section className="card card-padded stack" aria-labelledby="found">
      <div className="stack-tight">
        <p className="kicker">Instrument format, version {found.version}</p>
        <h2 className="heading" id="found">
          {n} {n === 1 ? "question" : "questions"} for {found.audiences.length} audiences
        </h2>
      </div>
      <ul className="stack-tight">
        {found.audiences.map(({ id, name, shape, questions, minutes }) => (
          <li key={id} className="row-tight">
            <AudienceName shape={shape} name={name} />
            <span className="secondary">
              {questions} {questions === 1 ? "question" : "questions"}, about {minutes}{" "}
              {minutes === 1 ? "minute" : "minutes"}
            </span>
          </li>
        ))}
      </ul>
      <details className="fold">
        <summary>Read the questions</summary>
        <div className="stack fold-body">
          {found.sections.map(({ id, title, questions }) => (
            <div key={id} className="stack-tight">
              <h3 className="kicker">{title}</h3>
              <ul className="bullets serif">
                {questions.map((prompt, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: prompts may repeat, and their order stays.
                  <li key={i}>{prompt}</li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      </details>
      {children}
    </section>
  );
}
