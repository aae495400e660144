import type { ReactNode } from "react";
import { useFormContext } from "react-hook-form";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { useQuestionForm } from "../form-context";

type Props = Readonly<{
  name: string;
  label: ReactNode;
  hint?: string;
  optional?: boolean;
  /** So many lines; one: an input. */
  rows?: number;
  /** What is read where this stays blank. */
  placeholder?: string;
}>;

/** Words that people read. What is too long stays and says so: a cut by the browser would go unseen. */
export function TextField({ name, label, hint, optional = false, rows = 1, placeholder }: Props) {
  const { register } = useFormContext();
  const error = useQuestionForm().errors[name];
  const text = {
    label,
    error,
    optional,
    ...(hint && { hint }),
    placeholder,
  };
  return rows > 1 ? (
    <TextArea {...text} rows={rows} {...register(name)} />
  ) : (
    <TextInput {...text} autoComplete="off" {...register(name)} />
  );
}
