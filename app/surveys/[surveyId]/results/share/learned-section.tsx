import { LearnedForm } from "@/components/results/share/learned-form";
import { CopyField } from "@/components/ui/copy-field";
import { KeepFocus } from "@/components/ui/keep-focus";
import { Notice } from "@/components/ui/notice";
import type { learnedPage } from "@/lib/services/what-we-learned";
import { setLearnedAction } from "./actions";

type Props = Readonly<{
  surveyId: string;
  learned: Awaited<ReturnType<typeof learnedPage>>;
  base: string;
  said: string | string[] | undefined;
  saved: Readonly<{ what: unknown; at: string }>;
}>;

/** What the people who answered are shown after the close. */
export function LearnedSection({ surveyId, learned, base, said, saved }: Props) {
  const { on, sections, note, path } = learned;
  const stored = { on, sections, note };
  const drawn = JSON.stringify([stored, saved.what === "learned" ? saved.at : ""]);
  return (
    <section className="section stack" aria-labelledby="learned">
      <KeepFocus on="learned" when={drawn} />
      <h2 className="heading" id="learned" tabIndex={-1}>
        What we learned
      </h2>
      <p className="secondary">
        A page for the people who answered. It is off until you switch it on; then, once the survey is closed and there
        is a result, their links lead to it. It is the same for everybody, says nothing about anybody alone, and nobody
        notes who opens it.
      </p>
      {said === "on" ? <Notice tone="success" title="Saved. The page is on." /> : null}
      {said === "off" ? <Notice tone="success" title="Saved. The page is off: nobody sees it." /> : null}
      {on && path ? (
        <>
          <CopyField id="learned-address" label="Its address" value={base + path} />
          <p className="small">
            <a href={path} target="_blank" rel="noreferrer">
              See how “What we learned” looks
            </a>{" "}
            (in a new tab)
          </p>
        </>
      ) : null}
      <div className="card card-padded">
        {/* Begins anew once it is saved: what an earlier try was refused for is over. */}
        <LearnedForm key={drawn} action={setLearnedAction.bind(null, surveyId)} initial={stored} />
      </div>
    </section>
  );
}
