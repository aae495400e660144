import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { inOwnOrder, type OpenSheet, openSheet } from "@/app/answer/sheet";
import { ShutSheetPage, shutSheetMetadata } from "@/app/answer/shut-sheet";
import { QuestionPage } from "@/components/respond/question-page";
import { seenOf } from "@/lib/services/page-changes";
import { fieldsOf } from "@/lib/survey/form-fields";
import { progressAt } from "@/lib/survey/progress";
import { answerAction } from "./actions";
import "./page.css";
import "./marks.css";
import "./lists.css";
import "./scales.css";
import "./chips.css";

type Props = {
  params: Promise<{ waveId: string; step: string }>;
  searchParams: Promise<{ from?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { waveId, step } = await params;
  const sheet = await openSheet(waveId);
  if (!sheet.open) return shutSheetMetadata(sheet);
  const questions = sheet.pages[Number(step) - 1]?.questions ?? [];
  return { title: headingOf(questions) ?? questions[0]?.prompt ?? "Survey" };
}

export default async function AnswerPage({ params, searchParams }: Props) {
  const { waveId, step } = await params;
  const sheet = await openSheet(waveId);
  if (!sheet.open) return <ShutSheetPage sheet={sheet} />;
  return questionPage(sheet, Number(step), (await searchParams).from === "review");
}

/** What stands above several questions of one page: the help that they share. */
function headingOf(questions: OpenSheet["pages"][number]["questions"]): string | null {
  const [first, second] = questions;
  return first && second ? (first.help ?? first.label ?? first.prompt) : null;
}

function questionPage(sheet: OpenSheet, step: number, isFromReview: boolean) {
  const { door, answers, pages } = sheet;
  const { waveId, instrument } = door;
  const page = pages[step - 1];
  if (!page) notFound();
  const audiences = instrument.audiences.map(({ id }) => id);
  const many = instrument.audiences.find(({ id }) => id === door.audience)?.many ?? "people";
  const fields = Object.assign({}, ...page.questions.map((one) => fieldsOf(one, answers[one.id], audiences)));
  const asked = page.questions.map((question) => {
    const picks = question.kind === "share-chips" && question.from ? (answers[question.from] ?? []) : null;
    // "Don't know" instead of picks leaves as little to share among as no picks.
    const picked = picks === null ? null : Array.isArray(picks) ? picks.map(String) : [];
    return { question: inOwnOrder(question, door.keys?.orderSeed ?? ""), picked };
  });
  return (
    <QuestionPage
      key={step}
      progress={progressAt(pages, step)}
      isFromReview={isFromReview}
      action={answerAction.bind(null, waveId, step)}
      saveTo={`/answer/${waveId}/${step}/save`}
      asked={asked}
      heading={headingOf(page.questions)}
      others={instrument.audiences.filter(({ id }) => id !== door.audience)}
      quotedIf={`if ${door.minimumWords} or more ${many} answer`}
      fields={fields}
      seen={seenOf(
        page.questions.map(({ id }) => id),
        answers,
      )}
      base={`/answer/${waveId}`}
      owner={sheet.owner}
      isFirst={step === 1}
      isLast={step === pages.length}
    />
  );
}
