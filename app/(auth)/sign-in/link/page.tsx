import type { Metadata } from "next";
import { AskPage } from "../../ask-page";
import { askForSignInLinkAction } from "./actions";

export const metadata: Metadata = { title: "Sign in by e-mail" };

export default function AskForSignInLinkPage() {
  return (
    <AskPage
      title="Sign in by e-mail"
      about="We mail you a link that signs you in, without a password."
      action={askForSignInLinkAction}
      label="Send me a link"
    />
  );
}
