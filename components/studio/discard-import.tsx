import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";

/** Asks first: what was chosen so far goes with the file. */
export function DiscardImport({ action }: Readonly<{ action: () => Promise<void> }>) {
  return (
    <Confirm summary="Discard this upload …" className="print-hidden">
      <p>The file and everything you have chosen here are deleted from this server. No survey was made from them.</p>
      <form action={action}>
        <Button type="submit">Discard it</Button>
      </form>
    </Confirm>
  );
}
