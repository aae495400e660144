"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { Invited } from "@/components/team/invited-notice";
import { endSession } from "@/lib/auth/start-session";
import type { FormState } from "@/lib/forms/form-state";
import { changeRoleInput, inviteMemberInput, memberInput } from "@/lib/forms/members";
import { runAction } from "@/lib/http/action";
import { runForm } from "@/lib/http/form";
import { origin } from "@/lib/http/origin";
import { changeRole } from "@/lib/services/change-role";
import { inviteMember, inviteMemberAgain } from "@/lib/services/invite-member";
import { removeMember } from "@/lib/services/remove-member";

const SAID = {
  sent: (email: string) => `The invitation to ${email} has been sent.`,
  off: (email: string) => `${email} is invited. No mail server is set, so pass this link on yourself.`,
  failed: (email: string) =>
    `${email} is invited, but the mail server did not take the mail. Pass this link on yourself.`,
};

export async function inviteMemberAction(_before: Invited, form: FormData): Promise<Invited> {
  const written = { email: String(form.get("email") ?? ""), role: String(form.get("role") ?? "") };
  const base = await origin();
  const done = await runAction(inviteMemberInput, written, (context, data) => inviteMember(context, { ...data, base }));
  if (!done.ok) return { ...done, ...written };
  revalidatePath("/team");
  const { mail, email, link } = done.data;
  return { ok: true, message: SAID[mail](email), link, role: written.role };
}

export async function inviteAgainAction(memberId: string, _before: Invited): Promise<Invited> {
  const base = await origin();
  const done = await runAction(memberInput, { memberId }, (context, data) =>
    inviteMemberAgain(context, { ...data, base }),
  );
  if (!done.ok) return done;
  revalidatePath("/team");
  const { mail, email, link } = done.data;
  return { ok: true, message: SAID[mail](email), link };
}

export async function changeRoleAction(memberId: string, _before: FormState, form: FormData): Promise<FormState> {
  form.set("memberId", memberId);
  const state = await runForm(changeRoleInput, form, async (context, data) => {
    await changeRole(context, data);
    const { memberId, role } = context.actor;
    if (data.memberId !== memberId || data.role === role) return "Saved. With a new role they sign in again.";
    await endSession();
    return null;
  });
  if (state?.ok && state.message === null) redirect("/sign-in");
  revalidatePath("/team");
  return state;
}

export async function removeMemberAction(member: { memberId: string; joined: boolean }): Promise<Invited> {
  const done = await runAction(memberInput, member, removeMember);
  if (!done.ok) return done;
  redirect(`/team?done=${member.joined ? "removed" : "withdrawn"}`);
}
