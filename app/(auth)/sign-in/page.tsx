import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInForm } from "@/components/auth/sign-in-form";
import { currentActor } from "@/lib/auth/actor";
import { signInAction } from "./actions";

export const metadata: Metadata = { title: "Sign in" };

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export default async function SignInPage({ searchParams }: Props) {
  if (await currentActor()) redirect("/surveys");
  const { next } = await searchParams;
  return (
    <main id="main" className="page-narrow stack-loose">
      <h1 className="page-title">Sign in</h1>
      <SignInForm action={signInAction} next={typeof next === "string" ? next : ""} />
    </main>
  );
}
