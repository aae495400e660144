import type { Metadata } from "next";
import { DeadLink } from "@/components/auth/dead-link";
import { FieldsForm } from "@/components/ui/fields-form";
import { publicContext } from "@/lib/http/public-context";
import { lookAtLink } from "@/lib/services/member-link";
import { signInByLinkAction } from "../actions";

export const metadata: Metadata = { title: "Sign in" };

type Props = { params: Promise<{ token: string }> };

/** Opening the page uses nothing up: mail scanners open it first. */
export default async function SignInLinkPage({ params }: Props) {
  const { token } = await params;
  const link = await lookAtLink(await publicContext(), { token, purpose: "sign-in" });
  if (link.state !== "open") return <DeadLink state={link.state} purpose="sign-in" />;
  return (
    <main id="main" className="page-narrow stack-loose">
      <div className="stack">
        <h1 className="page-title">Sign in to {link.organization}</h1>
        <p className="secondary">
          You are {link.name}, {link.email}. The link works once.
        </p>
      </div>
      <FieldsForm
        action={signInByLinkAction}
        fields={[]}
        hidden={{ token }}
        label="Sign in"
        busy="Signing in …"
        primary
      />
    </main>
  );
}
