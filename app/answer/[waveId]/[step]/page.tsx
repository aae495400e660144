import { notFound } from "next/navigation";
import { inOwnOrder, type OpenSheet, openSheet } from "@/app/answer/sheet";
import { AnswerForm } from "@/components/respond/answer-form";
import { Receipt } from "@/components/respond/receipt";
import { Review } from "@/components/respond/review";
import { ShutDoorPage } from "@/components/respond/shut-door";
import { fieldsOf } from "@/lib/survey/form-fields";
import { answerAction, submitAction } from "./actions";

type Props = { params: Promise<{ waveId: string; step: string }> };

export default async function AnswerPage({ params }: Props) {
  const { waveId, step } = await params;
  const sheet = await openSheet(waveId);
  if (!sheet.open) {
    if (sheet.door.state === "answered" && step === "done") return <Receipt survey={sheet.door.title ?? ""} />;
    return <ShutDoorPage state={sheet.door.state} survey={sheet.door.title} />;
  }
  if (step === "review") {
    const pages = sheet.pages.map((page, i) => ({
      href: `/answer/${waveId}/${i + 1}`,
      section: page.section.title,
      questions: page.questions.map(({ id, prompt }) => ({ id, prompt, answered: sheet.answers[id] !== undefined })),
    }));
    return <Review pages={pages} submit={submitAction.bind(null, waveId)} />;
  }
  return questionPage(sheet, waveId, Number(step));
}

function questionPage(sheet: OpenSheet, waveId: string, step: number) {
  const { door, answers, pages } = sheet;
  const page = pages[step - 1];
  if (!page) notFound();
  const audiences = door.instrument.audiences.map(({ id }) => id);
  const fields = Object.assign({}, ...page.questions.map((one) => fieldsOf(one, answers[one.id], audiences)));
  const asked = page.questions.map((question) => {
    const picks = question.kind === "share-chips" && question.from ? answers[question.from] : null;
    const picked = Array.isArray(picks) ? picks.map(String) : null;
    return { question: inOwnOrder(question, door.keys?.orderSeed ?? ""), picked };
  });
  return (
    <main id="main" className="page-narrow stack-loose">
      <div className="stack-tight">
        <p className="kicker">{page.section.title}</p>
        <progress className="progress" max={pages.length} value={step} aria-label="Progress" />
        <p className="caption">
          Page {step} of {pages.length}
        </p>
      </div>
      <AnswerForm
        key={step}
        action={answerAction.bind(null, waveId, step)}
        saveTo={`/answer/${waveId}/${step}/save`}
        asked={asked}
        others={door.instrument.audiences.filter(({ id }) => id !== door.audience)}
        fields={fields}
        isFirst={step === 1}
        isLast={step === pages.length}
      />
    </main>
  );
}
