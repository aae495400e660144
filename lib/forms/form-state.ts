/** What became of a form: said as a whole or field by field, and what was typed, so that nothing is lost. */
export type FormState = {
  readonly ok: boolean;
  readonly message: string | null;
  readonly errors: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
} | null;

export type FormAction = (before: FormState, form: FormData) => Promise<FormState>;
