import type { Metadata } from "next";
import Link from "next/link";
import { LocalTime } from "@/components/mail/local-time";
import { ButtonLink } from "@/components/ui/button-link";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { studioContext } from "@/lib/http/studio-context";
import { leavesThisMachine } from "@/lib/mail/has-mail-server";
import { listOutbox } from "@/lib/services/outbox";
import { may } from "@/lib/services/permissions";
import { NotYourMail } from "./not-your-mail";
import "./outbox.css";

export const metadata: Metadata = { title: "Outbox" };

export default async function OutboxPage() {
  const context = await studioContext("/outbox");
  if (!may(context.actor, "send mail")) return <NotYourMail />;
  const mails = await listOutbox(context);
  const { isSample } = context.actor;
  return (
    <main id="main" className="page">
      <PageHeader title="Outbox" summary="Mails that were written and went nowhere." />
      <div className="stack">
        <Notice title="Nothing here has left this machine" still>
          {isSample
            ? "The people of the sample organization are made up: its mail always stays here."
            : leavesThisMachine({ isSample })
              ? "A mail server is set now: new mails leave by it. Those below were laid here before; a survey’s page of mail can send its invitations now."
              : "No mail server is set. To send mail, set SMTP_URL, for example smtps://user:password@mail.example.org:465, with APP_URL and MAIL_FROM, and restart. Mails below stay here."}
        </Notice>
        {mails.length === 0 ? (
          <EmptyState title="The outbox is empty" actions={<ButtonLink href="/surveys">Go to the surveys</ButtonLink>}>
            <p>Invitations and tests that you send without a mail server lie here, with links that work.</p>
          </EmptyState>
        ) : (
          <DataTable
            caption="Mails, newest first"
            captionHidden
            className="outbox-mails"
            rows={mails}
            rowKey={({ id }) => id}
            columns={[
              {
                id: "subject",
                header: "Subject",
                cell: ({ id, subject }) => <Link href={`/outbox/${id}`}>{subject}</Link>,
              },
              { id: "to", header: "To", cell: ({ recipient }) => recipient },
              { id: "at", header: "Written", cell: ({ at }) => <LocalTime at={at.toISOString()} /> },
            ]}
          />
        )}
      </div>
    </main>
  );
}
