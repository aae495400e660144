import type { ReactNode } from "react";
import { daysInWords } from "@/components/results/days-in-words";
import { Badge } from "@/components/ui/badge";

export type TeamMember = Readonly<{
  id: string;
  name: string;
  email: string;
  role: string;
  joinedOn: string | null;
  /** Of an invitation, the last day on which its link works; null: it has run out. */
  invitedUntil: string | null;
}>;

/** One member: who, which role, whether they have come. What an owner may change lies folded beneath. */
export function MemberRow({
  member,
  self,
  children,
}: Readonly<{ member: TeamMember; self: boolean; children: ReactNode }>) {
  const { name, email, role } = member;
  return (
    <li className="member">
      <div className="member-who">
        <p className="strong">
          {name || email} {self ? <Badge>You</Badge> : null}
        </p>
        {name ? <p className="small muted member-email">{email}</p> : null}
      </div>
      <p className="member-role">{role.charAt(0).toUpperCase() + role.slice(1)}</p>
      <p className="small secondary member-state">{stateInWords(member)}</p>
      {children ? (
        <details className="member-change">
          <summary className="button button-small">
            Change<span className="visually-hidden"> {name || email}</span>
          </summary>
          <div className="member-panel stack">{children}</div>
        </details>
      ) : null}
    </li>
  );
}

function stateInWords({ joinedOn, invitedUntil }: TeamMember): string {
  if (joinedOn) return `Joined ${daysInWords(joinedOn, null)}`;
  return invitedUntil ? `Invited, link works until ${daysInWords(invitedUntil, null)}` : "Invited, link has run out";
}
