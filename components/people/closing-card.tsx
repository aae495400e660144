import { type Coverage, reachInWords, type Thresholds } from "@/components/studio/coverage-words";
import { StepForm } from "@/components/studio/survey-forms";
import { Card } from "@/components/ui/card";
import { Confirm } from "@/components/ui/confirm";
import type { Audience } from "@/lib/survey/instrument";
import { ClosingDayForm } from "./closing-day-form";
import type { SetOrClearState } from "./set-or-clear-form";

type Step = (before: SetOrClearState) => Promise<SetOrClearState>;
type Props = Readonly<{
  status: "draft" | "collecting" | "closed";
  closesOn: string | null;
  today: string;
  coverage: readonly Coverage[];
  audiences: readonly Audience[];
  thresholds: Thresholds;
  dayAction: (before: SetOrClearState, form: FormData) => Promise<SetOrClearState>;
  closeAction: Step;
  reopenAction: Step;
}>;

/** When answers stop being taken: on a day, now, or, once they have, again. */
export function ClosingCard(props: Props) {
  const { status, closesOn, today, coverage, audiences, thresholds, dayAction, closeAction, reopenAction } = props;
  const nameOf = (id: string) => audiences.find((one) => one.id === id)?.name;
  return (
    <Card as="section" className="stack" aria-labelledby="closing">
      <h2 className="heading" id="closing">
        Closing
      </h2>
      {status === "closed" ? (
        <Confirm summary="Reopen the survey …">
          <p>
            The same links let people in again, and those who have sent their answers cannot send others. The closing
            day is taken away. Once the people of a closed survey have been deleted, it cannot be reopened.
          </p>
          <p>
            Two results side by side could tell what a few newcomers said. So an audience that the results show already
            counts newcomers only once there are {thresholds.minimumWords} of them; until then it stays as it is.
          </p>
          <p>Whoever answers from now on may know the results.</p>
          <StepForm action={reopenAction} label="Reopen" busy="Reopening …" primary />
        </Confirm>
      ) : (
        <>
          <ClosingDayForm key={closesOn} action={dayAction} closesOn={closesOn} today={today} />
          {status === "collecting" ? (
            <Confirm summary="Close the survey">
              <p>
                Links stop working at once, answers that were begun and not sent are not counted, and the results are
                computed. It can be reopened.
              </p>
              <ul className="stack-tight">
                {coverage.map((one) => (
                  <li key={one.audience} className="small">
                    <span className="strong">{nameOf(one.audience)}:</span>{" "}
                    {one.numbers
                      ? reachInWords({ ...one, exact: true }, thresholds)
                      : "would stay hidden in the results."}
                  </li>
                ))}
              </ul>
              <StepForm action={closeAction} label="Close now" busy="Closing …" primary />
            </Confirm>
          ) : null}
        </>
      )}
    </Card>
  );
}
