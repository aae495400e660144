import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { SignInForm } from "@/components/auth/sign-in-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { currentActor } from "@/lib/auth/actor";
import { publicContext } from "@/lib/http/public-context";
import { safePath } from "@/lib/http/safe-path";
import { needsSetup } from "@/lib/services/setup-owner";
import { signInAction } from "./actions";

export const metadata: Metadata = { title: "Sign in" };

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export default async function SignInPage({ searchParams }: Props) {
  const next = safePath((await searchParams).next);
  if (await currentActor()) redirect(next);
  const isNew = await needsSetup(await publicContext());
  return (
    <main id="main" className="page-narrow stack-loose">
      <h1 className="page-title">Sign in</h1>
      {isNew ? (
        <Notice title="Nobody has an account here yet." still>
          <p>Whoever runs this installation creates the first one, with a code from the server’s console.</p>
          <div className="form-actions">
            <ButtonLink href="/setup">Set up your organization</ButtonLink>
          </div>
        </Notice>
      ) : null}
      <SignInForm action={signInAction} next={next} />
      <p className="row">
        <Link href="/sign-in/link">Sign in by e-mail instead</Link>
        <Link href="/reset">Forgot your password?</Link>
      </p>
    </main>
  );
}
