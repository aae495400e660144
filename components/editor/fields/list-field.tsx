import { useFieldArray, useFormContext } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { nextId } from "@/lib/survey/editing/ids";
import { useQuestionForm } from "../form-context";
import { Grip } from "../grip";
import { ToolButton } from "../tool-button";
import { useDragSort } from "../use-drag-sort";

type Props = Readonly<{
  name: "options" | "statements" | "corners" | "stops" | "steps";
  title: string;
  /** One of them: "answer". */
  one: string;
  min: number;
  max: number;
  hint?: string;
  /** Whether one of them can keep its place while the others are shuffled. */
  canAnchor?: boolean;
}>;

/** Answers, statements or steps: write, add, reorder, remove. What is answered is kept by an id, so words can change later. */
export function ListField({ name, title, one, min, max, hint, canAnchor = false }: Props) {
  const { control, register, getValues } = useFormContext();
  const { errors, onlyWords, question } = useQuestionForm();
  const { fields, append, remove, move } = useFieldArray({ control, name, keyName: "key" });
  const isWords = name === "stops" || name === "steps";
  const field = isWords ? "text" : "label";
  const sort = useDragSort(`${question.id}-${name}`, (id, { id: over, after }) => {
    const [from, to] = [fields.findIndex(({ key }) => key === id), fields.findIndex(({ key }) => key === over)];
    const at = to + (after ? 1 : 0) - (from < to ? 1 : 0);
    if (from >= 0 && to >= 0 && from !== at) move(from, at);
  });
  function add(): void {
    const rows: unknown = getValues(name);
    const ids = Array.isArray(rows) ? rows.map((row: { id?: string }) => row.id ?? "") : [];
    const word = `New ${one}`;
    append(isWords ? { text: word } : { id: nextId(name === "statements" ? "s" : "o", ids), label: word }, {
      focusName: `${name}.${fields.length}.${field}`,
    });
  }
  return (
    <fieldset className="fieldset">
      <legend>
        {title}
        {hint ? <span className="list-hint">{hint}</span> : null}
      </legend>
      <ul className="list-rows" data-sort-list={`${question.id}-${name}`}>
        {fields.map(({ key }, i) => {
          const path = `${name}.${i}.${field}`;
          const error = errors[path] ?? errors[`${name}.${i}`];
          return (
            <li key={key} className="list-row" data-sort-id={key} data-drop={sort.mark(key)}>
              {onlyWords ? null : <Grip id={key} sort={sort} />}
              {/* As tall as its words, which are one line of the answer sheet all the same. */}
              <textarea
                rows={1}
                className="textarea list-input"
                aria-label={`${one} ${i + 1}`}
                autoComplete="off"
                onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
                {...(error && { "aria-invalid": true, "aria-describedby": `${path}-error` })}
                {...register(path, { setValueAs: inOneLine })}
              />
              {onlyWords ? null : (
                <span className="list-tools">
                  {canAnchor ? (
                    <label className="list-anchor">
                      <input type="checkbox" {...register(`${name}.${i}.anchored`)} />
                      stays here
                    </label>
                  ) : null}
                  <ToolButton
                    drawing="up"
                    label={`Move ${one} ${i + 1} up`}
                    disabled={i === 0}
                    onPress={() => move(i, i - 1)}
                  />
                  <ToolButton
                    drawing="down"
                    label={`Move ${one} ${i + 1} down`}
                    disabled={i === fields.length - 1}
                    onPress={() => move(i, i + 1)}
                  />
                  <ToolButton
                    drawing="remove"
                    label={`Remove ${one} ${i + 1}`}
                    disabled={fields.length <= min}
                    onPress={() => remove(i)}
                  />
                </span>
              )}
              {error ? <FieldError id={`${path}-error`}>{error}</FieldError> : null}
            </li>
          );
        })}
      </ul>
      {errors[name] ? <FieldError id={`${name}-error`}>{errors[name]}</FieldError> : null}
      {onlyWords || fields.length >= max || min === max ? null : (
        <div>
          <Button size="small" onClick={add}>
            <Icon name="plus" /> Add {/^[aeiou]/.test(one) ? "an" : "a"} {one}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

const inOneLine = (typed: unknown) => (typeof typed === "string" ? typed.replace(/\s*\n\s*/g, " ") : typed);
