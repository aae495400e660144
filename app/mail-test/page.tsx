import type { Metadata } from "next";
import { RespondHeader } from "@/components/respond/respond-header";
import { Bob } from "@/components/ui/logo";

export const metadata: Metadata = { title: "A test mail" };

export default function MailTestPage() {
  return (
    <>
      <RespondHeader />
      <main id="main" className="respond-message">
        <Bob />
        <h1 className="page-title">This was a test mail</h1>
        <p className="respond-message-lead">
          In the mail itself, each person’s own link stands here and opens the survey for them alone.
        </p>
        <p className="secondary">Nothing was opened, and nothing was changed.</p>
      </main>
    </>
  );
}
