import { useFormContext } from "react-hook-form";
import { Checkbox } from "@/components/ui/checkbox";
import { useQuestionForm } from "../form-context";

type Props = Readonly<{ name: string; label: string; hint?: string }>;

export function CheckField({ name, label, hint }: Props) {
  const { register } = useFormContext();
  const { onlyWords } = useQuestionForm();
  if (onlyWords) return null;
  return <Checkbox label={label} {...(hint && { hint })} {...register(name)} />;
}
