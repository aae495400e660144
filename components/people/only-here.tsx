import { Notice } from "@/components/ui/notice";

type Props = Readonly<{
  /** What the links begin with. */
  base: string;
  className?: string;
}>;

/** Said wherever links of this machine alone are shown, printed or mailed: elsewhere they lead nowhere. */
export function OnlyHere({ base, className }: Props) {
  return (
    <Notice tone="warning" title="These links work on this machine only." still {...(className && { className })}>
      They begin with {base}. Before you hand any out, set APP_URL to the address at which people reach this
      installation, and restart.
    </Notice>
  );
}
