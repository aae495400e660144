import Form from "next/form";
import Link from "next/link";
import { AudienceMark } from "@/components/ui/audience-mark";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { EditorAudience } from "@/lib/analysis/themes-page";
import { type Place, placeHref } from "./place";

type Props = Readonly<{ place: Place; audiences: readonly EditorAudience[]; total: number; minimumWords: number }>;

/** Which statements are listed: of whom, and with which words. */
export function StatementFilter({ place, audiences, total, minimumWords }: Props) {
  const readable = audiences.filter(({ words }) => words);
  return (
    <div className="themes-filter">
      <search>
        <Form action={place.base} className="themes-search" scroll={false}>
          <input type="hidden" name="theme" value={place.theme} />
          {place.audience ? <input type="hidden" name="of" value={place.audience} /> : null}
          <label className="visually-hidden" htmlFor="find">
            Find words in these statements
          </label>
          <input
            className="input"
            id="find"
            type="search"
            name="q"
            key={place.search}
            defaultValue={place.search}
            placeholder="Find words"
            maxLength={200}
          />
          <Button type="submit">Find</Button>
        </Form>
      </search>
      {readable.length > 1 ? (
        <nav className="segmented" aria-label="Whose statements">
          <Of place={place} id="" label="All" />
          {readable.map(({ id, name, shape }) => (
            <Of key={id} place={place} id={id} label={name} shape={shape} />
          ))}
        </nav>
      ) : null}
      <p className="caption themes-found" role="status">
        {foundWords(total, place.search)}
      </p>
      <Sealed audiences={audiences} minimumWords={minimumWords} />
    </div>
  );
}

type OfProps = Readonly<{ place: Place; id: string; label: string; shape?: EditorAudience["shape"] }>;

function Of({ place, id, label, shape }: OfProps) {
  return (
    <Link
      href={placeHref(place, { audience: id, after: "" })}
      prefetch={false}
      scroll={false}
      {...(place.audience === id && { "aria-current": "true" as const })}
    >
      {shape ? <AudienceMark shape={shape} size={11} className="themes-of-mark" /> : null}
      {label}
    </Link>
  );
}

export function foundWords(total: number, search: string): string {
  const n = total === 1 ? "1 statement" : `${total} statements`;
  return search ? `${n} with “${search}”, in no order` : `${n}, in no order and without names`;
}

type SealedProps = Readonly<{ audiences: readonly EditorAudience[]; minimumWords: number }>;

/** Whose words stay closed here, and what becomes of them. */
function Sealed({ audiences, minimumWords }: SealedProps) {
  const sealed = audiences.filter(({ words, n }) => !words && n !== null);
  if (sealed.length === 0) return null;
  return (
    <div className="seal">
      <Icon name="lock" />
      <p>
        {sealed.map(({ id, many, n }) => (
          <span key={id}>
            <b>Words of {many} are sealed.</b>{" "}
            {n !== null && n < minimumWords ? `${n} answered and words open at ${minimumWords}. ` : ""}
          </span>
        ))}
        Their counts follow when a whole theme is merged; what they wrote is not listed.
      </p>
    </div>
  );
}
