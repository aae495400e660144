import type { Metadata } from "next";
import { openSheet } from "@/app/answer/sheet";
import { ShutSheetPage, shutSheetMetadata } from "@/app/answer/shut-sheet";
import { resumeAt } from "@/app/answer/start-answering";
import { dayInWords } from "@/components/respond/day-in-words";
import { Later } from "@/components/respond/later";
import { codeInWords } from "@/lib/sealed/resume-code";

type Props = { params: Promise<{ waveId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const sheet = await openSheet((await params).waveId);
  return sheet.open ? { title: "Your answers are kept" } : shutSheetMetadata(sheet);
}

/** Somebody stops for now. */
export default async function LaterPage({ params }: Props) {
  const { waveId } = await params;
  const sheet = await openSheet(waveId);
  if (!sheet.open) return <ShutSheetPage sheet={sheet} />;
  const { door, ticket } = sheet;
  const isPersonal = ticket.kind === "personal";
  // The draft's own: what this device got at Start opens nothing, if another began before it.
  const code = sheet.code ?? (ticket.kind === "personal" ? ticket.code : undefined);
  return (
    <Later
      survey={door.title}
      isPersonal={isPersonal}
      needsCode={door.needsCode}
      code={isPersonal && code ? codeInWords(code) : null}
      closesOn={door.closesOn && dayInWords(door.closesOn)}
      goOn={`/answer/${waveId}/${resumeAt(sheet.pages, sheet.answers)}`}
    />
  );
}
