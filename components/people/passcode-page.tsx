import { RespondHeader } from "@/components/respond/respond-header";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";

const SAID: Readonly<Record<string, string>> = {
  wrong: "This is not the passcode. Capitals and spaces do not matter; look at the poster or message again.",
  wait: "There were too many tries. Wait ten minutes, then enter the passcode again.",
};

type Props = Readonly<{
  title: string;
  organization: string;
  sendTo: string;
  /** "wrong", "wait", or nothing was sent yet. */
  said: string | null;
}>;

/** Before the welcome page of an open link that asks for a passcode; a plain form. */
export function PasscodePage({ title, organization, sendTo, said }: Props) {
  const error = said === null ? undefined : SAID[said];
  return (
    <>
      <RespondHeader />
      <main id="main" className="respond-message">
        <p className="kicker">{[title, organization].join(" · ")}</p>
        <h1 className="page-title">This link asks for a passcode</h1>
        <p className="respond-message-lead">Whoever gave you the link has it, or it stands on the poster.</p>
        <form method="post" action={sendTo} className="stack passcode-form">
          <TextInput
            name="passcode"
            label="Passcode"
            required
            maxLength={60}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            error={error}
          />
          <div className="form-actions">
            <Button type="submit" variant="primary" size="large">
              Go on
            </Button>
          </div>
        </form>
        <p className="secondary">
          It is the same for everybody of your group, so it does not tell who you are. This browser remembers that you
          entered it.
        </p>
      </main>
    </>
  );
}
