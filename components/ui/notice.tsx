import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Icon } from "./icon";

const ICONS = { info: "info", warning: "alert", error: "alert", success: "check" } as const;

type Props = Readonly<{
  tone?: keyof typeof ICONS;
  title?: ReactNode;
  /** Part of the page from the start, such as a standing remark: nothing to announce. */
  still?: boolean;
  className?: string;
  children?: ReactNode;
}>;

/** What happened, what is safe, what to do next. An error interrupts a screen reader, the others wait their turn. */
export function Notice({ tone = "info", title, still = false, className, children }: Props) {
  return (
    <div
      className={classNames("notice", `notice-${tone}`, className)}
      {...(!still && { role: tone === "error" ? "alert" : "status" })}
    >
      <Icon name={ICONS[tone]} />
      <div className="notice-body">
        {title && <p className="notice-title">{title}</p>}
        {children && <div>{children}</div>}
      </div>
    </div>
  );
}
