import type { Question } from "@/lib/survey/instrument";
import { type Described, useSheet } from "./sheet";
import { Tick } from "./tick";

type Props = Described & Readonly<{ question: Extract<Question, { kind: "agree-cards" }> }>;

const VOTES = [
  { id: "agree", label: "Agree" },
  { id: "disagree", label: "Disagree" },
  { id: "unsure", label: "Unsure" },
] as const;

/** One statement a card, three answers of the same weight. */
export function AgreeCards({ question, describedBy }: Props) {
  const { now, isLive } = useSheet();
  const { id, statements } = question;
  const n = statements.filter((statement) => now[`${id}.${statement.id}`]?.length).length;
  return (
    <div className="agree-cards">
      {isLive ? (
        <p className="answer-tray" role="status">
          <span>
            <strong className="answer-tray-number">{n}</strong> of {statements.length} answered
          </span>
        </p>
      ) : null}
      {statements.map((statement) => (
        <fieldset className="agree-card" key={statement.id} aria-describedby={describedBy}>
          <legend className="agree-statement">{statement.label}</legend>
          <div className="agree-votes">
            {VOTES.map((vote) => (
              <Tick key={vote.id} type="radio" name={`${id}.${statement.id}`} value={vote.id} className="agree-vote">
                <span>{vote.label}</span>
              </Tick>
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  );
}
