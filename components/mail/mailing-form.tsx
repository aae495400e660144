"use client";

import { useActionState, useEffect, useRef, useState } from "react";
import { useHydrated } from "@/components/respond/use-hydrated";
import { AudienceName } from "@/components/ui/audience-mark";
import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import { Notice } from "@/components/ui/notice";
import { TextInput } from "@/components/ui/text-input";
import type { Audience } from "@/lib/survey/instrument";
import { type AudienceText, AudienceTextFields } from "./audience-text-fields";
import { KeptNotes } from "./kept-notes";
import { useKeptText } from "./use-kept-text";
import { useUnsavedText } from "./use-unsaved-text";
import { WrittenMail } from "./written-mail";

type Preview = Readonly<{ audience: string; name: string; shape: Audience["shape"]; subject: string; text: string }>;
export type MailingFormState = {
  readonly ok: boolean;
  readonly message: string;
  /** What was written stays, whatever came of it. */
  readonly audiences: readonly AudienceText[];
  readonly local: string;
  readonly zone: string;
  readonly previews?: readonly Preview[];
} | null;

type Props = Readonly<{
  action: (before: MailingFormState, form: FormData) => Promise<MailingFormState>;
  audiences: readonly AudienceText[];
  kind: "invitation" | "reminder" | "last-call";
  /** Moment and clock of the plan; null: none yet. */
  at: string | null;
  isPlanned: boolean;
  leaves: boolean;
  obstacle: string | null;
  /** No time is suggested, since the survey closes too soon. */
  isTooLate: boolean;
  /** Under which key this device keeps what is written until it is planned. */
  keepAt: string;
}>;

/** Writes a mailing. One form for all it can do, so that it works without a script and loses nothing. */
export function MailingForm({ action, audiences, kind, at, isPlanned, leaves, obstacle, isTooLate, keepAt }: Props) {
  const [state, submit, pending] = useActionState(action, null);
  const [isWritten, setWritten] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const saved = audiences.flatMap(({ id, subject, text }) => [
    [`subject-${id}`, subject] as const,
    [`text-${id}`, text] as const,
  ]);
  const kept = useKeptText(form, { key: keepAt, saved: Object.fromEntries(saved) });
  useUnsavedText(isWritten && !kept.isKept);
  // What a button has written, such as one text for all, is kept as what was typed; and what could not be planned is kept again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer of the server, and nothing else
  useEffect(() => {
    if (state) kept.keep();
  }, [state]);
  const hasScript = useHydrated();
  const zone = state?.zone ?? (hasScript ? Intl.DateTimeFormat().resolvedOptions().timeZone : "UTC");
  const local = state?.local ?? (at ? localIn(zone, at) : "");
  const written = state?.audiences ?? audiences;
  const people = written.filter(({ on }) => on).reduce((sum, one) => sum + one.people, 0);
  return (
    <form
      ref={form}
      action={submit}
      className="stack-loose"
      onInput={() => {
        setWritten(true);
        kept.keep();
      }}
      onSubmit={({ nativeEvent }) => {
        const by = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter?.getAttribute("value") : null;
        if (by === "plan" || by === "send") kept.handIn();
      }}
    >
      <KeptNotes kept={kept} />
      {obstacle ? (
        <Notice tone="warning" title="This cannot be sent yet" still>
          {obstacle}
        </Notice>
      ) : null}
      <div className="mail-audiences">
        {written.map((one) => (
          <AudienceTextFields key={`${one.id}-${one.subject}-${one.text}-${one.on}`} {...one} kind={kind} />
        ))}
      </div>
      <p className="small secondary">
        Placeholders: {"{name}"}, {"{link}"} (has to stand in the text), {"{survey}"}, {"{organization}"}, {"{closes}"},{" "}
        {"{minutes}"}, {"{unsubscribe}"}. Each person’s mail says their own.
      </p>
      <div className="form-actions">
        <Button type="submit" name="intent" value="preview" busy={pending}>
          Preview
        </Button>
        <Button type="submit" name="intent" value="test" busy={pending}>
          Send a test to me
        </Button>
        {written.length > 1 ? (
          <Button type="submit" name="intent" value="copy" variant="quiet" busy={pending}>
            Use the first text for all
          </Button>
        ) : null}
      </div>
      {state ? <Notice tone={state.ok ? "success" : "error"} title={state.message} /> : null}
      {state?.previews ? (
        <section className="stack" aria-labelledby="preview">
          <h2 className="visually-hidden" id="preview">
            Preview
          </h2>
          <div className="grid-3">
            {state.previews.map(({ audience, name, shape, subject, text }) => (
              <WrittenMail
                key={audience}
                id={`preview-${audience}`}
                heading={<AudienceName shape={shape} name={name} />}
                subject={subject}
              >
                {text}
              </WrittenMail>
            ))}
          </div>
        </section>
      ) : null}
      <fieldset className="fieldset mail-when">
        <legend>When</legend>
        <TextInput
          key={`${local}-${zone}`}
          type="datetime-local"
          name="local"
          label="Day and time"
          hint={`On the clocks of ${zone === "UTC" ? "UTC" : zone.replaceAll("_", " ")}. Sent then only if the survey is open; who gets it is decided at that moment.`}
          defaultValue={local}
        />
        {isTooLate ? (
          <p className="small secondary">
            No time is suggested: the survey closes too soon. You can still send it at once, or choose a time before it
            closes.
          </p>
        ) : null}
        <input type="hidden" name="zone" value={zone} />
        <div className="form-actions">
          <Button
            type="submit"
            name="intent"
            value="plan"
            variant="primary"
            busy={pending}
            disabled={obstacle !== null}
          >
            {isPlanned ? "Save" : "Plan for this time"}
          </Button>
        </div>
        {obstacle ? <p className="small secondary">{obstacle}</p> : null}
        {obstacle ? null : (
          <Confirm summary="Send now …">
            <p>
              {sendingWords(kind, people)}{" "}
              {leaves ? "What has left cannot be called back." : "No mail server is set: the mails go to the outbox."}
            </p>
            <div className="form-actions">
              <Button type="submit" name="intent" value="send" variant="primary" busy={pending}>
                Send now
              </Button>
            </div>
          </Confirm>
        )}
      </fieldset>
    </form>
  );
}

function sendingWords(kind: Props["kind"], people: number): string {
  if (kind === "invitation") return `${people} ${people === 1 ? "person waits" : "people wait"} for an invitation.`;
  return "It goes to those who were invited and are not known to have finished.";
}

/** A moment as the field for date and time takes it, on the clocks of a zone. */
function localIn(zone: string, at: string): string {
  const shown = new Date(at).toLocaleString("sv-SE", { timeZone: zone });
  return shown.slice(0, 16).replace(" ", "T");
}
