import Link from "next/link";
import { FieldsForm } from "@/components/ui/fields-form";
import { Notice } from "@/components/ui/notice";
import type { FormAction } from "@/lib/forms/form-state";
import { mailedLinkBase } from "@/lib/http/mailed-link-base";

type Props = Readonly<{ title: string; about: string; action: FormAction; label: string }>;

const EMAIL = {
  name: "email",
  label: "E-mail address",
  type: "email",
  autoComplete: "username",
  maxLength: 320,
} as const;

/** Asks for an address that a link is mailed to, or says how else to get one. */
export function AskPage({ title, about, action, label }: Props) {
  const isOn = mailedLinkBase() !== null;
  return (
    <main id="main" className="page-narrow stack-loose">
      <div className="stack">
        <h1 className="page-title">{title}</h1>
        {isOn ? <p className="secondary">{about}</p> : null}
      </div>
      {isOn ? (
        <FieldsForm action={action} fields={[EMAIL]} label={label} busy="Sending …" primary />
      ) : (
        <Notice title="This installation sends no mail yet." still>
          <p>
            Whoever runs the server can make a link for you there: <code>npm run member:link -- you@example.org</code>.
            Links by mail need the settings SMTP_URL and APP_URL.
          </p>
        </Notice>
      )}
      <p>
        <Link href="/sign-in">Sign in with your password</Link>
      </p>
    </main>
  );
}
