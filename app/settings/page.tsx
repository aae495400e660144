import type { Metadata } from "next";
import { SignsOut } from "@/components/mail/signs-out";
import { StepForm } from "@/components/studio/survey-forms";
import { ButtonLink } from "@/components/ui/button-link";
import { Confirm } from "@/components/ui/confirm";
import { FieldsForm } from "@/components/ui/fields-form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { studioContext } from "@/lib/http/studio-context";
import { readOrganization } from "@/lib/services/change-organization";
import { may } from "@/lib/services/permissions";
import {
  changeOrganizationAction,
  changePasswordAction,
  leaveAction,
  renameMyselfAction,
  signOutEverywhereAction,
} from "./actions";
import "./settings.css";

export const metadata: Metadata = { title: "Settings" };

const RETENTION =
  "So long after a survey has closed, the names and addresses of the people who were asked are deleted. From 1 to 365; answers and results stay.";

export default async function SettingsPage() {
  const context = await studioContext("/settings");
  const { actor } = context;
  const { name, office, retentionDays } = await readOrganization(context);
  const mayChange = may(actor, "change the organization") && !actor.isSample;
  return (
    <main id="main" className="page-narrow">
      <PageHeader title="Settings">
        {may(actor, "see the log") ? <ButtonLink href="/settings/log">Log: who did what</ButtonLink> : null}
      </PageHeader>
      {actor.isSample ? (
        <Notice title="Every visitor shares the sample organization, so its settings stay as they are." still />
      ) : null}
      <section className="section stack" aria-labelledby="organization">
        <h2 className="heading" id="organization">
          Organization
        </h2>
        {mayChange ? (
          <FieldsForm
            action={changeOrganizationAction}
            fields={[
              {
                name: "name",
                id: "organization-name",
                label: "Name",
                initial: name,
                autoComplete: "organization",
                maxLength: 120,
              },
              {
                name: "office",
                label: "What your office is called",
                hint: "PMO, Enterprise PMO, Delivery office …",
                initial: office,
                autoComplete: "off",
                maxLength: 60,
              },
              {
                name: "retentionDays",
                label: "Days that contacts are kept",
                hint: RETENTION,
                type: "number",
                initial: String(retentionDays),
                min: 1,
                max: 365,
              },
            ]}
            label="Save organization"
            busy="Saving …"
          />
        ) : (
          <>
            <dl className="definition-list">
              <dt>Name</dt>
              <dd>{name}</dd>
              <dt>Office</dt>
              <dd>{office}</dd>
              <dt>Contacts are kept</dt>
              <dd>
                {retentionDays} {retentionDays === 1 ? "day" : "days"}
                <p className="small muted">{RETENTION}</p>
              </dd>
            </dl>
            {actor.isSample ? null : <p className="small secondary">An owner changes this.</p>}
          </>
        )}
      </section>
      {actor.isSample ? null : <AccountSection name={actor.name} email={actor.email} organization={name} />}
    </main>
  );
}

type AccountProps = Readonly<{ name: string; email: string; organization: string }>;

/** One's own name, password and sessions, and the way out. */
function AccountSection({ name, email, organization }: AccountProps) {
  return (
    <section className="section stack-loose" aria-labelledby="account">
      <div className="stack-tight">
        <h2 className="heading" id="account">
          Your account
        </h2>
        <p className="secondary settings-email">You sign in as {email}.</p>
      </div>
      <FieldsForm
        action={renameMyselfAction}
        fields={[
          {
            name: "name",
            label: "Your name",
            hint: "As the team and the log show it",
            initial: name,
            autoComplete: "name",
            maxLength: 120,
          },
        ]}
        label="Save name"
        busy="Saving …"
      />
      <FieldsForm
        action={changePasswordAction}
        fields={[
          {
            name: "current",
            label: "Present password",
            type: "password",
            autoComplete: "current-password",
            maxLength: 200,
          },
          {
            name: "password",
            label: "New password",
            hint: "At least 10 characters",
            type: "password",
            autoComplete: "new-password",
            maxLength: 200,
          },
        ]}
        label="Change password"
        busy="Changing …"
      />
      <SignsOut>
        <div className="settings-ends">
          <Confirm summary="Sign out everywhere">
            <p>Ends your sessions on every device and in every browser, this one included.</p>
            <StepForm action={signOutEverywhereAction} label="Sign out everywhere now" busy="Signing out …" primary />
          </Confirm>
          <Confirm summary={`Leave ${organization}`}>
            <p>
              You lose access at once, on every device. What you made stays with the organization. To come back, you
              need a new invitation.
            </p>
            <StepForm action={leaveAction} label="Leave now" busy="Leaving …" primary />
          </Confirm>
        </div>
      </SignsOut>
    </section>
  );
}
