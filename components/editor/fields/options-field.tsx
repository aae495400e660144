import { useQuestionForm } from "../form-context";
import { ListField } from "./list-field";

type Props = Readonly<{ title?: string; one?: string; hint?: string; canAnchor?: boolean }>;

/** Answers to choose from. Where they are those of another question, they are written there. */
export function OptionsField({
  title = "Answers",
  one = "answer",
  hint = "order shuffled for each person",
  canAnchor = true,
}: Props) {
  const { question } = useQuestionForm();
  if ("from" in question && question.from && "options" in question) {
    return (
      <div className="stack-tight">
        <p className="label">{title}</p>
        <p className="small secondary">
          The {question.options.length} answers of {question.from}; change them there.
        </p>
      </div>
    );
  }
  return <ListField name="options" title={title} one={one} min={2} max={40} hint={hint} canAnchor={canAnchor} />;
}
