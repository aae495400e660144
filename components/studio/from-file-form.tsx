"use client";

import { type ChangeEvent, useActionState, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { type FileProblem, FileProblems } from "./file-problems";
import { FoundInFile, type InstrumentFound } from "./found-in-file";

type State = Readonly<{
  text: string;
  title: string;
  message?: string;
  problems?: readonly FileProblem[];
  found?: InstrumentFound;
}> | null;
type Props = Readonly<{ action: (before: State, form: FormData) => Promise<State>; mostBytes: number }>;

/** Choose or paste, read what was found, create. A text that cannot be used stands in the field, to be put right there. */
export function FromFileForm({ action, mostBytes }: Props) {
  const [state, submit, pending] = useActionState(action, null);
  const [tooLarge, setTooLarge] = useState(false);
  const lookAtSize = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const isTooLarge = (target.files?.[0]?.size ?? 0) > mostBytes;
    setTooLarge(isTooLarge);
    // What is too large is not sent at all.
    if (isTooLarge) target.value = "";
  };
  const n = state?.problems?.length ?? 0;
  return (
    <form action={submit} className="stack-loose">
      {state?.message ? <Notice tone="error" title={state.message} /> : null}
      {state?.problems ? (
        <Notice
          tone="error"
          title={`${n} ${n === 1 ? "thing keeps" : "things keep"} this from being used; nothing was created.`}
        >
          <FileProblems problems={state.problems} />
        </Notice>
      ) : null}
      {state?.found && !state.message ? (
        <Notice tone="success" title="This can be used. Nothing is created yet." />
      ) : null}
      {state?.found ? (
        <FoundInFile found={state.found}>
          <TextInput
            key={`${state.title}/${state.found.title}`}
            name="title"
            label="Title of the survey"
            hint="Respondents read it."
            maxLength={160}
            defaultValue={state.title || state.found.title}
          />
          <div className="form-actions">
            <Button type="submit" name="go" value="create" variant="primary" busy={pending} disabled={pending}>
              {pending ? "One moment …" : "Create survey"}
            </Button>
          </div>
        </FoundInFile>
      ) : null}
      <div className="stack">
        <TextInput
          name="file"
          type="file"
          label={state?.found ? "Another file" : "File"}
          accept=".json,application/json"
          hint="JSON, at most 1 MB. “Export questions” in the menu of any survey makes one."
          error={
            tooLarge ? "The file is larger than 1 MB. Choose the questionnaire alone, without answers." : undefined
          }
          onChange={lookAtSize}
        />
        <TextArea
          // A form is emptied after its action; the key brings back what was sent.
          key={state?.text}
          name="text"
          label="Or paste it here"
          rows={state ? 12 : 6}
          spellCheck={false}
          className="code-field"
          defaultValue={state?.text ?? ""}
        />
        <div className="form-actions">
          <Button
            type="submit"
            name="go"
            value="read"
            busy={pending}
            disabled={pending}
            {...(!state?.found && { variant: "primary" as const })}
          >
            {pending ? "Reading …" : state ? "Read again" : "Read the questions"}
          </Button>
        </div>
      </div>
    </form>
  );
}
