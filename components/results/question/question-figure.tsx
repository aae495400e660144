import { Figure } from "@/components/charts/figure";
import type { Picture } from "@/components/charts/picture";
import { pictureOf } from "@/components/charts/pictures";
import type { AnalysisResult } from "@/lib/analysis/result";
import type { QuestionPage } from "@/lib/findings/question-pages";
import { audiencesOf } from "../audiences";
import { picturesHref, type QuestionProps } from "./question-props";

/** The pictures of one question, each once: those of today and should be together, else one for each of its items. */
function questionPictures(result: AnalysisResult, { key, construct, items, text }: QuestionPage): Picture[] {
  if (text) return drawn(result, [`themes-${text.questionId}`]);
  const together = drawn(result, [`${construct}-${key}`, `ladder-${key}`, `stance-${key}`, `mirror-${key}`]);
  if (together.length > 0) return together;
  return drawn(
    result,
    items.flatMap(({ id }) => [`${construct}-${id}`, `choices-${id}`, `statement-${id}`]),
  );
}

const drawn = (result: AnalysisResult, ids: readonly string[]): Picture[] =>
  ids.map((id) => pictureOf(result, id)).filter((picture) => picture !== null);

/** Chart and table of the question's answers. */
export function QuestionFigure({ result, page, view, home }: QuestionProps) {
  return questionPictures(result, page).map((picture) => (
    <div key={picture.id} className="question-figure">
      <h2 className="subheading">{picture.title}</h2>
      <Figure
        picture={picture}
        audiences={audiencesOf(result)}
        view={view}
        standard="both"
        files={picturesHref(home)}
        captionHidden
      />
    </div>
  ));
}
