import { CopyField } from "@/components/ui/copy-field";
import { Notice } from "@/components/ui/notice";

export type Invited = {
  readonly ok: boolean;
  readonly message: string;
  /** To be passed on by hand, where no mail went out. */
  readonly link?: string | null;
  readonly email?: string;
  readonly role?: string;
} | null;

/** What became of an invitation; a link that no mail carried is shown this once. */
export function InvitedNotice({ state, id }: Readonly<{ state: Invited; id: string }>) {
  if (!state) return null;
  return (
    <>
      <Notice tone={state.ok ? "success" : "error"} title={state.message} />
      {state.link ? (
        <CopyField
          id={id}
          label="Link to join"
          value={state.link}
          hint="Works once, for seven days. It is shown only now and kept nowhere; “Invite again” makes a new one."
        />
      ) : null}
    </>
  );
}
