import Link from "next/link";
import type { CoderLine } from "@/lib/analysis/themes-page";
import { alphaWords } from "./agreement";

type Props = Readonly<{ coders: readonly CoderLine[]; base: string }>;

/** Who has sorted, and how far each is. */
export function CoderList({ coders, base }: Props) {
  return (
    <ul className="themes-coders">
      {coders.map(({ codingId, memberName, mine, finished, sorted, of, alpha }) => (
        <li key={codingId}>
          <span className="strong">{mine ? `${memberName} (you)` : memberName}</span>
          <span className="small secondary">
            {finished ? `${of} statements sorted · alpha ${alphaWords(alpha)}` : `${sorted} of ${of} sorted so far`}
          </span>
          {finished ? <Link href={`${base}?coding=${codingId}`}>See the agreement</Link> : null}
        </li>
      ))}
    </ul>
  );
}
