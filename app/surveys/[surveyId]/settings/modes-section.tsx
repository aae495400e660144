import { RulesForm } from "@/components/rules/rules-form";
import { Icon } from "@/components/ui/icon";
import { Select } from "@/components/ui/select";
import type { Instrument } from "@/lib/survey/instrument";
import { promiseOf } from "@/lib/survey/promise";
import { executivesAction } from "./actions";

type Props = Readonly<{
  survey: {
    readonly id: string;
    readonly instrument: Instrument;
    readonly anonymity: "sealed" | "confidential" | "attributed";
    readonly executives: "sealed" | "merged" | "open-by-consent";
    readonly minimumNumbers: number;
  };
  canEdit: boolean;
}>;

/** What is promised to those who answer. Only what the product keeps can be chosen; what it does not is named, with the reason. */
export function ModesSection({ survey, canEdit }: Props) {
  const { id, instrument, executives, minimumNumbers } = survey;
  return (
    <section className="section stack" aria-labelledby="modes">
      <h2 className="heading" id="modes">
        What is promised
      </h2>
      <div className="card card-padded stack rules-words">
        <h3 className="subheading">Answers</h3>
        <p className="rules-fixed">
          <Icon name="lock" />
          <span>
            <strong>Sealed.</strong> Nothing that members see or take along joins a person to an answer.
          </span>
        </p>
        <p className="small secondary">
          Two other ways are not offered. <em>Confidential</em> (linked, hidden from members) and <em>attributed</em>{" "}
          (names shown) need a store of their own for answers that belong to names, with its own access, erasure and
          export. Until that is built, offering them would be a promise that nothing keeps.
        </p>
      </div>
      <div className="card card-padded stack rules-words">
        <h3 className="subheading">Executives</h3>
        {canEdit ? (
          <RulesForm action={executivesAction.bind(null, id)} label="Save">
            <fieldset className="fieldset" key={executives}>
              <legend className="visually-hidden">Executives</legend>
              <Choice value="sealed" chosen={executives !== "merged"} title="On their own">
                An audience like the others: hidden under {minimumNumbers} answers.
              </Choice>
              <Choice value="merged" chosen={executives === "merged"} title="Merged with other stakeholders">
                Their audience is widened to “… and other stakeholders”: one group for all of them, so that few
                executives need not show alone. Invite the other stakeholders into it.
              </Choice>
            </fieldset>
            <Select
              name="audience"
              label="The audience that executives belong to"
              options={instrument.audiences.map((one) => ({ value: one.id, label: one.name }))}
              defaultValue={instrument.audiences[0]?.id}
            />
          </RulesForm>
        ) : (
          <p>
            {executives === "merged"
              ? "Merged with other stakeholders."
              : "On their own, hidden like every small group."}
          </p>
        )}
        <p className="small secondary">
          <em>Open by consent</em> (each named executive agrees to be seen) is not offered: it needs a consent that each
          of them gives and can take back, kept apart from the ballot box.
        </p>
      </div>
      <p className="small secondary rules-words">The consent page says: “{promiseOf(survey)}”</p>
    </section>
  );
}

type ChoiceProps = Readonly<{ value: string; chosen: boolean; title: string; children: React.ReactNode }>;

function Choice({ value, chosen, title, children }: ChoiceProps) {
  return (
    <label className="choice">
      <input type="radio" name="executives" value={value} defaultChecked={chosen} />
      <span className="choice-text">
        <span className="strong">{title}</span>
        <span className="small secondary">{children}</span>
      </span>
    </label>
  );
}
