import { CopyField } from "@/components/ui/copy-field";
import { Bob } from "@/components/ui/logo";
import { RespondHeader } from "./respond-header";

type Props = Readonly<{
  survey: string;
  isPersonal: boolean;
  /** Members have had this link in their hands. */
  needsCode?: boolean;
  /** What opens the draft on another device, as it is written down. */
  code?: string | null;
  closesOn: string | null;
  goOn: string;
}>;

/** Somebody stops for now: what is safe, and how to come back. */
export function Later({ survey, isPersonal, needsCode = false, code = null, closesOn, goOn }: Props) {
  return (
    <>
      <RespondHeader />
      <main id="main" className="respond-message">
        <Bob />
        <p className="kicker">{survey}</p>
        <h1 className="page-title">Your answers are kept. Come back any time.</h1>
        <p className="respond-message-lead">
          {howToReturn(isPersonal, needsCode)}
          {closesOn ? ` The survey closes on ${closesOn}.` : ""}
        </p>
        {code ? (
          <CopyField
            id="resume-code"
            className="later-code"
            label={needsCode ? "Your code for another device" : "Your code, should another device ask for it"}
            value={code}
            hint={
              needsCode
                ? "Members have had the links of this survey in their hands. Without this browser or this code, your link does not open what you wrote."
                : "It is asked for only if the people who run the survey take your link out of Plumbline to send it themselves."
            }
          />
        ) : null}
        <p className="secondary">
          Nothing has been sent, and it counts only when you send it. {whoCanOpen(isPersonal, needsCode)}
        </p>
        <a className="button button-primary button-large" href={goOn}>
          Go on now
        </a>
      </main>
    </>
  );
}

function howToReturn(isPersonal: boolean, needsCode: boolean): string {
  if (!isPersonal)
    return "Open your group’s link again in this browser and go on where you stopped. Another browser or device would start anew.";
  if (needsCode)
    return "Open the link of your invitation again in this browser and go on where you stopped. On another device, give your code as well: write it down.";
  return "Open the link of your invitation again, on this or any other device, and go on where you stopped.";
}

function whoCanOpen(isPersonal: boolean, needsCode: boolean): string {
  if (!isPersonal) return "What you wrote is locked with a key that only this browser has.";
  if (needsCode) return "What you wrote is locked with your link and this code together.";
  return "What you wrote is locked with a key made from your link, so give the link to nobody. What you have sent cannot be opened with it.";
}
