import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";
import { PublicHeader } from "./public-header";

const SAID: Readonly<Record<string, string>> = {
  wrong: "This is not the password. Capitals matter. Copy it from the message that it came in.",
  wait: "There were too many tries. Wait 15 minutes, then enter the password again.",
};

type Props = Readonly<{
  from: { readonly organization: string; readonly office: string };
  sendTo: string;
  /** "wrong", "wait", or nothing was sent yet. */
  said: string | null;
}>;

/** Before results that are behind a password; a plain form. */
export function SharePasswordPage({ from, sendTo, said }: Props) {
  return (
    <>
      <PublicHeader from={from} />
      <main id="main" className="respond-message">
        <h1 className="page-title">These results ask for a password</h1>
        <p className="respond-message-lead">Whoever gave you the link has it.</p>
        <form method="post" action={sendTo} className="stack passcode-form">
          <TextInput
            name="password"
            type="password"
            label="Password"
            required
            maxLength={200}
            autoComplete="current-password"
            error={said === null ? undefined : SAID[said]}
          />
          <div className="form-actions">
            <Button type="submit" variant="primary" size="large">
              Show the results
            </Button>
          </div>
        </form>
        <p className="secondary">
          This browser remembers for seven days that you entered it. Nothing else is kept about you.
        </p>
      </main>
    </>
  );
}
