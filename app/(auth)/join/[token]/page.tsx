import type { Metadata } from "next";
import { DeadLink } from "@/components/auth/dead-link";
import { FieldsForm } from "@/components/ui/fields-form";
import { ROLES } from "@/lib/forms/members";
import { publicContext } from "@/lib/http/public-context";
import { lookAtLink } from "@/lib/services/member-link";
import { newPasswordField } from "../../new-password-field";
import { joinAction } from "./actions";

export const metadata: Metadata = { title: "Join" };

type Props = { params: Promise<{ token: string }> };

/** Opening the page uses nothing up: mail scanners open it first. */
export default async function JoinPage({ params }: Props) {
  const { token } = await params;
  const link = await lookAtLink(await publicContext(), { token, purpose: "join" });
  if (link.state !== "open") return <DeadLink state={link.state} purpose="join" />;
  const role = ROLES.find(({ value }) => value === link.role);
  return (
    <main id="main" className="page-narrow stack-loose">
      <div className="stack">
        <h1 className="page-title">Join the team of {link.organization}</h1>
        <p className="secondary">
          You sign in as {link.email}. Your role is {role?.label.toLowerCase()}: {role?.about}.
        </p>
      </div>
      <FieldsForm
        action={joinAction}
        fields={[
          { name: "name", label: "Your name", autoComplete: "name", maxLength: 120 },
          { ...newPasswordField, label: "Password" },
        ]}
        hidden={{ token }}
        label="Join"
        busy="Joining …"
        primary
      />
    </main>
  );
}
