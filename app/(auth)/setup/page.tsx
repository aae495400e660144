import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SetupForm } from "@/components/auth/setup-form";
import { publicContext } from "@/lib/http/public-context";
import { needsSetup } from "@/lib/services/setup-owner";
import { setupAction } from "./actions";

export const metadata: Metadata = { title: "Set up" };

/** Only while nobody owns this installation. */
export default async function SetupPage() {
  if (!(await needsSetup(await publicContext()))) redirect("/sign-in");
  return (
    <main id="main" className="page-narrow stack-loose">
      <h1 className="page-title">Set up your organization</h1>
      <p className="secondary">
        The console of this server shows a one-time code: it proves that you run this installation, and changes at each
        start. You become the owner of the organization; respondents never need an account.
      </p>
      <SetupForm action={setupAction} />
    </main>
  );
}
