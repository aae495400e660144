import { daysInWords } from "@/components/results/days-in-words";
import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import { CopyField } from "@/components/ui/copy-field";
import { KeepFocus } from "@/components/ui/keep-focus";
import { type ToldAction, ToldForm } from "@/components/ui/told-form";
import { SHARE_SECTIONS, type ShareSection } from "@/lib/analysis/share-sections";
import { LinkForm } from "./link-form";
import type { LinkFormAction } from "./share-form-state";

export type SharedLink = Readonly<{
  id: string;
  name: string;
  url: string;
  sections: readonly ShareSection[];
  hasPassword: boolean;
  endsOn: string | null;
  madeBy: string | null;
  madeOn: string;
  state: "open" | "ended" | "revoked";
}>;

type Props = Readonly<{
  link: SharedLink;
  /** When it was saved last; empty: not just now. What an earlier try was refused for is over then. */
  saved: string;
  changeAction: LinkFormAction;
  revokeAction: ToldAction;
}>;

/** One link: to copy, to look at, to change, to take back. */
export function LinkCard({ link, saved, changeAction, revokeAction }: Props) {
  const { id, name, url, sections, hasPassword, endsOn, state } = link;
  const key = `link-${id}`;
  const drawn = JSON.stringify([link, saved]);
  return (
    <li className="card card-padded stack">
      <KeepFocus on={key} when={drawn} />
      <div className="stack-tight">
        <div className="row-between">
          <h3 className="subheading" id={key} tabIndex={-1}>
            {name}
          </h3>
          <span className="tag">{STATES[state]}</span>
        </div>
        <p className="small">{sectionWords(sections)}</p>
        <p className="small secondary">{factsOf(link)}</p>
      </div>
      {state === "revoked" ? null : (
        <>
          <CopyField id={`${key}-address`} label="Address" value={url} />
          <p className="small">
            <a href={url} target="_blank" rel="noreferrer">
              See how “{name}” looks
            </a>{" "}
            (in a new tab)
          </p>
          <details className="fold" key={drawn}>
            <summary className="small">Change or take back</summary>
            <div className="stack fold-body">
              <LinkForm
                action={changeAction}
                id={key}
                initial={{ name, sections, endsOn: endsOn ?? "" }}
                hasPassword={hasPassword}
                label="Save the changes"
                busy="Saving …"
              />
              <Confirm summary="Take it back …" small>
                <p>
                  The link shows nothing any more, at once and for good, to everybody who has it. What they printed or
                  saved stays with them. You can make a new link at any time.
                </p>
                <ToldForm action={revokeAction}>
                  <Button type="submit" variant="primary">
                    Take it back
                  </Button>
                </ToldForm>
              </Confirm>
            </div>
          </details>
        </>
      )}
    </li>
  );
}

const STATES = { open: "Open", ended: "Ended", revoked: "Taken back" } as const;

function factsOf({ hasPassword, endsOn, madeBy, madeOn, state }: SharedLink): string {
  const until = endsOn ? `last day ${daysInWords(endsOn, endsOn)}` : "no last day";
  const facts = [
    state === "revoked" ? null : hasPassword ? "With a password" : "No password",
    state === "revoked" ? null : until,
    `made${madeBy ? ` by ${madeBy}` : ""} on ${daysInWords(madeOn, madeOn)}`,
  ].filter((fact) => fact !== null);
  const [first = "", ...others] = facts;
  return [first.charAt(0).toUpperCase() + first.slice(1), ...others].join(" · ");
}

/** "Shows 3 parts: the answer in short, the audiences, quotes" */
function sectionWords(sections: readonly ShareSection[]): string {
  const labels = SHARE_SECTIONS.filter(({ id }) => sections.includes(id)).map(({ label }) => label);
  if (labels.length === SHARE_SECTIONS.length) return "Shows every part, quotes included.";
  if (labels.length === SHARE_SECTIONS.length - 1 && !sections.includes("quotes"))
    return "Shows every part except quotes.";
  return `Shows: ${labels.join(", ")}.`;
}
