import { Bob } from "@/components/ui/logo";
import { RespondHeader } from "./respond-header";

type Props = Readonly<{ survey: string; isPersonal: boolean; closesOn: string | null; goOn: string }>;

/** Somebody stops for now: what is safe, and how to come back. */
export function Later({ survey, isPersonal, closesOn, goOn }: Props) {
  return (
    <>
      <RespondHeader />
      <main id="main" className="respond-message">
        <Bob />
        <p className="kicker">{survey}</p>
        <h1 className="page-title">Your answers are kept. Come back any time.</h1>
        <p className="respond-message-lead">
          {isPersonal
            ? "Open the link of your invitation again, on this or any other device, and go on where you stopped."
            : "Open your group’s link again in this browser and go on where you stopped. Another browser or device would start anew."}
          {closesOn ? ` The survey closes on ${closesOn}.` : ""}
        </p>
        <p className="secondary">
          Nothing has been sent, and it counts only when you send it.{" "}
          {isPersonal
            ? "What you wrote opens with your link, and whoever hands out the links has yours too. So send when you are done; what you have sent cannot be opened with the link."
            : "What you wrote is locked with a key that only this browser has."}
        </p>
        <a className="button button-primary button-large" href={goOn}>
          Go on now
        </a>
      </main>
    </>
  );
}
