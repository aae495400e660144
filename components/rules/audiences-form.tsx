"use client";

import { useActionState } from "react";
import { AudienceMark } from "@/components/ui/audience-mark";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextInput } from "@/components/ui/text-input";
import type { AudienceLine } from "@/lib/survey/audience-lines";
import { audiencesAfter, FEWEST_AUDIENCES, MOST_AUDIENCES } from "@/lib/survey/change-audiences";
import type { Audience } from "@/lib/survey/instrument";

export type AudiencesState = {
  readonly lines: readonly AudienceLine[];
  /** Of the questions, when these lines were read. */
  readonly version: number;
  readonly message: string | null;
  /** By field: "audiences.1.name". */
  readonly errors: Readonly<Record<string, string>>;
  readonly ok: boolean;
};

type Props = Readonly<{
  action: (before: AudiencesState, form: FormData) => Promise<AudiencesState>;
  lines: readonly AudienceLine[];
  version: number;
  /** As they stand now. */
  audiences: readonly Audience[];
  /** How many questions only one audience is asked, by its id. */
  alone: Readonly<Record<string, number>>;
}>;

/** Two to six audiences; adding and removing changes only the form until it is saved. */
export function AudiencesForm({ action, lines: saved, version, audiences, alone }: Props) {
  const [state, submit, pending] = useActionState(action, {
    lines: saved,
    version,
    message: null,
    errors: {},
    ok: true,
  });
  const { lines, message, ok } = state;
  const wrong = (i: number, field: string) => state.errors[`audiences.${i}.${field}`];
  const after = audiencesAfter(audiences, lines);
  const gone = audiences.filter(({ id }) => !lines.some((line) => line.id === id));
  return (
    <form action={submit} className="stack">
      {message ? <Notice tone={ok ? "success" : "error"} title={message} /> : null}
      <input type="hidden" name="version" value={state.version} />
      {/* Enter saves; the first button of the form is the one that it presses. */}
      <button type="submit" name="do" value="save" className="visually-hidden" tabIndex={-1} aria-hidden="true" />
      <ol className="rules-audiences">
        {lines.map((line, i) => (
          <li key={line.key} className="rules-audience">
            <input type="hidden" name="key" value={line.key} />
            <input type="hidden" name="id" value={line.id ?? ""} />
            <AudienceMark shape={after[i]?.shape ?? "cross"} size={16} />
            <TextInput
              id={`name-${line.key}`}
              name="name"
              label={`Audience ${i + 1}`}
              defaultValue={line.name}
              error={wrong(i, "name")}
            />
            <TextInput
              id={`one-${line.key}`}
              name="one"
              label="One of them"
              defaultValue={line.one}
              error={wrong(i, "one")}
              placeholder={after[i]?.one || "project manager"}
            />
            <TextInput
              id={`many-${line.key}`}
              name="many"
              label="Several"
              defaultValue={line.many}
              error={wrong(i, "many")}
              placeholder={after[i]?.many || "project managers"}
            />
            <TextInput
              id={`expected-${line.key}`}
              name="expected"
              label="Head-count"
              inputMode="numeric"
              pattern="[0-9]*"
              defaultValue={line.expected}
              error={wrong(i, "expected")}
            />
            <Button
              type="submit"
              variant="quiet"
              name="do"
              value={`remove ${line.key}`}
              disabled={pending || lines.length <= FEWEST_AUDIENCES}
              aria-label={`Remove ${line.name || `audience ${i + 1}`}`}
              formNoValidate
            >
              Remove
            </Button>
          </li>
        ))}
      </ol>
      {gone.map(({ id, name }) => (
        <Notice key={id} tone="warning" title={`“${name}” goes when you save.`} still>
          {goesWithIt(alone[id] ?? 0)}{" "}
          <Button type="submit" size="small" name="do" value={`restore ${id}`} formNoValidate disabled={pending}>
            Keep it
          </Button>
        </Notice>
      ))}
      <div className="form-actions">
        <Button type="submit" variant="primary" name="do" value="save" busy={pending} disabled={pending}>
          Save the audiences
        </Button>
        <Button type="submit" name="do" value="add" formNoValidate disabled={pending || lines.length >= MOST_AUDIENCES}>
          Add an audience
        </Button>
        <span className="small secondary">Two to six; each keeps a shape and a colour of its own.</span>
      </div>
    </form>
  );
}

function goesWithIt(nAlone: number): string {
  if (nAlone === 0) return "Wording of its own goes with it.";
  return nAlone === 1
    ? "The question that it alone is asked goes with it."
    : `${nAlone} questions that it alone is asked go with it.`;
}
