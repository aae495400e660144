import { z } from "zod";
import { emailField, nameField, passwordField, tokenField } from "./fields";

/** The roles as people read them; what each may do is the table of permissions. */
export const ROLES = [
  { value: "owner", label: "Owner", about: "everything, the team and the settings included" },
  { value: "editor", label: "Editor", about: "makes and runs surveys, and invites people to them" },
  { value: "facilitator", label: "Facilitator", about: "sees results and holds workshops" },
  { value: "viewer", label: "Viewer", about: "sees surveys and results" },
] as const;

const roleField = z.enum(
  ROLES.map(({ value }) => value),
  "Choose a role.",
);
const memberField = z.uuid("This member does not exist.");

export const inviteMemberInput = z.object({ email: emailField, role: roleField });
export const memberInput = z.object({ memberId: memberField });
export const changeRoleInput = z.object({ memberId: memberField, role: roleField });
export const joinInput = z.object({ token: tokenField, name: nameField, password: passwordField });
export const resetPasswordInput = z.object({ token: tokenField, password: passwordField });
export const signInByLinkInput = z.object({ token: tokenField });
export const askForLinkInput = z.object({ email: emailField });
