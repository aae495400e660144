import type { KeyboardEvent } from "react";
import { AudienceMark } from "@/components/ui/audience-mark";
import type { Audience, Question } from "@/lib/survey/instrument";
import { isAskedOf } from "@/lib/survey/resolve";
import { Grip } from "./grip";
import type { OutlineActs } from "./outline-acts";
import { ToolButton } from "./tool-button";
import type { DragSort } from "./use-drag-sort";

type Props = Readonly<{
  question: Question;
  audiences: readonly Audience[];
  isChosen: boolean;
  /** The last one of all cannot go. */
  isOnly: boolean;
  onlyWords: boolean;
  sort: DragSort;
  acts: OutlineActs;
}>;

/** One question of the outline; the chosen one has its acts below it. Alt and an arrow move it, as its buttons do. */
export function OutlineRow({ question, audiences, isChosen, isOnly, onlyWords, sort, acts }: Props) {
  const { id, label, prompt } = question;
  const asked = audiences.filter((one) => isAskedOf(question, one.id)).map(({ name }) => name);
  function step(event: KeyboardEvent): void {
    if (!event.altKey || onlyWords || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    acts.step(id, event.key === "ArrowUp" ? -1 : 1);
  }
  return (
    <li className="outline-row" data-sort-id={id} data-drop={sort.mark(id)} data-chosen={isChosen || undefined}>
      {onlyWords ? null : <Grip id={id} sort={sort} />}
      <button
        type="button"
        id={`outline-${id}`}
        className="outline-question"
        onClick={() => acts.choose({ kind: "question", id })}
        onKeyDown={step}
        {...(isChosen && { "aria-current": "true" as const })}
      >
        <span className="outline-code">{id}</span>
        <span className="outline-words">{label ?? prompt}</span>
        <span className="outline-marks">
          {audiences.map((one) => (
            <AudienceMark key={one.id} shape={one.shape} size={11} muted={!isAskedOf(question, one.id)} />
          ))}
          <span className="visually-hidden">, asked of {asked.join(", ")}</span>
        </span>
      </button>
      {isChosen && !onlyWords ? (
        <div className="outline-tools">
          <ToolButton drawing="up" label={`Move ${id} up`} onPress={() => acts.step(id, -1)} />
          <ToolButton drawing="down" label={`Move ${id} down`} onPress={() => acts.step(id, 1)} />
          <ToolButton drawing="copy" label={`Duplicate ${id}`} onPress={() => acts.duplicate(id)} />
          <ToolButton drawing="remove" label={`Remove ${id}`} disabled={isOnly} onPress={() => acts.remove(id)} />
        </div>
      ) : null}
    </li>
  );
}
