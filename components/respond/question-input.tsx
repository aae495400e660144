import { AudienceMark } from "@/components/ui/audience-mark";
import type { Audience, Question } from "@/lib/survey/instrument";
import { AgreeCards } from "./inputs/agree-cards";
import { ChoiceList, PickList } from "./inputs/choice-list";
import { ChoiceTable, type Column } from "./inputs/choice-table";
import { NumberScale } from "./inputs/number-scale";
import { OwnWords } from "./inputs/own-words";
import { PlaceList } from "./inputs/place-list";
import { RoleTriangle } from "./inputs/role-triangle";
import { ShareChips } from "./inputs/share-chips";
import type { Described } from "./inputs/sheet";
import { TwinRail } from "./inputs/twin-rail";
import { markedScale, markedStops } from "./marked-words";

type Props = Described &
  Readonly<{
    question: Question;
    /** The other audiences, for questions that guess them. */
    others: readonly Audience[];
    /** Options picked in the question that this one shares chips among; null: all of them. */
    picked: readonly string[] | null;
    quotedIf: string;
    /** One of several on its page. */
    isOneOfMany: boolean;
  }>;

const twin = (id: string, today: Partial<Column> = {}): [Column, Column] => [
  { name: `${id}.today`, title: "Today", heading: "Today", ...today },
  { name: `${id}.should`, title: "Should be", heading: "Should be", hollow: true },
];

/** The inputs of one question. Plain form fields: they work before and without any script. */
export function QuestionInput({ question, others, picked, quotedIf, isOneOfMany, ...described }: Props) {
  const { id, prompt, unsure } = question;
  const common = { legend: prompt, unsure, ...described };
  switch (question.kind) {
    case "long-text":
      return <OwnWords question={question} quotedIf={quotedIf} {...described} />;
    case "single-choice":
    case "bands":
      return <ChoiceList name={id} choices={question.options} {...common} />;
    case "likert":
      return <ChoiceList name={id} choices={numbered(question.steps)} {...common} />;
    case "pick-up-to":
      return <PickList name={id} choices={question.options} max={question.max} {...common} />;
    case "pick-cards":
      return (
        <div className="stack">
          <ol className="pick-steps">
            <li>{question.todayPrompt}</li>
            <li>{question.shouldPrompt}</li>
          </ol>
          <ChoiceTable columns={twin(id, { max: question.pick })} choices={question.options} {...common} />
        </div>
      );
    case "choice-twin":
      return <ChoiceTable columns={twin(id)} choices={question.options} {...common} />;
    case "ladder-twin":
      return <ChoiceTable ladder columns={twin(id)} choices={numbered(question.stops).toReversed()} {...common} />;
    case "guess-audience":
      return <Guesses others={others} question={question} {...common} />;
    case "twin-scale":
      return (
        <div>
          <div className="rail-ends">
            <p>{question.left}</p>
            <p>{question.right}</p>
          </div>
          <TwinRail
            id={id}
            subject={prompt}
            stops={Array.from({ length: question.points }, (_, i) => ({
              value: String(i + 1),
              label: endOf(i, question),
            }))}
            summary={(today, should) => markedScale(today + 1, should + 1, question)}
            unsure={unsure}
            {...described}
          />
        </div>
      );
    case "effort-twin":
      return (
        <TwinRail
          id={id}
          subject={prompt}
          stops={question.stops.map((word, i) => ({ value: String(i + 1), label: word, word }))}
          summary={(today, should) => markedStops(question.stops, today, should)}
          unsure={unsure}
          quiet={isOneOfMany}
          {...described}
        />
      );
    case "rating":
      return <NumberScale question={question} {...described} />;
    case "agree-cards":
      return <AgreeCards question={question} {...described} />;
    case "share-chips":
      return <ShareChips question={question} picked={picked} {...described} />;
    case "role-triangle":
      return <RoleTriangle question={question} {...described} />;
    case "ranking":
      return <PlaceList question={question} {...described} />;
  }
}

const numbered = (words: readonly string[]) => words.map((label, i) => ({ id: String(i + 1), label }));

/** "1, Watches dates" at either end; a bare number between. */
function endOf(i: number, { points, left, right }: { points: number; left: string; right: string }): string {
  if (i === 0) return `1, ${left}`;
  return i === points - 1 ? `${points}, ${right}` : String(i + 1);
}

type GuessProps = Described &
  Readonly<{
    question: Extract<Question, { kind: "guess-audience" }>;
    others: readonly Audience[];
    legend: string;
    unsure: string;
  }>;

/** Two others fit one table; with more of them, each has a list. */
function Guesses({ question, others, ...common }: GuessProps) {
  const columns = others.map(({ id, name, shape }) => ({
    name: `${question.id}.${id}`,
    title: name,
    heading: (
      <span className={`answer-heading-audience audience-name audience-${shape}`}>
        <AudienceMark shape={shape} />
        {name}
      </span>
    ),
  }));
  const [first, second, third] = columns;
  if (first && second && !third)
    return <ChoiceTable columns={[first, second]} choices={question.options} {...common} />;
  return (
    <div className="stack-loose">
      {columns.map((column) => (
        <div className="stack" key={column.name}>
          <p className="label">{column.heading}</p>
          <ChoiceList name={column.name} choices={question.options} {...common} legend={column.title} />
        </div>
      ))}
    </div>
  );
}
