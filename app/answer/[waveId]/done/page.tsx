import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { learnedOf } from "@/app/answer/learned-of";
import { openSheet } from "@/app/answer/sheet";
import { ShutSheetPage, shutSheetMetadata } from "@/app/answer/shut-sheet";
import { ForgetKept } from "@/components/respond/kept-pages";
import { Receipt } from "@/components/respond/receipt";

type Props = { params: Promise<{ waveId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const sheet = await openSheet((await params).waveId);
  return sheet.open || sheet.door.state === "answered" ? { title: "Sent" } : shutSheetMetadata(sheet);
}

/** After the answers were sent. */
export default async function DonePage({ params }: Props) {
  const { waveId } = await params;
  const sheet = await openSheet(waveId);
  if (sheet.open) notFound();
  const { door, ticket } = sheet;
  if (door.state !== "answered") return <ShutSheetPage sheet={sheet} />;
  return (
    <>
      <ForgetKept base={`/answer/${waveId}`} />
      <Receipt
        survey={door.title ?? ""}
        organization={door.organization ?? ""}
        one={door.audience?.one ?? ""}
        isPersonal={ticket?.kind === "personal"}
        learned={await learnedOf(door)}
        saveAt={`/answer/${waveId}/done/receipt`}
      />
    </>
  );
}
