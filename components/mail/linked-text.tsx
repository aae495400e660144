import { Fragment } from "react";

const URLS = /(https?:\/\/[^\s<]*[^\s<.,;:!?)])/;

type Props = Readonly<{
  text: string;
  /** Where this installation says it is reached: a link there is followed at the address the reader came by. */
  base: string;
}>;

/** The text of a mail with its links. */
export function LinkedText({ text, base }: Props) {
  return text.split(URLS).map((part, i) => {
    const isOurs = part === base || part.startsWith(`${base}/`);
    const href = isOurs ? part.slice(base.length) || "/" : part;
    // biome-ignore lint/suspicious/noArrayIndexKey: a text is cut the same way each time.
    if (!URLS.test(part)) return <Fragment key={i}>{part}</Fragment>;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a text is cut the same way each time.
      <a key={i} href={href}>
        {part}
      </a>
    );
  });
}
