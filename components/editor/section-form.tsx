import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import { TextInput } from "@/components/ui/text-input";
import type { Instrument, Section } from "@/lib/survey/instrument";
import { tooLong } from "./form-errors";
import type { OutlineActs } from "./outline-acts";
import { type NoteUnfit, sectionKey, type Unfit } from "./use-unfit";

type Props = Readonly<{
  instrument: Instrument;
  section: Section;
  onlyWords: boolean;
  /** A title that was typed and cannot stand. */
  unfit: Unfit | null;
  acts: OutlineActs["section"];
  onUnfit: NoteUnfit;
}>;

const LONGEST = 60;

/** A part of the questionnaire: its title stands above its questions. */
export function SectionForm({ instrument, section, onlyWords, unfit, acts, onUnfit }: Props) {
  const { id, title, questions } = section;
  const i = instrument.sections.indexOf(section);
  const n = questions.length;
  function rename(text: string): void {
    const bare = text.trim();
    const message = bare === "" ? "Write some words here." : bare.length > LONGEST ? tooLong(bare, LONGEST) : null;
    onUnfit(sectionKey(id), message ? { over: title, values: { title: text }, message } : null);
    if (!message) acts.rename(id, text, Date.now());
  }
  return (
    <div className="stack-loose">
      <TextInput
        value={unfit ? String(unfit.values["title"]) : title}
        name={`section-${id}`}
        label="Title of the section"
        hint="People read it above their questions."
        autoComplete="off"
        error={unfit?.message}
        onChange={(event) => rename(event.target.value)}
      />
      {onlyWords ? null : (
        <div className="row">
          <Button size="small" disabled={i === 0} onClick={() => acts.step(id, -1)}>
            Move section up
          </Button>
          <Button size="small" disabled={i === instrument.sections.length - 1} onClick={() => acts.step(id, 1)}>
            Move section down
          </Button>
          <Button size="small" onClick={() => acts.duplicate(id)}>
            Duplicate section
          </Button>
        </div>
      )}
      {onlyWords || instrument.sections.length < 2 ? null : (
        <Confirm summary="Remove section …" small>
          <p>
            Its {n} {n === 1 ? "question goes" : "questions go"} with it. Undo brings everything back.
          </p>
          <div className="form-actions">
            <Button variant="primary" onClick={() => acts.remove(id)}>
              Remove section
            </Button>
          </div>
        </Confirm>
      )}
    </div>
  );
}
