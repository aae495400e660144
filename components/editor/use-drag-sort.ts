import { type PointerEvent, useRef, useState } from "react";

export type DropAt = { readonly id: string; readonly after: boolean };
export type DragSort = ReturnType<typeof useDragSort>;

const NEAR_EDGE = 48;
const SCROLL_STEP = 14;

/** Sorting by a handle, with mouse, pen or finger. Rows carry `data-sort-id`, their list `data-sort-list`; keys have buttons. */
export function useDragSort(list: string, onDrop: (id: string, at: DropAt) => void) {
  const [drag, setDrag] = useState<{ id: string; over: DropAt | null } | null>(null);
  const held = useRef<string | null>(null);

  function move({ clientX, clientY }: PointerEvent): void {
    const id = held.current;
    if (id === null) return;
    const row = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>("[data-sort-id]");
    const isOurs = row?.closest<HTMLElement>("[data-sort-list]")?.dataset["sortList"] === list;
    scrollNear(row ?? null, clientY);
    const over = row?.dataset["sortId"];
    if (!row || !isOurs || over === undefined) {
      setDrag({ id, over: null });
      return;
    }
    const { top, height } = row.getBoundingClientRect();
    setDrag({ id, over: over === id ? null : { id: over, after: clientY > top + height / 2 } });
  }
  function end(isDropped: boolean): void {
    if (isDropped && drag?.over) onDrop(drag.id, drag.over);
    held.current = null;
    setDrag(null);
  }
  return {
    /** For the row: where a line is drawn. */
    mark: (id: string) => {
      if (drag?.id === id) return "dragged";
      if (drag?.over?.id !== id) return undefined;
      return drag.over.after ? "after" : "before";
    },
    handle: (id: string) => ({
      onPointerDown: (event: PointerEvent) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        held.current = id;
        setDrag({ id, over: null });
      },
      onPointerMove: move,
      onPointerUp: () => end(true),
      onPointerCancel: () => end(false),
    }),
  };
}

function scrollNear(row: HTMLElement | null, y: number): void {
  const box = row?.closest<HTMLElement>("[data-scroll]");
  const { top, bottom } = box?.getBoundingClientRect() ?? { top: 0, bottom: window.innerHeight };
  const by = y < top + NEAR_EDGE ? -SCROLL_STEP : y > bottom - NEAR_EDGE ? SCROLL_STEP : 0;
  if (by !== 0) (box ?? window).scrollBy(0, by);
}
