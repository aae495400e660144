import type { ComponentProps, MouseEvent } from "react";
import { classNames } from "./class-names";

export type ButtonLook = Readonly<{
  variant?: "primary" | "outline" | "quiet";
  size?: "small" | "medium" | "large";
  wide?: boolean;
}>;

export function buttonClass(
  { variant = "outline", size = "medium", wide = false }: ButtonLook,
  className?: string,
): string | undefined {
  return classNames(
    "button",
    variant !== "outline" && `button-${variant}`,
    size !== "medium" && `button-${size}`,
    wide && "button-wide",
    className,
  );
}

/** `busy` tells readers that work is under way; the words inside should say which. A busy button takes no second press. */
type Props = Omit<ComponentProps<"button">, "style"> & ButtonLook & Readonly<{ busy?: boolean }>;

export function Button({ variant, size, wide, busy, className, type = "button", ...rest }: Props) {
  const look = { ...(variant && { variant }), ...(size && { size }), ...(wide && { wide }) };
  // A button that is disabled loses the focus, and the keyboard its place on the page.
  const held = busy && { disabled: false, onClick: refuse, "aria-busy": true, "aria-disabled": true };
  return <button {...rest} type={type} className={buttonClass(look, className)} {...held} />;
}

const refuse = (event: MouseEvent) => event.preventDefault();
