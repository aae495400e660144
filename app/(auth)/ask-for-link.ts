import "server-only";
import { after } from "next/server";
import type { FormState } from "@/lib/forms/form-state";
import { askForLinkInput } from "@/lib/forms/members";
import { runPublicForm } from "@/lib/http/form";
import { limitClient } from "@/lib/http/limit-client";
import { mailedLinkBase } from "@/lib/http/mailed-link-base";
import { beginAttempt } from "@/lib/services/limits";
import { mailMemberLink } from "@/lib/services/mail-member-link";

const OFF = "This installation sends no mail. Ask an owner of your organization, or whoever runs the server.";

/** The same answer, as fast, whether or not somebody has the address: the mail is written after the answer has gone. */
export async function askForLink(purpose: "sign-in" | "reset", form: FormData): Promise<FormState> {
  return runPublicForm(askForLinkInput, form, async (context, { email }) => {
    await limitClient("ask for a link from one client");
    beginAttempt("ask for a link", email, context.now());
    const base = mailedLinkBase();
    if (!base) return OFF;
    after(() =>
      mailMemberLink(context, { email, purpose, base }).catch((error: unknown) => {
        // What the mail server says may name the person: only the kind of failure is logged.
        console.error(`A link was not mailed: ${error instanceof Error ? error.name : "unknown failure"}`);
      }),
    );
    return `If ${email} belongs to a member, a link is on its way. It works once, within 15 minutes.`;
  });
}
