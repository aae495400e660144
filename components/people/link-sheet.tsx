import { dayInWords } from "@/components/respond/day-in-words";
import { QrCode } from "@/components/studio/qr-code";
import { AudienceName } from "@/components/ui/audience-mark";
import { Logo } from "@/components/ui/logo";
import type { Audience } from "@/lib/survey/instrument";

type Props = Readonly<{
  organization: string;
  title: string;
  audience: Audience;
  url: string;
  minutes: number;
  minimum: { readonly numbers: number; readonly words: number };
  closesOn: string | null;
  hasPasscode: boolean;
}>;

/** What hangs on a wall: who is asked, how, and what happens with it, in words that need no explaining. */
export function LinkSheet({ organization, title, audience, url, minutes, minimum, closesOn, hasPasscode }: Props) {
  return (
    <article className="sheet">
      <p className="sheet-place">
        <AudienceName shape={audience.shape} name={audience.name} size={16} /> · {organization}
      </p>
      <h1 className="display">{title}</h1>
      <p className="sheet-lead">
        For {audience.many}. Point your phone’s camera at the code; {minutes === 1 ? "1 minute" : `${minutes} minutes`}{" "}
        are enough.
      </p>
      <QrCode text={url} label={`QR code of ${url}`} />
      <p className="sheet-address">{url.replace(/^https?:\/\//, "")}</p>
      {hasPasscode ? (
        <p className="sheet-passcode">
          Passcode: <span className="sheet-line" />
        </p>
      ) : null}
      <ul className="sheet-facts">
        <li>
          <strong>No account and no name.</strong> Nobody at {organization} can see what you answered, or whether you
          did.
        </li>
        <li>
          <strong>Counted by group.</strong> Numbers show from {minimum.numbers} answers, words from {minimum.words}.
          Smaller groups stay hidden.
        </li>
        <li>
          <strong>Once for each person.</strong> You can stop and go on later in the same browser
          {closesOn ? `, until the end of ${dayInWords(closesOn)}` : ""}.
        </li>
      </ul>
      <Logo height={28} />
    </article>
  );
}
