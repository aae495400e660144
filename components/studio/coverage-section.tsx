import { AudienceName } from "@/components/ui/audience-mark";
import { Progress } from "@/components/ui/progress";
import type { Audience } from "@/lib/survey/instrument";
import { coverageInWords, shownAnswers } from "./coverage-words";

type Props = Readonly<{
  survey: {
    status: "draft" | "collecting" | "closed";
    minimumNumbers: number;
    minimumWords: number;
    instrument: { audiences: readonly Audience[] };
  };
  coverage: readonly { audience: string; invited: number; answered: number }[];
}>;

/** How many of each audience have answered, and how many are needed before anything shows. */
export function CoverageSection({ survey, coverage }: Props) {
  const { status, minimumNumbers, minimumWords, instrument } = survey;
  return (
    <section className="section stack">
      <h2 className="heading">Who has answered</h2>
      <div className="grid-3">
        {instrument.audiences.map(({ id, name, shape }) => {
          const { answered = 0, invited = 0 } = coverage.find(({ audience }) => audience === id) ?? {};
          const words = coverageInWords(answered, invited, status);
          return invited > 0 ? (
            <Progress
              key={id}
              label={<AudienceName shape={shape} name={name} />}
              value={shownAnswers(answered, status)}
              max={invited}
              text={words}
            />
          ) : (
            <p key={id} className="row-between small">
              <AudienceName shape={shape} name={name} />
              {words}
            </p>
          );
        })}
      </div>
      <p className="caption">
        Numbers of an audience show from {minimumNumbers} answers, its words from {minimumWords}.
      </p>
    </section>
  );
}
