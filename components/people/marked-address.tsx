type Props = Readonly<{ address: string; fix: string | null }>;

/** The address as it was written, with the place marked where it leaves what is proposed. */
export function MarkedAddress({ address, fix }: Props) {
  if (address === "") return <span className="muted">no address</span>;
  if (fix === null || fix === address) return address;
  let start = 0;
  while (start < address.length && address[start] === fix[start]) start += 1;
  let end = 0;
  while (end < address.length - start && address.at(-1 - end) === fix.at(-1 - end)) end += 1;
  const wrong = address.slice(start, address.length - end);
  if (wrong === "") return address;
  return (
    <>
      {address.slice(0, start)}
      <mark className="import-mark">{wrong.replaceAll(" ", "\u00a0")}</mark>
      {address.slice(address.length - end)}
    </>
  );
}
