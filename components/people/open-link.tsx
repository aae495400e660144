import { QrCode } from "@/components/studio/qr-code";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Confirm } from "@/components/ui/confirm";
import { CopyButton } from "@/components/ui/copy-button";
import { KeepFocus } from "@/components/ui/keep-focus";
import { type ToldAction, ToldForm } from "@/components/ui/told-form";
import type { Audience } from "@/lib/survey/instrument";
import { PasscodeForm } from "./passcode-form";
import type { SetOrClearState } from "./set-or-clear-form";

type Props = Readonly<{
  audience: Audience;
  /** Null: it was taken back. */
  url: string | null;
  /** It has just taken the place of one that was taken back. */
  isReplacement: boolean;
  sheet: string;
  hasPasscode: boolean;
  passcodeAction: (before: SetOrClearState, form: FormData) => Promise<SetOrClearState>;
  changeAction: (become: "revoked" | "replaced") => ToldAction;
}>;

/** The open link of one audience: to copy, to print, to put a passcode before, to take back. */
export function OpenLink({ audience, url, isReplacement, sheet, hasPasscode, passcodeAction, changeAction }: Props) {
  const id = `open-${audience.id}`;
  const focus = <KeepFocus on={id} when={url ?? ""} />;
  if (url === null) {
    return (
      <div className="stack open-link">
        {focus}
        <p className="small secondary" id={id} tabIndex={-1}>
          The open link of the {audience.many} was taken back; it opens nothing any more.
        </p>
        <ToldForm action={changeAction("replaced")}>
          <Button type="submit" size="small">
            Make a new link
          </Button>
        </ToldForm>
      </div>
    );
  }
  return (
    <div className="stack open-link">
      {focus}
      <div className="open-link-parts">
        <QrCode text={url} label={`QR code of the open link for ${audience.many}`} />
        <div className="open-link-words">
          <label htmlFor={id} className="small">
            <span className="strong">Open link</span>{" "}
            <span className="secondary">for a poster or a chat channel{hasPasscode ? ", with a passcode" : ""}</span>
          </label>
          <input
            className="open-link-address"
            id={id}
            type="text"
            readOnly
            value={url}
            {...(isReplacement && { "aria-describedby": `${id}-new` })}
          />
          {isReplacement ? (
            <p className="small" id={`${id}-new`}>
              This link is new: the one before, and every printed code of it, opens nothing any more.
            </p>
          ) : null}
          <div className="row-tight">
            <CopyButton inputId={id} />
            <ButtonLink href={sheet}>Print sheet</ButtonLink>
          </div>
        </div>
      </div>
      {/* A new link begins with its fold shut. */}
      <details className="fold" key={url}>
        <summary className="small">{hasPasscode ? "Passcode, replace" : "Add a passcode, replace, take back"}</summary>
        <div className="stack fold-body">
          <PasscodeForm action={passcodeAction} hasPasscode={hasPasscode} id={`passcode-${audience.id}`} />
          <Confirm summary="Replace or take back …">
            <p>
              The link and every printed code of it stop working at once, for all {audience.many}. What they began and
              did not send cannot be opened any more; what they sent stays counted. Personal links go on working.
            </p>
            <div className="row-tight">
              <ToldForm action={changeAction("replaced")}>
                <Button type="submit" variant="primary">
                  Replace it by a new link
                </Button>
              </ToldForm>
              <ToldForm action={changeAction("revoked")}>
                <Button type="submit">Take it back</Button>
              </ToldForm>
            </div>
          </Confirm>
        </div>
      </details>
    </div>
  );
}
