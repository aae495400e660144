import { FieldError } from "@/components/ui/field";

type Props = Readonly<{ n: number; of: number; isAskedAgain: boolean }>;

/** Asked of a browser that comes anew by a link with which somebody, or some program, has begun to answer. */
export function Begun({ n, of, isAskedAgain }: Props) {
  return (
    <fieldset className="fieldset welcome-begun" {...(isAskedAgain && { "aria-describedby": "error-begun" })}>
      <legend>
        Answers were begun by this link in another browser: {n} of {of} questions. Were they yours?
      </legend>
      {isAskedAgain ? (
        <div role="alert">
          <FieldError id="error-begun">Choose one of the two, then press Continue.</FieldError>
        </div>
      ) : null}
      <label className="choice">
        <input type="radio" name="begun" value="afresh" required />
        <span className="choice-text">
          No, start afresh
          <span className="small muted">
            some programs that check mail press every button; what they left is deleted
          </span>
        </span>
      </label>
      <label className="choice">
        <input type="radio" name="begun" value="mine" required />
        <span className="choice-text">Yes, go on where I stopped</span>
      </label>
    </fieldset>
  );
}
