import { RulesForm } from "@/components/rules/rules-form";
import { TextInput } from "@/components/ui/text-input";
import { minimumsAction } from "./actions";

type Props = Readonly<{
  survey: {
    readonly id: string;
    readonly status: "draft" | "collecting" | "closed";
    readonly minimumNumbers: number;
    readonly minimumWords: number;
  };
  canEdit: boolean;
}>;

/** From how many answers an audience is shown. */
export function MinimumsSection({ survey, canEdit }: Props) {
  const { id, status, minimumNumbers, minimumWords } = survey;
  return (
    <section className="section stack" aria-labelledby="minimums">
      <h2 className="heading" id="minimums">
        Minimum sizes
      </h2>
      <p className="secondary rules-words">
        An audience with fewer answers stays hidden everywhere: on screens, in files and in totals. Numbers need 3
        answers at least, words 5 and never fewer than numbers: a voice is known more easily than a number.{" "}
        {status === "draft"
          ? "Once the survey is open they can only be raised."
          : status === "collecting"
            ? "They can only be raised now, the numbers in steps of three as the counts move: anything else could tell a count exactly."
            : "They can only be raised; the results are then computed again."}
      </p>
      {canEdit ? (
        <RulesForm action={minimumsAction.bind(null, id)} label="Save the sizes">
          <div className="rules-numbers" key={`${minimumNumbers} ${minimumWords}`}>
            <TextInput
              name="numbers"
              type="number"
              label="Answers before numbers show"
              min={status === "draft" ? 3 : minimumNumbers}
              max={100}
              step={status === "collecting" ? 3 : 1}
              required
              defaultValue={minimumNumbers}
            />
            <TextInput
              name="words"
              type="number"
              label="Answers before words show"
              min={status === "draft" ? 5 : minimumWords}
              max={200}
              required
              defaultValue={minimumWords}
            />
          </div>
        </RulesForm>
      ) : (
        <p>
          Numbers show from {minimumNumbers} answers, words from {minimumWords}.
        </p>
      )}
    </section>
  );
}
