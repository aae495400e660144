import type { ReactNode } from "react";
import { useSheet } from "./sheet";

type Props = Readonly<{
  type: "radio" | "checkbox";
  name: string;
  value: string;
  className: string | undefined;
  /** What is spoken, where the words beside the mark say less. */
  spoken?: string;
  invalid?: boolean;
  onChange?: (field: HTMLInputElement) => void;
  children?: ReactNode;
}>;

/** One radio or tick box with its words, all of it to press. The form keeps its state. */
export function Tick({ type, name, value, className, spoken, invalid = false, onChange, children }: Props) {
  const { start } = useSheet();
  return (
    <label className={className}>
      <input
        type={type}
        name={name}
        value={value}
        defaultChecked={start[name]?.includes(value) ?? false}
        {...(spoken && { "aria-label": spoken })}
        {...(invalid && type === "checkbox" && { "aria-invalid": true })}
        {...(onChange && { onChange: (event) => onChange(event.currentTarget) })}
      />
      {children}
    </label>
  );
}
