import { SetOrClearForm, type SetOrClearState } from "./set-or-clear-form";

type Props = Readonly<{
  action: (before: SetOrClearState, form: FormData) => Promise<SetOrClearState>;
  hasPasscode: boolean;
  id: string;
}>;

/** Sets, changes or takes away the passcode that an open link asks for. */
export function PasscodeForm({ action, hasPasscode, id }: Props) {
  return (
    <SetOrClearForm
      action={action}
      id={id}
      name="passcode"
      label={hasPasscode ? "New passcode" : "Passcode"}
      hint={
        hasPasscode
          ? "One is set. It is kept in a form that cannot be read again, so note it down where you need it."
          : "Whoever has the link must enter it as well. At least 6 letters or digits; capitals and spaces do not matter."
      }
      autoComplete="off"
      maxLength={60}
      isSet={hasPasscode}
      words={{ set: "Set the passcode", change: "Change the passcode", clear: "Take it away" }}
    />
  );
}
