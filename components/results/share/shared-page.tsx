import type { View } from "@/components/results/view";
import { Notice } from "@/components/ui/notice";
import type { AnalysisResult } from "@/lib/analysis/result";
import type { ShareSection } from "@/lib/analysis/share-sections";
import { PublicHeader } from "./public-header";
import { SharedResult } from "./shared-result";

type Props = Readonly<{
  organization: string;
  office: string;
  title: string;
  /** Its shared part alone. */
  result: AnalysisResult;
  sections: readonly ShareSection[];
  isReopened: boolean;
  view: View;
}>;

/** Results for whoever has the link. */
export function SharedPage({ organization, office, result, sections, isReopened, view }: Props) {
  return (
    <>
      <PublicHeader from={{ organization, office }} isSample={result.survey.isSample} />
      <main id="main" className="page shared-page">
        {isReopened ? (
          <Notice title="The survey collects answers again." still>
            This result is of the close before. The same link shows the new one once there is one.
          </Notice>
        ) : null}
        <SharedResult result={result} sections={sections} view={view} />
        <ReaderNote office={office} result={result} />
      </main>
    </>
  );
}

/** The same for those who answered, with what the people who asked say to it. */
export function LearnedPage({
  organization,
  office,
  title,
  note,
  result,
  sections,
  view,
}: Omit<Props, "isReopened"> & { note: string }) {
  return (
    <>
      <PublicHeader from={{ organization, office }} isSample={result.survey.isSample} />
      <main id="main" className="page shared-page">
        <section className="learned-intro">
          <p className="kicker">{title}</p>
          <p className="learned-title heading">What we learned from the answers</p>
          <p className="secondary">
            Nothing here shows who said what. Answers are counted in groups, numbers of fewer than{" "}
            {result.thresholds.numbers} people are hidden, and nobody notes who opens this page.
            {sections.includes("quotes") ? " Quotes stand in shuffled order, without names." : ""}
          </p>
          {note ? (
            <div className="learned-note">
              <p className="kicker">What we will do</p>
              <p className="learned-words">{note}</p>
              <p className="small secondary">{office}</p>
            </div>
          ) : null}
        </section>
        <SharedResult result={result} sections={sections} view={view} />
        <ReaderNote office={office} result={result} />
      </main>
    </>
  );
}

function ReaderNote({ office, result }: Readonly<{ office: string; result: AnalysisResult }>) {
  const { numbers, words } = result.thresholds;
  return (
    <p className="small muted">
      This page always shows the newest result, in the parts that {office} chose. Small groups are hidden: numbers show
      from {numbers} answers, words from {Math.max(numbers, words)}. Looking at it is not counted.
    </p>
  );
}
