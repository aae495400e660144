import type { ComponentProps } from "react";
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

/** `busy` tells readers that work is under way; the words inside should say which. */
type Props = Omit<ComponentProps<"button">, "style"> & ButtonLook & Readonly<{ busy?: boolean }>;

export function Button({ variant, size, wide, busy, className, type = "button", ...rest }: Props) {
  const look = { ...(variant && { variant }), ...(size && { size }), ...(wide && { wide }) };
  return <button {...rest} type={type} className={buttonClass(look, className)} {...(busy && { "aria-busy": true })} />;
}
