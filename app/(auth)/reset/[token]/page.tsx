import type { Metadata } from "next";
import { DeadLink } from "@/components/auth/dead-link";
import { FieldsForm } from "@/components/ui/fields-form";
import { publicContext } from "@/lib/http/public-context";
import { lookAtLink } from "@/lib/services/member-link";
import { newPasswordField } from "../../new-password-field";
import { resetPasswordAction } from "../actions";

export const metadata: Metadata = { title: "New password" };

type Props = { params: Promise<{ token: string }> };

/** Opening the page uses nothing up: mail scanners open it first. */
export default async function ResetPage({ params }: Props) {
  const { token } = await params;
  const link = await lookAtLink(await publicContext(), { token, purpose: "reset" });
  if (link.state !== "open") return <DeadLink state={link.state} purpose="reset" />;
  return (
    <main id="main" className="page-narrow stack-loose">
      <div className="stack">
        <h1 className="page-title">Choose a new password</h1>
        <p className="secondary">For {link.email}. Wherever else you are signed in, you are then signed out.</p>
      </div>
      <FieldsForm
        action={resetPasswordAction}
        fields={[newPasswordField]}
        hidden={{ token }}
        label="Set password and sign in"
        busy="Setting …"
        primary
      />
    </main>
  );
}
