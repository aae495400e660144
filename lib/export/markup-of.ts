import { isValidElement, type ReactNode } from "react";

/**
 * A drawing as text. Charts are functions without hooks, so calling them is all it takes; React's own renderer is not at hand where
 * jobs and routes run, which import React for servers.
 */

type Props = Readonly<Record<string, unknown>> & { readonly children?: ReactNode };
export type Tag = { readonly name: string; readonly props: Props };

/** Attributes of SVG that are written as React writes them. */
const AS_WRITTEN = new Set(["viewBox", "preserveAspectRatio", "gradientUnits", "gradientTransform", "pathLength"]);
/** For the page alone: what the keyboard's layer reads. */
const PAGE_ONLY = "data-spoken";

export function markupOf(node: ReactNode): string {
  if (node === null || node === undefined || typeof node === "boolean") return "";
  if (typeof node === "string" || typeof node === "number" || typeof node === "bigint") return escaped(String(node));
  if (isValidElement<Props>(node)) {
    const tag = tagOf(node);
    return tag ? tagMarkup(tag) : markupOf(contentOf(node));
  }
  if (isIterable(node)) return [...node].map(markupOf).join("");
  throw new TypeError("A drawing is made of SVG elements, words, and components without hooks.");
}

/** The outermost element that a component draws. */
export function drawnTag(node: ReactNode): Tag {
  if (!isValidElement<Props>(node)) throw new TypeError("A drawing is one element.");
  return tagOf(node) ?? drawnTag(contentOf(node));
}

type Element = { readonly type: unknown; readonly props: Props };

const tagOf = ({ type, props }: Element): Tag | null => (typeof type === "string" ? { name: type, props } : null);

/** What a component draws; a fragment's children. */
function contentOf({ type, props }: Element): ReactNode {
  return typeof type === "function" ? type(props) : props.children;
}

const isIterable = (node: object): node is Iterable<ReactNode> => Symbol.iterator in node;

export function tagMarkup({ name, props }: Tag): string {
  if (PAGE_ONLY in props) return "";
  const { children, ...attributes } = props;
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined || value === null || value === false
      ? []
      : [` ${attributeName(key)}="${escaped(String(value))}"`],
  );
  const inside = markupOf(children);
  return inside === "" ? `<${name}${written.join("")}/>` : `<${name}${written.join("")}>${inside}</${name}>`;
}

function attributeName(key: string): string {
  return AS_WRITTEN.has(key) ? key : key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Characters that XML cannot hold are left out. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
