import { useFormContext } from "react-hook-form";
import { AudienceName } from "@/components/ui/audience-mark";
import { FieldError } from "@/components/ui/field";
import { TextField } from "./fields/text-field";
import { useQuestionForm } from "./form-context";

/** Who is asked, and what each audience reads, side by side. A blank means the common words. */
export function WordingFields() {
  const { register, watch } = useFormContext();
  const { instrument, question, errors, onlyWords } = useQuestionForm();
  const { audiences } = instrument;
  const ticked: unknown = watch("audiences");
  const isAsked = (id: string) => Array.isArray(ticked) && ticked.includes(id);
  if (audiences.length < 2) return null;
  return (
    <fieldset className="fieldset">
      <legend>
        Wording by audience <span className="list-hint">where blank, they read the words above</span>
      </legend>
      {audiences.map(({ id, name, shape }) => (
        <div key={id} className="wording-row">
          <label className="choice wording-asked">
            <input
              type="checkbox"
              value={id}
              aria-label={`Ask ${name}`}
              {...(onlyWords && { onClick: (event) => event.preventDefault(), "aria-disabled": true })}
              {...register("audiences")}
            />
            <AudienceName shape={shape} name={name} muted={!isAsked(id)} />
          </label>
          {isAsked(id) ? (
            <div className="wording-texts">
              <TextField
                name={`wording.${id}.prompt`}
                label={<For what="Question" name={name} />}
                rows={2}
                placeholder={question.prompt}
              />
              <TextField
                name={`wording.${id}.help`}
                label={<For what="Help" name={name} />}
                rows={2}
                placeholder={question.help ?? ""}
              />
              {question.kind === "long-text" ? (
                <TextField
                  name={`wording.${id}.starter`}
                  label={<For what="Beginning" name={name} />}
                  placeholder={question.starter ?? ""}
                />
              ) : null}
            </div>
          ) : (
            <p className="small muted wording-unasked">not asked</p>
          )}
        </div>
      ))}
      {errors["audiences"] ? <FieldError id="audiences-error">{errors["audiences"]}</FieldError> : null}
    </fieldset>
  );
}

/** The name beside it is seen; in the field's own name it is heard. */
const For = ({ what, name }: Readonly<{ what: string; name: string }>) => (
  <>
    {what}
    <span className="visually-hidden"> for {name}</span>
  </>
);
