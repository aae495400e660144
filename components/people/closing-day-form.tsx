import { SetOrClearForm, type SetOrClearState } from "./set-or-clear-form";

type Props = Readonly<{
  action: (before: SetOrClearState, form: FormData) => Promise<SetOrClearState>;
  closesOn: string | null;
  /** The earliest day that can be chosen. */
  today: string;
}>;

export function ClosingDayForm({ action, closesOn, today }: Props) {
  return (
    <SetOrClearForm
      action={action}
      name="closesOn"
      type="date"
      label="Closing day"
      hint="Answers are taken until the end of that day, 23:59 UTC; then it closes by itself."
      min={today}
      value={closesOn ?? ""}
      isSet={closesOn !== null}
      words={{ set: "Set the day", change: "Change the day", clear: "Without a closing day" }}
    />
  );
}
