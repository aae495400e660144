import type { ReactNode } from "react";

const DRAWINGS = {
  up: "M8 13V3.5M3.8 7.5L8 3.2l4.2 4.3",
  down: "M8 3v9.5M3.8 8.5L8 12.8l4.2-4.3",
  copy: "M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3",
  remove: "M3.5 3.5l9 9M12.5 3.5l-9 9",
} as const;

type Props = Readonly<{
  drawing: keyof typeof DRAWINGS;
  /** What it does, to what. */
  label: string;
  onPress: () => void;
  disabled?: boolean;
  children?: ReactNode;
}>;

/** A small act on one row; its name says which. One that cannot act stays where it is, so that the focus does too. */
export function ToolButton({ drawing, label, onPress, disabled = false, children }: Props) {
  return (
    <button
      type="button"
      className="tool-button"
      aria-label={label}
      title={label}
      {...(disabled && { "aria-disabled": true })}
      onClick={() => (disabled ? undefined : onPress())}
    >
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path d={DRAWINGS[drawing]} fill="none" stroke="currentColor" strokeWidth={1.7} strokeLinejoin="round" />
      </svg>
      {children}
    </button>
  );
}
