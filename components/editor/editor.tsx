"use client";

import { type MouseEvent, type ReactNode, useCallback, useEffect, useMemo, useState } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { SkipLink } from "@/components/ui/skip-link";
import { checkQuestions } from "@/lib/survey/checks/check-questions";
import { replaceQuestion } from "@/lib/survey/editing/outline";
import { type Instrument, type Question, questionsOf } from "@/lib/survey/instrument";
import { KIND_NAMES } from "@/lib/survey/kinds/kind-names";
import { ClashDialog } from "./clash-dialog";
import { EditorBar } from "./editor-bar";
import { Findings } from "./findings";
import { copyKey } from "./local-copy";
import { Outline } from "./outline";
import { outlineActs } from "./outline-acts";
import { PhoneTest } from "./phone-test";
import { PreviewPane } from "./preview-pane";
import { QuestionForm } from "./question-form";
import { SaveStatus } from "./save-status";
import { SectionForm } from "./section-form";
import { useAutosave } from "./use-autosave";
import { type EditorAction, useEditor } from "./use-editor";
import { useUndoKeys } from "./use-undo-keys";
import { sectionKey, useUnfit } from "./use-unfit";

type Props = Readonly<{
  surveyId: string;
  memberId: string;
  title: string;
  version: number;
  instrument: Instrument;
  /** Links are out and nobody has begun: words may change. */
  onlyWords: boolean;
  /** From how many answers words are quoted. */
  minimumWords: number;
  /** The link to try the saved questions elsewhere, and its code. */
  phone: ReactNode;
}>;

const PANES = { outline: "Outline", question: "Edit", preview: "Preview" } as const;
type Pane = keyof typeof PANES;

