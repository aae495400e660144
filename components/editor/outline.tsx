import { AudienceMark } from "@/components/ui/audience-mark";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { type Instrument, type QuestionKind, questionsOf } from "@/lib/survey/instrument";
import { minutesFor } from "@/lib/survey/resolve";
import { AddQuestion } from "./add-question";
import type { OutlineActs } from "./outline-acts";
import { OutlineRow } from "./outline-row";
import { useDragSort } from "./use-drag-sort";
import type { Chosen } from "./use-editor";

type Props = Readonly<{
  instrument: Instrument;
  chosen: Chosen;
  onlyWords: boolean;
  acts: OutlineActs;
}>;

/** Everything that is asked, of whom, and how long it takes them. */
export function Outline({ instrument, chosen, onlyWords, acts }: Props) {
  const sort = useDragSort("outline", acts.drop);
  const n = questionsOf(instrument).length;
  return (
    <>
      <div className="outline-minutes">
        <ul className="row-tight" aria-label="Minutes per audience">
          {instrument.audiences.map(({ id, name, shape }) => (
            <li key={id} className="row-tight strong">
              <AudienceMark shape={shape} label={name} />
              {minutesFor(instrument, id)} min
            </li>
          ))}
        </ul>
        <span className="small muted push">
          {n} {n === 1 ? "question" : "questions"}
        </span>
      </div>
      <ol data-sort-list="outline">
        {instrument.sections.map((section) => {
          const isChosen = chosen.kind === "section" && chosen.id === section.id;
          return (
            <li key={section.id} className="outline-section">
              <h3>
                <button
                  type="button"
                  className="outline-heading"
                  onClick={() => acts.choose({ kind: "section", id: section.id })}
                  {...(isChosen && { "aria-current": "true" as const })}
                >
                  {section.title}
                </button>
              </h3>
              <ol>
                {section.questions.map((question) => (
                  <OutlineRow
                    key={question.id}
                    question={question}
                    audiences={instrument.audiences}
                    isChosen={chosen.kind === "question" && chosen.id === question.id}
                    isOnly={n === 1}
                    onlyWords={onlyWords}
                    sort={sort}
                    acts={acts}
                  />
                ))}
              </ol>
            </li>
          );
        })}
      </ol>
      {onlyWords ? null : (
        <div className="stack-tight outline-add">
          <AddQuestion onAdd={(kind: QuestionKind) => acts.add(kind)} />
          <Button variant="quiet" size="small" onClick={acts.addSection}>
            <Icon name="plus" /> Add a section
          </Button>
        </div>
      )}
    </>
  );
}
