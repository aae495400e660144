import { Logo } from "@/components/ui/logo";
import { SampleBadge } from "@/components/ui/sample-badge";

type Props = Readonly<{ from: { readonly organization: string; readonly office: string } | null; isSample?: boolean }>;

/** Whose results these are. Readers have no way into the studio, and the mark is no link. */
export function PublicHeader({ from, isSample = false }: Props) {
  return (
    <header className="site-header">
      <Logo height={32} />
      {from ? (
        <div className="site-header-organization">
          <span>
            <span className="strong">{from.organization}</span>
            <span className="secondary"> · shared by {from.office}</span>
          </span>
          {isSample ? <SampleBadge /> : null}
        </div>
      ) : null}
    </header>
  );
}
