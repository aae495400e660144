import { Checkbox } from "@/components/ui/checkbox";
import { FieldError } from "@/components/ui/field";
import { SHARE_SECTIONS } from "@/lib/analysis/share-sections";

type Props = Readonly<{
  /** Several forms of a page ask the same. */
  id: string;
  chosen: readonly string[];
  error: string | undefined;
}>;

/** Which parts of a result are shown. */
export function SectionChoice({ id, chosen, error }: Props) {
  return (
    <fieldset className="fieldset" {...(error && { "aria-describedby": `${id}-sections-error` })}>
      <legend className="field-label">What it shows</legend>
      <div className="share-sections">
        {SHARE_SECTIONS.map((section) => (
          <Checkbox
            key={section.id}
            id={`${id}-${section.id}`}
            name="sections"
            value={section.id}
            label={section.label}
            hint={section.about}
            defaultChecked={chosen.includes(section.id)}
          />
        ))}
      </div>
      {error ? <FieldError id={`${id}-sections-error`}>{error}</FieldError> : null}
    </fieldset>
  );
}
