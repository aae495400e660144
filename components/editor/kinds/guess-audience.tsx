import { useFormContext } from "react-hook-form";
import { Select } from "@/components/ui/select";
import { type Question, questionsOf } from "@/lib/survey/instrument";
import { OptionsField } from "../fields/options-field";
import { useQuestionForm } from "../form-context";

type Source = Extract<Question, { kind: "pick-cards" | "choice-twin" | "single-choice" }>;

const isSource = (question: Question): question is Source =>
  question.kind === "pick-cards" || question.kind === "choice-twin" || question.kind === "single-choice";

export function GuessAudienceFields() {
  const { setValue, watch } = useFormContext();
  const { instrument, onlyWords } = useQuestionForm();
  const sources = questionsOf(instrument).filter(isSource);
  function choose(id: string): void {
    const source = sources.find((one) => one.id === id);
    if (source) setValue("options", source.options);
    setValue("about", source ? (source.kind === "single-choice" ? id : `${id}.should`) : "");
    setValue("from", id);
  }
  return (
    <>
      {onlyWords ? null : (
        <Select
          name="from"
          label="Guess the answers to"
          placeholder="Nothing that is asked here"
          hint="Results can then say how well the guess fits."
          options={sources.map(({ id, label, prompt }) => ({ value: id, label: `${id}: ${label ?? prompt}` }))}
          value={String(watch("from") ?? "")}
          onChange={(event) => choose(event.target.value)}
        />
      )}
      <OptionsField />
    </>
  );
}
