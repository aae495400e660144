import type { ReactNode } from "react";
import { classNames } from "./class-names";

type Props = Readonly<{
  as?: "div" | "article" | "section" | "li" | "figure" | "aside";
  /** Off for a card that divides itself into parts with rules between. */
  padded?: boolean;
  className?: string;
  id?: string;
  "aria-labelledby"?: string;
  children: ReactNode;
}>;

export function Card({ as: Element = "div", padded = true, className, children, ...rest }: Props) {
  return (
    <Element className={classNames("card", padded && "card-padded", className)} {...rest}>
      {children}
    </Element>
  );
}
