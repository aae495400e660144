import { useFormContext } from "react-hook-form";
import { TextInput } from "@/components/ui/text-input";
import { useQuestionForm } from "../form-context";

type Props = Readonly<{ name: string; label: string; lo?: number; hi?: number; step?: number | "any"; hint?: string }>;

export function NumberField({ name, label, lo, hi, step = 1, hint }: Props) {
  const { register } = useFormContext();
  const { errors, onlyWords } = useQuestionForm();
  return (
    <TextInput
      type="number"
      label={label}
      error={errors[name]}
      min={lo}
      max={hi}
      step={step}
      readOnly={onlyWords}
      className="number-field"
      {...(hint && { hint })}
      {...register(name, { valueAsNumber: true })}
    />
  );
}
