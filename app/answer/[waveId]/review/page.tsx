import type { Metadata } from "next";
import { isNotSent, refusalOf, reviewParts } from "@/app/answer/review-parts";
import { openSheet } from "@/app/answer/sheet";
import { ShutSheetPage, shutSheetMetadata } from "@/app/answer/shut-sheet";
import { KeptPages } from "@/components/respond/kept-pages";
import { Review } from "@/components/respond/review";
import "../[step]/page.css";

type Props = { params: Promise<{ waveId: string }>; searchParams: Promise<{ sent?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const sheet = await openSheet((await params).waveId);
  return sheet.open ? { title: "Look it over, then send" } : shutSheetMetadata(sheet);
}

/** Everything once more, before it is sent. A page of its own, so that no phone loads the questions' script for it. */
export default async function ReviewPage({ params, searchParams }: Props) {
  const { waveId } = await params;
  const sheet = await openSheet(waveId);
  if (!sheet.open) return <ShutSheetPage sheet={sheet} />;
  const { sent } = await searchParams;
  const parts = reviewParts(sheet);
  return (
    <>
      <KeptPages base={`/answer/${waveId}`} owner={sheet.owner} />
      <Review
        parts={parts}
        back={`/answer/${waveId}/${sheet.pages.length}`}
        usesUpLink={sheet.ticket.kind === "personal"}
        refusal={isNotSent(sent) ? refusalOf(sheet, parts, sent) : null}
        wasSentBefore={sent === "before"}
        sendTo={`/answer/${waveId}/review/send`}
      />
    </>
  );
}
