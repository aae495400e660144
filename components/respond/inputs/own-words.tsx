import { type ClipboardEvent, useState } from "react";
import { Icon } from "@/components/ui/icon";
import { useTypedBefore } from "@/components/ui/use-typed-before";
import type { Question } from "@/lib/survey/instrument";
import { type Described, isWrong, useSheet } from "./sheet";
import { UnsureBox } from "./unsure";

type Props = Described &
  Readonly<{
    question: Extract<Question, { kind: "long-text" }>;
    /** "if 8 or more project managers answer" */
    quotedIf: string;
  }>;

/** A person's own words: a sentence to finish, room to write, and how far they may be quoted. */
export function OwnWords({ question, quotedIf, describedBy, wrong }: Props) {
  const { start, now, isLive } = useSheet();
  const { id, maxLength } = question;
  const field = useTypedBefore(id);
  const [isCut, setCut] = useState(false);
  // The browser cuts without a word what does not fit.
  function pasted({ currentTarget, clipboardData }: ClipboardEvent<HTMLTextAreaElement>): void {
    const { value, selectionStart, selectionEnd } = currentTarget;
    const kept = value.length - (selectionEnd - selectionStart);
    setCut(kept + clipboardData.getData("text").replaceAll("\r\n", "\n").length > maxLength);
  }
  const n = (now[id]?.[0] ?? "").replaceAll("\r\n", "\n").length;
  const described = [describedBy, `note-${id}`].filter(Boolean).join(" ");
  return (
    <div className="own-words-frame">
      <label className="own-words-label" htmlFor={id}>
        {question.starter ?? "Your answer"}
      </label>
      <textarea
        ref={field}
        className="textarea own-words"
        id={id}
        name={id}
        rows={5}
        maxLength={maxLength}
        onPaste={pasted}
        defaultValue={start[id]?.[0] ?? ""}
        aria-describedby={described}
        {...(isWrong(wrong, id) && { "aria-invalid": true })}
      />
      <p className="own-words-count small muted">{isLive ? `${n} of ${maxLength}` : `Up to ${maxLength} characters`}</p>
      <p role="status" className="own-words-count small strong">
        {isCut ? `Only the first ${maxLength} characters fit; the rest was left out.` : null}
      </p>
      <p className="own-words-note small secondary" id={`note-${id}`}>
        <Icon name="lock" />
        <span>Please leave out names. Your words may be quoted, without your name, {quotedIf}.</span>
      </p>
      <UnsureBox name={id} label={question.unsure} hint="counts as an answer" />
    </div>
  );
}
