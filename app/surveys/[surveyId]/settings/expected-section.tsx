import { RulesForm } from "@/components/rules/rules-form";
import { TextInput } from "@/components/ui/text-input";
import type { AudienceLine } from "@/lib/survey/audience-lines";
import { expectedAction } from "./actions";

type Props = Readonly<{ surveyId: string; lines: readonly AudienceLine[] }>;

/** How many people each audience has, where the list does not say it. */
export function ExpectedSection({ surveyId, lines }: Props) {
  return (
    <RulesForm action={expectedAction.bind(null, surveyId)} label="Save the head-counts">
      <div className="rules-numbers">
        {lines.map(({ id, name, expected }) => (
          <TextInput
            key={id}
            name={`expected-${id}`}
            label={`Head-count: ${name}`}
            inputMode="numeric"
            pattern="[0-9]*"
            defaultValue={expected}
          />
        ))}
      </div>
      <p className="small secondary">Used where nobody of an audience is on the list of people.</p>
    </RulesForm>
  );
}
