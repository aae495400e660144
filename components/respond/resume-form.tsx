import { TextInput } from "@/components/ui/text-input";

const REFUSED: Readonly<Record<string, string>> = {
  unreadable: "A code has 16 letters and digits. Copy it again from “Continue later”.",
  unknown:
    "Nothing is kept under this code and link. Type it again and compare each group of four, or go on where you began.",
};

type Props = Readonly<{ action: string; refused: string | undefined }>;

/** For somebody who began on another device by a link that members have had in their hands. */
export function ResumeForm({ action, refused }: Props) {
  const problem = refused && REFUSED[refused];
  return (
    <details className="resume-form" open={Boolean(problem)}>
      <summary>Began elsewhere? Enter your code</summary>
      <form method="post" action={action} className="stack">
        <TextInput
          name="code"
          label="Your code"
          hint="“Continue later” shows it on the device where you began."
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          required
          {...(problem && { error: problem })}
        />
        <button type="submit" className="button">
          Go on with this code
        </button>
      </form>
    </details>
  );
}
