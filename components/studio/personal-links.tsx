import { AudienceName } from "@/components/ui/audience-mark";
import { CopyField } from "@/components/ui/copy-field";
import type { Audience } from "@/lib/survey/instrument";

type Person = { readonly id: string; readonly name: string; readonly email: string | null; readonly path: string };
type Props = Readonly<{ audience: Audience; people: readonly Person[]; base: string }>;

/** The people of one audience, each with a link of their own; folded, because there may be hundreds. */
export function PersonalLinks({ audience, people, base }: Props) {
  if (people.length === 0) return null;
  return (
    <details className="card card-padded fold">
      <summary>
        <AudienceName shape={audience.shape} name={audience.name} />
        <span className="secondary">
          {people.length} {people.length === 1 ? "personal link" : "personal links"}
        </span>
      </summary>
      <ul className="stack fold-body">
        {people.map(({ id, name, email, path }) => (
          <li key={id}>
            <CopyField
              id={`personal-${id}`}
              label={[name, email].filter(Boolean).join(" · ") || "No name"}
              value={`${base}${path}`}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
