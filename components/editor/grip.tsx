import type { DragSort } from "./use-drag-sort";

/** For the hand only: with keys there are buttons. */
export function Grip({ id, sort }: Readonly<{ id: string; sort: DragSort }>) {
  return (
    <span className="grip" aria-hidden="true" {...sort.handle(id)}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path
          fill="currentColor"
          d="M5 2.8h2.4v2.4H5zM9 2.8h2.4v2.4H9zM5 6.8h2.4v2.4H5zM9 6.8h2.4v2.4H9zM5 10.8h2.4v2.4H5zM9 10.8h2.4v2.4H9z"
        />
      </svg>
    </span>
  );
}
