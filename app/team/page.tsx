import type { Metadata } from "next";
import Link from "next/link";
import { OnlyHere } from "@/components/people/only-here";
import { StepForm } from "@/components/studio/survey-forms";
import { InviteAgainForm, InviteMemberForm } from "@/components/team/invite-form";
import { MemberRow, type TeamMember } from "@/components/team/member-row";
import { RoleTable } from "@/components/team/role-table";
import { Confirm } from "@/components/ui/confirm";
import { FieldsForm } from "@/components/ui/fields-form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { ROLES } from "@/lib/forms/members";
import { isOnlyHere, origin } from "@/lib/http/origin";
import { studioContext } from "@/lib/http/studio-context";
import { listTeam } from "@/lib/services/list-team";
import { may, PERMISSIONS } from "@/lib/services/permissions";
import { changeRoleAction, inviteAgainAction, inviteMemberAction, removeMemberAction } from "./actions";
import "./team.css";

export const metadata: Metadata = { title: "Team" };

type Props = { searchParams: Promise<{ done?: string | string[] }> };

const DONE: Readonly<Record<string, string>> = {
  removed: "Removed. Wherever they were signed in, they are signed out.",
  withdrawn: "The invitation is withdrawn; its link leads nowhere now.",
};

export default async function TeamPage({ searchParams }: Props) {
  const context = await studioContext("/team");
  const { actor } = context;
  const team = await listTeam(context);
  const base = await origin();
  const done = DONE[String((await searchParams).done)];
  const isManager = may(actor, "manage members") && !actor.isSample;
  const owners = team.filter(({ role, joinedOn }) => role === "owner" && joinedOn !== null).length;
  return (
    <main id="main" className="page">
      <PageHeader title="Team" summary={summaryOf(team)} />
      {done ? <Notice tone="success" title={done} /> : null}
      <div className={isManager ? "split" : "stack"}>
        <div className="stack">
          {actor.isSample ? (
            <Notice title="Every visitor shares the sample organization, so its team stays as it is." still />
          ) : null}
          <ul className="card member-list">
            {team.map((member) => {
              const self = member.id === actor.memberId;
              return (
                <MemberRow key={member.id} member={member} self={self}>
                  {isManager ? <MemberForms member={member} self={self} last={owners === 1} /> : null}
                </MemberRow>
              );
            })}
          </ul>
          {isManager || actor.isSample ? null : (
            <p className="small secondary">
              Only an owner changes the team. To leave it, go to <Link href="/settings">Settings</Link>.
            </p>
          )}
        </div>
        {isManager ? (
          <section className="card card-padded invite-card stack" aria-labelledby="invite">
            <h2 className="heading" id="invite">
              Invite somebody
            </h2>
            {isOnlyHere(base) ? <OnlyHere base={base} /> : null}
            <InviteMemberForm action={inviteMemberAction} />
          </section>
        ) : null}
      </div>
      <details className="card card-padded fold role-fold">
        <summary className="strong">What each role may do</summary>
        <div className="fold-body">
          <RoleTable rows={Object.entries(PERMISSIONS).map(([permission, roles]) => ({ permission, roles }))} />
        </div>
      </details>
    </main>
  );
}

type FormsProps = Readonly<{ member: TeamMember; self: boolean; last: boolean }>;

/** What an owner may do about one member. */
function MemberForms({ member, self, last }: FormsProps) {
  const { id, name, email, role, joinedOn } = member;
  const joined = joinedOn !== null;
  if (joined && role === "owner" && last)
    return (
      <p className="small">
        {self ? "You are" : `${name} is`} the last owner, and somebody must be able to let others in. Make another
        member an owner first.
      </p>
    );
  const remove = removeMemberAction.bind(null, { memberId: id, joined });
  return (
    <>
      <FieldsForm
        action={changeRoleAction.bind(null, id)}
        fields={[{ name: "role", id: `role-${id}`, label: "Role", initial: role, options: ROLES }]}
        label="Save role"
        busy="Saving …"
      />
      {joined ? null : <InviteAgainForm id={id} action={inviteAgainAction.bind(null, id)} />}
      {self ? (
        <p className="small">
          With another role you sign in again. To leave, go to <Link href="/settings">Settings</Link>.
        </p>
      ) : (
        <Confirm summary={joined ? "Remove" : "Withdraw invitation"}>
          <p>
            {joined
              ? `${name} loses access at once, on every device. Surveys and results stay, and so does the log of what ${name} did.`
              : `The link that ${email} has will lead nowhere. You can invite them again later.`}
          </p>
          <StepForm action={remove} label={joined ? `Remove ${name}` : "Withdraw"} busy="One moment …" primary />
        </Confirm>
      )}
    </>
  );
}

function summaryOf(team: readonly TeamMember[]): string {
  const joined = team.filter(({ joinedOn }) => joinedOn !== null).length;
  const invited = team.length - joined;
  const members = `${joined} ${joined === 1 ? "member" : "members"}`;
  return invited === 0 ? members : `${members}, ${invited} invited`;
}
