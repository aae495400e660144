import Link from "next/link";
import type { ComponentProps } from "react";
import { type ButtonLook, buttonClass } from "./button";

type Props = Omit<ComponentProps<"a">, "style" | "href"> & ButtonLook & Readonly<{ href: string }>;

/** A page of ours opens without a reload; a download, an API address or another site is a plain link. */
export function ButtonLink({ variant, size, wide, className, href, download, ...rest }: Props) {
  const look = { ...(variant && { variant }), ...(size && { size }), ...(wide && { wide }) };
  const drawn = buttonClass(look, className);
  const isPage = download === undefined && href.startsWith("/") && !href.startsWith("/api/");
  if (isPage) return <Link {...rest} href={href} className={drawn} />;
  return <a {...rest} href={href} download={download} className={drawn} />;
}
