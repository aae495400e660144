import type { Metadata } from "next";
import { RespondHeader } from "@/components/respond/respond-header";
import { Button } from "@/components/ui/button";
import { Bob } from "@/components/ui/logo";
import { AppError } from "@/lib/errors";
import { publicContext } from "@/lib/http/public-context";
import { findSubscription } from "@/lib/services/unsubscribe";

type Props = { params: Promise<{ token: string }> };

export const metadata: Metadata = { title: "Mail about a survey" };

/** Looking changes nothing: mail scanners open every address. The buttons do. */
export default async function UnsubscribePage({ params }: Props) {
  const { token } = await params;
  const found = await findSubscription(await publicContext(), token).catch((error: unknown) => {
    if (error instanceof AppError) return null;
    throw error;
  });
  return (
    <>
      <RespondHeader />
      <main id="main" className="respond-message">
        <Bob />
        {found ? <p className="kicker">{`${found.title} · ${found.organization}`}</p> : null}
        {found ? <Choice token={token} unsubscribed={found.unsubscribed} /> : <Nowhere />}
      </main>
    </>
  );
}

function Choice({ token, unsubscribed }: Readonly<{ token: string; unsubscribed: boolean }>) {
  return (
    <>
      <h1 className="page-title">
        {unsubscribed ? "You get no more mail about this survey" : "No more mail about this survey?"}
      </h1>
      <p className="respond-message-lead">
        {unsubscribed
          ? "Your personal link goes on working while the survey is open, should you want to answer."
          : "Your personal link goes on working; you only get no reminders. Whoever keeps the list sees there that you want no mail."}
      </p>
      <form action={`/u/${token}/${unsubscribed ? "on" : "off"}`} method="post">
        <Button type="submit" variant={unsubscribed ? "outline" : "primary"}>
          {unsubscribed ? "Undo: send me mail again" : "Stop the mail"}
        </Button>
      </form>
    </>
  );
}

function Nowhere() {
  return (
    <>
      <h1 className="page-title">This link leads to no mail of ours</h1>
      <p className="respond-message-lead">
        Part of the address may be missing, or you were taken off the list already.
      </p>
      <p className="secondary">Copy the whole link from the mail and open it again.</p>
    </>
  );
}