/** The questions of a survey: outline, one question, and how it looks on a phone. On a phone, one after the other. */
export function Editor(props: Props) {
  const { surveyId, memberId, title, version: first, instrument, onlyWords, minimumWords, phone } = props;
  const [{ history, chosen, said }, edit] = useEditor(instrument);
  const { now } = history;
  const start = useMemo(() => ({ version: first, instrument }), [first, instrument]);
  const { state, version, meeting, met, settle, flush } = useAutosave({ surveyId, memberId, start, now }, edit);
  const { unfit, note, drop, round } = useUnfit(`${copyKey(surveyId, memberId)}-unfit`, now);
  const [firstUnfit] = Object.entries(unfit);
  const here = chosen.kind === "section" ? sectionKey(chosen.id) : chosen.id;
  const isHereUnfit = here in unfit;
  const dispatch = useCallback(
    (action: EditorAction) => {
      // What cannot be saved is no step of the history yet: undoing takes it back first.
      if (action.type === "undo" && isHereUnfit) drop(here);
      else edit(action);
    },
    [edit, drop, here, isHereUnfit],
  );
  const [pane, setPane] = useState<Pane>("outline");
  useUndoKeys(dispatch);
  useLeaveWarning(state.type !== "saved" || firstUnfit !== undefined);
  const acts = useMemo(() => {
    const all = outlineActs(now, chosen, dispatch);
    const choose = (next: typeof chosen) => {
      all.choose(next);
      setPane("question");
    };
    return { ...all, choose };
  }, [now, chosen, dispatch]);
  const findings = useMemo(() => checkQuestions(now), [now]);
  const question = chosen.kind === "question" ? questionsOf(now).find(({ id }) => id === chosen.id) : undefined;
  const section = chosen.kind === "section" ? now.sections.find(({ id }) => id === chosen.id) : undefined;
  const change = useCallback(
    (next: Question, field: string) =>
      dispatch({
        type: "edit",
        instrument: replaceQuestion(now, next),
        key: `${next.id} ${field}`,
        at: Date.now(),
      }),
    [now, dispatch],
  );
  const base = `/surveys/${surveyId}/questions`;
  async function leave(event: MouseEvent<HTMLAnchorElement>): Promise<void> {
    if (event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    const { href } = event.currentTarget;
    if (firstUnfit) {
      const [id] = firstUnfit;
      const section = now.sections.find((one) => sectionKey(one.id) === id);
      acts.choose(section ? { kind: "section", id: section.id } : { kind: "question", id });
      requestAnimationFrame(() =>
        document.querySelector<HTMLElement>('.editor-question [aria-invalid="true"]')?.focus(),
      );
      return;
    }
    // What cannot be saved now is kept here, and says so in the bar below.
    if (await flush()) location.assign(href);
  }
  return (
    <main id="main" className="editor" data-pane={pane}>
      <SkipLink to="editor-foot">Skip to saving and opening</SkipLink>
      <h1 className="visually-hidden">Questions of {title}</h1>
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
      <fieldset className="editor-panes segmented" aria-label="What to show">
        {(Object.keys(PANES) as Pane[]).map((one) => (
          <button key={one} type="button" aria-pressed={one === pane} onClick={() => setPane(one)}>
            {PANES[one]}
          </button>
        ))}
      </fieldset>
      <section className="editor-outline" aria-label="Outline" data-scroll="">
        <p className="editor-title serif">{title}</p>
        <Outline instrument={now} chosen={chosen} onlyWords={onlyWords} acts={acts} />
      </section>
      <section className="editor-question" aria-label={question ? `Question ${question.id}` : "Section"}>
        <EditorBar
          code={question?.id ?? null}
          about={question ? KIND_NAMES[question.kind] : `Section ${section ? now.sections.indexOf(section) + 1 : ""}`}
          canUndo={history.past.length > 0 || isHereUnfit}
          canRedo={history.future.length > 0}
          dispatch={dispatch}
          historyHref={`${base}/history`}
          onLeave={leave}
        />
        {question ? (
          <>
            <QuestionForm
              key={`${question.id} ${round}`}
              instrument={now}
              question={question}
              onlyWords={onlyWords}
              typed={unfit[question.id]?.values ?? null}
              onChange={change}
              onUnfit={note}
            />
            <Findings findings={findings.filter(({ questionId }) => questionId === question.id)} />
          </>
        ) : null}
        {section ? (
          <SectionForm
            key={section.id}
            instrument={now}
            section={section}
            onlyWords={onlyWords}
            unfit={unfit[sectionKey(section.id)] ?? null}
            acts={acts.section}
            onUnfit={note}
          />
        ) : null}
      </section>
      <section className="editor-preview" aria-label="Preview">
        <PreviewPane
          instrument={now}
          questionId={question?.id ?? section?.questions[0]?.id ?? ""}
          minimumWords={minimumWords}
        />
      </section>
      <footer className="editor-foot" id="editor-foot" tabIndex={-1}>
        <SaveStatus
          state={state}
          version={version}
          lock={onlyWords ? "links are out: words only" : LOCKS}
          met={met}
          unfit={firstUnfit ? unfitWords(firstUnfit[0], firstUnfit[1].message, now) : null}
        />
        <a className="button" href={`${base}/export`} onClick={(event) => void leave(event)}>
          Export as JSON
        </a>
        <PhoneTest onOpen={flush}>{phone}</PhoneTest>
        {onlyWords ? (
          <ButtonLink href={`/surveys/${surveyId}/people`} variant="primary">
            Go to people
          </ButtonLink>
        ) : (
          <a className="button button-primary" href={`${base}/review`} onClick={(event) => void leave(event)}>
            Review and open
          </a>
        )}
      </footer>
      {meeting ? (
        <ClashDialog meeting={meeting} onDecide={(choices) => settle(meeting.ground, meeting.theirs, choices)} />
      ) : null}
    </main>
  );
}

const LOCKS = "locked once the first person begins";

function unfitWords(id: string, message: string, { sections }: Instrument): string {
  const section = sections.find((one) => sectionKey(one.id) === id);
  return `${section ? `Section “${section.title}”` : id}. ${message}`;
}

/** The browser asks before it closes what is not on the server; this browser keeps it all the same. */
function useLeaveWarning(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isUnsaved]);
}
