import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { refusalOf, reviewParts } from "@/app/answer/review-parts";
import { inOwnOrder, type OpenSheet, openSheet } from "@/app/answer/sheet";
import { resumeAt } from "@/app/answer/start-answering";
import { dayInWords } from "@/components/respond/day-in-words";
import { Later } from "@/components/respond/later";
import { QuestionPage } from "@/components/respond/question-page";
import { Receipt } from "@/components/respond/receipt";
import { Review } from "@/components/respond/review";
import { ShutDoorPage } from "@/components/respond/shut-door";
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
  searchParams: Promise<{ from?: string; sent?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { waveId, step } = await params;
  const sheet = await openSheet(waveId);
  if (!sheet.open) return { title: step === "done" ? "Sent" : "Survey" };
  if (step === "review") return { title: "Look it over, then send" };
  const questions = sheet.pages[Number(step) - 1]?.questions ?? [];
  return { title: headingOf(questions) ?? questions[0]?.prompt ?? "Survey" };
}

export default async function AnswerPage({ params, searchParams }: Props) {
  const { waveId, step } = await params;
  const sheet = await openSheet(waveId);
  if (!sheet.open) return <Shut sheet={sheet} waveId={waveId} step={step} />;
  const isPersonal = sheet.ticket.kind === "personal";
  const query = await searchParams;
  if (step === "review") {
    const parts = reviewParts(sheet);
    return (
      <Review
        parts={parts}
        back={`/answer/${waveId}/${sheet.pages.length}`}
        usesUpLink={isPersonal}
        refusal={query.sent === "no" ? refusalOf(sheet, parts) : null}
        sendTo={`/answer/${waveId}/review/send`}
      />
    );
  }
  if (step === "later") {
    const { title, closesOn } = sheet.door;
    const closes = closesOn && dayInWords(closesOn);
    return (
      <Later
        survey={title}
        isPersonal={isPersonal}
        closesOn={closes}
        goOn={`/answer/${waveId}/${resumeAt(sheet.pages, sheet.answers)}`}
      />
    );
  }
  return questionPage(sheet, Number(step), query.from === "review");
}

function Shut({ sheet, waveId, step }: { sheet: ShutSheet; waveId: string; step: string }) {
  const { door, ticket } = sheet;
  if (door.state === "answered" && step === "done") {
    return (
      <Receipt
        survey={door.title ?? ""}
        organization={door.organization ?? ""}
        one={door.audience?.one ?? ""}
        isPersonal={ticket?.kind === "personal"}
        saveAt={`/answer/${waveId}/done/receipt`}
      />
    );
  }
  return (
    <ShutDoorPage
      state={door.state}
      kind={ticket?.kind ?? "personal"}
      survey={door.title}
      organization={door.organization}
    />
  );
}
type ShutSheet = Exclude<Awaited<ReturnType<typeof openSheet>>, { open: true }>;

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
      isFirst={step === 1}
      isLast={step === pages.length}
    />
  );
}
