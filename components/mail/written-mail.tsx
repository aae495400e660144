import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";

type Props = Readonly<{
  id: string;
  heading: ReactNode;
  /** The rank of the heading on its page. */
  level?: 2 | 3;
  subject: string;
  children: ReactNode;
}>;

/** A mail as its reader has it: subject, then the text with its own line breaks. */
export function WrittenMail({ id, heading, level = 3, subject, children }: Props) {
  const Heading = `h${level}` as const;
  return (
    <Card as="article" className="stack-tight" aria-labelledby={id}>
      <Heading className="subheading" id={id}>
        {heading}
      </Heading>
      <p className="strong mail-subject">{subject}</p>
      <div className="mail-text">{children}</div>
    </Card>
  );
}
