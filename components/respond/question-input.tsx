import type { Fields } from "@/lib/survey/form-data";
import type { Audience, Question } from "@/lib/survey/instrument";
import { Amounts, Checks, type Choice, Radios, Unsure } from "./inputs/choices";

type Props = Readonly<{
  question: Question;
  fields: Fields;
  /** The other audiences, for questions that guess them. */
  others: readonly Audience[];
  /** Options picked in the question that this one shares chips among; null: all of them. */
  picked: readonly string[] | null;
}>;

const MOST_STOPS_IN_A_ROW = 11;

/** The inputs of one question. Plain form fields: they work before and without any script. */
export function QuestionInput({ question, fields, others, picked }: Props) {
  const { id } = question;
  const unsure: Choice = { id: "unsure", label: question.unsure };
  switch (question.kind) {
    case "long-text":
      return (
        <div className="stack">
          <label className="field">
            <span className="respond-starter serif">{question.starter ?? "Your answer"}</span>
            <textarea
              className="own-words"
              name={id}
              rows={6}
              maxLength={question.maxLength}
              defaultValue={fields[id]?.[0] ?? ""}
            />
          </label>
          <Unsure name={id} label={question.unsure} fields={fields} />
        </div>
      );
    case "single-choice":
    case "bands":
      return <Radios name={id} legend="Choose one" choices={[...question.options, unsure]} fields={fields} />;
    case "pick-up-to":
      return (
        <Checks
          name={id}
          legend={`Pick up to ${question.max}`}
          choices={question.options}
          fields={fields}
          unsure={question.unsure}
        />
      );
    case "pick-cards":
      return (
        <div className="stack-loose">
          <Checks
            name={`${id}.today`}
            legend={question.todayPrompt}
            choices={question.options}
            fields={fields}
            unsure={question.unsure}
          />
          <Radios
            name={`${id}.should`}
            legend={question.shouldPrompt}
            choices={[...question.options, unsure]}
            fields={fields}
          />
        </div>
      );
    case "choice-twin":
      return (
        <Twin
          of={(key, legend) => (
            <Radios name={`${id}.${key}`} legend={legend} choices={[...question.options, unsure]} fields={fields} />
          )}
        />
      );
    case "twin-scale":
      return (
        <div className="stack">
          <Ends left={question.left} right={question.right} />
          <Twin
            of={(key, legend) => (
              <Radios
                row
                name={`${id}.${key}`}
                legend={legend}
                choices={[...numbers(1, question.points), unsure]}
                fields={fields}
              />
            )}
          />
        </div>
      );
    case "effort-twin":
    case "ladder-twin":
      return (
        <Twin
          of={(key, legend) => (
            <Radios
              name={`${id}.${key}`}
              legend={legend}
              choices={[...question.stops.map((label, i) => ({ id: String(i + 1), label })), unsure]}
              fields={fields}
            />
          )}
        />
      );
    case "rating": {
      const fits = !question.continuous && question.hi - question.lo < MOST_STOPS_IN_A_ROW;
      return (
        <div className="stack">
          <Ends left={`${question.lo} ${question.loLabel}`} right={`${question.hi} ${question.hiLabel}`} />
          {fits ? (
            <Radios
              row
              name={id}
              legend="Choose one"
              choices={[...numbers(question.lo, question.hi), unsure]}
              fields={fields}
            />
          ) : (
            <>
              <label className="field">
                <span className="field-label">{`A number from ${question.lo} to ${question.hi}`}</span>
                <input
                  className="input"
                  type="number"
                  step={question.continuous ? "any" : 1}
                  name={id}
                  min={question.lo}
                  max={question.hi}
                  defaultValue={fields[id]?.[0] === "unsure" ? "" : fields[id]?.[0]}
                />
              </label>
              <Unsure name={id} label={question.unsure} fields={fields} />
            </>
          )}
        </div>
      );
    }
    case "likert":
      return (
        <Radios
          name={id}
          legend="Choose one"
          choices={[...question.steps.map((label, i) => ({ id: String(i + 1), label })), unsure]}
          fields={fields}
        />
      );
    case "agree-cards":
      return (
        <div className="stack">
          {question.statements.map((statement) => (
            <Radios
              row
              key={statement.id}
              name={`${id}.${statement.id}`}
              legend={statement.label}
              choices={VOTES}
              fields={fields}
            />
          ))}
        </div>
      );
    case "guess-audience":
      return (
        <div className="stack-loose">
          {others.map((audience) => (
            <Radios
              key={audience.id}
              name={`${id}.${audience.id}`}
              legend={audience.name}
              choices={[...question.options, unsure]}
              fields={fields}
            />
          ))}
        </div>
      );
    case "share-chips":
      return (
        <div className="stack">
          <Amounts
            nameOf={(option) => `${id}.${option}`}
            legend={`${question.chips} chips in all`}
            choices={picked ? question.options.filter((option) => picked.includes(option.id)) : question.options}
            total={question.chips}
            fields={fields}
          />
          <Unsure name={id} label={question.unsure} fields={fields} />
        </div>
      );
    case "role-triangle":
      return (
        <Twin
          of={(key, legend) => (
            <div className="stack-tight">
              <Amounts
                nameOf={(corner) => `${id}.${key}.${corner}`}
                legend={`${legend}: ${question.tokens} tokens in all`}
                choices={question.corners}
                total={question.tokens}
                fields={fields}
              />
              <Unsure name={`${id}.${key}`} label={question.unsure} fields={fields} />
            </div>
          )}
        />
      );
    case "ranking":
      return (
        <fieldset className="fieldset stack-tight">
          <legend className="label">Best first; leave the rest empty</legend>
          {question.options.map((place, i) => (
            <label className="respond-amount" key={place.id}>
              <span>{`Place ${i + 1}`}</span>
              <select className="select" name={id} defaultValue={fields[id]?.[i] ?? ""}>
                <option value="">–</option>
                {question.options.map((option) => (
                  <option key={option.id} value={option.id}>
                    {option.label}
                  </option>
                ))}
              </select>
            </label>
          ))}
          <Unsure name={id} label={question.unsure} fields={fields} />
        </fieldset>
      );
  }
}

const VOTES: readonly Choice[] = [
  { id: "agree", label: "Agree" },
  { id: "disagree", label: "Disagree" },
  { id: "unsure", label: "Unsure" },
];

const numbers = (lo: number, hi: number): Choice[] =>
  Array.from({ length: hi - lo + 1 }, (_, i) => ({ id: String(lo + i), label: String(lo + i) }));

function Ends({ left, right }: Readonly<{ left: string; right: string }>) {
  return (
    <p className="respond-ends secondary">
      <span>{left}</span> <span aria-hidden="true">↔</span> <span>{right}</span>
    </p>
  );
}

function Twin({ of }: Readonly<{ of: (key: "today" | "should", legend: string) => React.ReactNode }>) {
  return (
    <div className="stack-loose">
      {of("today", "Today")}
      {of("should", "Should be")}
    </div>
  );
}
