/** What a form about a link came to: refused, with everything that was typed; null before it was sent. */
export type ShareFormState<Typed> = {
  readonly message: string;
  readonly errors: Readonly<Record<string, string>>;
  readonly typed: Typed;
} | null;

export type LinkTyped = {
  readonly name: string;
  readonly sections: readonly string[];
  readonly password: string;
  readonly endsOn: string;
};
export type LinkFormState = ShareFormState<LinkTyped>;
export type LinkFormAction = (before: LinkFormState, form: FormData) => Promise<LinkFormState>;

export type LearnedTyped = { readonly on: boolean; readonly sections: readonly string[]; readonly note: string };
export type LearnedFormState = ShareFormState<LearnedTyped>;
export type LearnedFormAction = (before: LearnedFormState, form: FormData) => Promise<LearnedFormState>;
