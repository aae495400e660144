"use client";

import { useActionState } from "react";
import { useHydrated } from "@/components/respond/use-hydrated";
import { AudienceName } from "@/components/ui/audience-mark";
import { Button } from "@/components/ui/button";
import type { Audience } from "@/lib/survey/instrument";

type Said = { readonly ok: boolean; readonly message: string } | null;
type Tick = Readonly<{ id: string; name: string; shape: Audience["shape"]; on: boolean }>;
type Props = Readonly<{
  action: (before: Said, form: FormData) => Promise<Said>;
  title: string;
  audiences: readonly Tick[];
}>;

/** Which audiences a planned mailing goes to; saved with each tick, or by the button where no script runs. */
export function AudienceTicks({ action, title, audiences }: Props) {
  const [said, submit, pending] = useActionState(action, null);
  const hasScript = useHydrated();
  return (
    <form action={submit} className="stack-tight">
      <fieldset className="mail-ticks">
        <legend className="visually-hidden">{title} goes to</legend>
        {audiences.map(({ id, name, shape, on }) => (
          <label className="choice" key={`${id}-${on}`}>
            <input
              type="checkbox"
              name="audience"
              value={id}
              defaultChecked={on}
              onChange={(event) => event.currentTarget.form?.requestSubmit()}
            />
            <AudienceName shape={shape} name={name} />
          </label>
        ))}
      </fieldset>
      {hasScript ? null : (
        <Button type="submit" size="small" busy={pending}>
          Save audiences
        </Button>
      )}
      <span className={said && !said.ok ? "small mail-button-error" : "small secondary"} role="status">
        {said?.message}
      </span>
    </form>
  );
}
