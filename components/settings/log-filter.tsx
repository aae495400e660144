import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";

type Props = Readonly<{
  members: readonly { readonly id: string | null; readonly name: string | null }[];
  surveys: readonly { readonly id: string | null; readonly title: string | null }[];
  memberId?: string | undefined;
  surveyId?: string | undefined;
}>;

/** A plain form: the choice stands in the address. */
export function LogFilter({ members, surveys, memberId, surveyId }: Props) {
  const known = members.map(({ id, name }) => ({ value: id ?? "", label: name ?? "" }));
  const named = surveys.map(({ id, title }) => ({ value: id ?? "", label: title ?? "A survey that is gone" }));
  return (
    <form method="get" action="/settings/log" className="log-filter">
      <Select name="member" label="Member" placeholder="All members" options={known} defaultValue={memberId ?? ""} />
      <Select name="survey" label="Survey" placeholder="All surveys" options={named} defaultValue={surveyId ?? ""} />
      <Button type="submit">Show</Button>
    </form>
  );
}
