const DRAWINGS = {
  alert: "M8 1.8L15 14H1ZM8 6.2v3.6M8 11.3v1.2",
  check: "M3 8.5L6.5 12L13 4.5",
  info: "M8 7.2v4.6M8 4v1.6M8 1.2a6.8 6.8 0 1 0 0 13.6a6.8 6.8 0 1 0 0-13.6Z",
  lock: "M4.5 7h7A1.5 1.5 0 0 1 13 8.5v4a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 3 12.5v-4A1.5 1.5 0 0 1 4.5 7ZM5 7V5a3 3 0 0 1 6 0v2",
  download: "M8 2.5v7M4.5 6.5L8 10l3.5-3.5M3 13.5h10",
  plus: "M8 2.5v11M2.5 8h11",
  arrow: "M2.5 8h11M9 3.5L13.5 8L9 12.5",
  more: "M3 7.6h.8v.8H3ZM7.6 7.6h.8v.8h-.8ZM12.2 7.6h.8v.8h-.8Z",
  close: "M3.5 3.5l9 9M12.5 3.5l-9 9",
} as const;

type Props = Readonly<{ name: keyof typeof DRAWINGS; size?: number; className?: string }>;

/** Line drawings in the colour of the text; always beside words, so hidden from readers. */
export function Icon({ name, size = 16, className }: Props) {
  return (
    <svg className={className} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path d={DRAWINGS[name]} fill="none" stroke="currentColor" strokeWidth={1.6} strokeLinejoin="round" />
    </svg>
  );
}
