import { useFormContext } from "react-hook-form";
import { Select } from "@/components/ui/select";
import { useQuestionForm } from "../form-context";

type Props = Readonly<{
  name: string;
  label: string;
  options: readonly { readonly value: string; readonly label: string }[];
  placeholder?: string;
  hint?: string;
}>;

export function ChoiceField({ name, label, options, placeholder, hint }: Props) {
  const { register } = useFormContext();
  const { onlyWords } = useQuestionForm();
  if (onlyWords) return null;
  const more = { ...(placeholder !== undefined && { placeholder }), ...(hint && { hint }) };
  return <Select label={label} options={options} {...more} {...register(name)} />;
}
