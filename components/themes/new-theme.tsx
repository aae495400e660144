"use client";

import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";
import { EditForm } from "./edit-form";
import { useEdits } from "./edits";

/** A theme that nobody has filled yet. */
export function NewTheme() {
  const { mayEdit, pending } = useEdits();
  if (!mayEdit) return null;
  return (
    <details className="fold themes-new">
      <summary className="small">Add a theme</summary>
      <EditForm act="new" className="themes-inline fold-body">
        <TextInput id="new-label" name="label" label="Name of the new theme" maxLength={80} autoComplete="off" />
        <Button type="submit" busy={pending}>
          Add
        </Button>
      </EditForm>
    </details>
  );
}
