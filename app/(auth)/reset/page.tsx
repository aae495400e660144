import type { Metadata } from "next";
import { AskPage } from "../ask-page";
import { askForResetAction } from "./actions";

export const metadata: Metadata = { title: "New password" };

export default function AskForResetPage() {
  return (
    <AskPage
      title="Choose a new password"
      about="We mail you a link to a page where you choose it. Until then the old one stays."
      action={askForResetAction}
      label="Send me a link"
    />
  );
}
