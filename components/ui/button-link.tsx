import Link from "next/link";
import type { ReactNode } from "react";
import { type ButtonLook, buttonClass } from "./button";

type Props = ButtonLook &
  Readonly<{
    href: string;
    id?: string;
    className?: string;
    target?: "_blank";
    rel?: "prev" | "next";
    /** The name of the file to save. */
    download?: string | true;
    "aria-label"?: string;
    "aria-current"?: "page" | "step" | "true";
    children: ReactNode;
  }>;

/** A page of ours opens without a reload; a download, an API address or another site is a plain link. */
export function ButtonLink({ variant, size, wide, className, href, download, ...rest }: Props) {
  const look = { ...(variant && { variant }), ...(size && { size }), ...(wide && { wide }) };
  const drawn = { className: buttonClass(look, className) ?? "button" };
  const isPage = download === undefined && /^\/(?!api\/|\/)/.test(href);
  if (isPage) return <Link {...rest} {...drawn} href={href} />;
  return <a {...rest} {...drawn} href={href} {...(download && { download })} />;
}
