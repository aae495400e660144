"use server";

import { redirect } from "next/navigation";
import { runAction } from "@/lib/http/action";
import { erasePerson } from "@/lib/services/person-data";
import { personInput } from "@/lib/services/person-input";

type State = { readonly ok: boolean; readonly message: string } | null;

export async function erasePersonAction(key: { surveyId: string; personId: string }, _before: State): Promise<State> {
  const done = await runAction(personInput, key, erasePerson);
  if (!done.ok) return done;
  redirect(`/surveys/${key.surveyId}/people?erased=1`);
}
