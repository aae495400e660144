"use client";

import Link from "next/link";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Select } from "@/components/ui/select";
import type { EditorTheme } from "@/lib/analysis/themes-page";
import { EditForm } from "./edit-form";
import { useEdits } from "./edits";

type Props = Readonly<{
  /** Null: all statements. */
  theme: EditorTheme | null;
  others: readonly EditorTheme[];
  listHref: string;
}>;

/** The open theme: its name, which is changed where it stands, and what may be done with the whole of it. */
export function ThemeHead({ theme, others, listHref }: Props) {
  const { mayEdit } = useEdits();
  const canEdit = mayEdit && theme !== null && !theme.fixed;
  return (
    <div className="themes-head">
      <Link className="themes-back" href={listHref} scroll={false}>
        <Icon name="arrow" className="themes-back-arrow" /> All themes
      </Link>
      <h2 className={canEdit ? "visually-hidden" : "heading"} id="theme" tabIndex={-1}>
        {theme?.label ?? "All statements"}
      </h2>
      {canEdit ? <Rename key={theme.id} theme={theme} /> : null}
      {theme ? <AboutTheme theme={theme} /> : null}
      {canEdit ? <Merge key={`merge ${theme.id}`} theme={theme} others={others} /> : null}
    </div>
  );
}

function Rename({ theme }: Readonly<{ theme: EditorTheme }>) {
  const { pending } = useEdits();
  return (
    <EditForm act="rename" theme={theme.id} className="themes-rename">
      <label className="visually-hidden" htmlFor="theme-label">
        Name of the theme
      </label>
      <input
        className="input themes-name"
        id="theme-label"
        name="label"
        dir="auto"
        defaultValue={theme.label}
        maxLength={80}
      />
      <Button type="submit" busy={pending}>
        Rename
      </Button>
    </EditForm>
  );
}

function AboutTheme({ theme }: Readonly<{ theme: EditorTheme }>) {
  if (theme.id === "none")
    return <p className="small secondary">Answers that give no reason, such as “not sure”. They count apart.</p>;
  if (theme.fixed)
    return (
      <p className="small secondary">What fits no theme. Move statements from here into the themes they belong to.</p>
    );
  const source = theme.labelSource === "person" ? "Named by a person" : "Named by machine";
  const kept = theme.touched ? " Finer and coarser sorting leave it as it is, since a person has worked on it." : "";
  const words = theme.keywords.length > 0 ? ` Typical words: ${theme.keywords.slice(0, 6).join(", ")}.` : "";
  return (
    <p className="small secondary">
      {source}.{words}
      {kept}
    </p>
  );
}

type MergeProps = Readonly<{ theme: EditorTheme; others: readonly EditorTheme[] }>;

function Merge({ theme, others }: MergeProps) {
  const { pending } = useEdits();
  return (
    <details className="fold">
      <summary className="small">Merge into another theme</summary>
      <EditForm act="merge" theme={theme.id} className="themes-inline fold-body">
        <Select
          name="into"
          label={`“${theme.label}” goes into`}
          placeholder="Choose a theme"
          options={others.filter(({ fixed }) => !fixed).map(({ id, label }) => ({ value: id, label }))}
        />
        <Button type="submit" busy={pending}>
          Merge
        </Button>
        <p className="caption">All its statements go there; the other theme keeps its name. Undo brings it back.</p>
      </EditForm>
    </details>
  );
}
