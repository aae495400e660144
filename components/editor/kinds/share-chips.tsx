import { useFormContext } from "react-hook-form";
import { Select } from "@/components/ui/select";
import { questionsOf } from "@/lib/survey/instrument";
import { NumberField } from "../fields/number-field";
import { OptionsField } from "../fields/options-field";
import { useQuestionForm } from "../form-context";

export function ShareChipsFields() {
  const { setValue, watch } = useFormContext();
  const { instrument, onlyWords } = useQuestionForm();
  const sources = questionsOf(instrument).filter((one) => one.kind === "pick-up-to");
  function choose(id: string): void {
    const source = sources.find((one) => one.id === id);
    if (source) setValue("options", source.options);
    setValue("from", id);
  }
  return (
    <>
      <div className="field-pair">
        <NumberField name="chips" label="Chips" lo={5} hi={100} />
        {onlyWords ? null : (
          <Select
            name="from"
            label="Shared among"
            placeholder="All answers below"
            options={sources.map(({ id, label, prompt }) => ({
              value: id,
              label: `The picks of ${id}: ${label ?? prompt}`,
            }))}
            value={String(watch("from") ?? "")}
            onChange={(event) => choose(event.target.value)}
          />
        )}
      </div>
      <OptionsField />
    </>
  );
}
