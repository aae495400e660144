import { type KeyboardEvent, useRef } from "react";
import { Icon } from "@/components/ui/icon";
import type { QuestionKind } from "@/lib/survey/instrument";
import { KIND_NAMES } from "@/lib/survey/kinds/kind-names";

const KINDS = Object.keys(KIND_NAMES) as QuestionKind[];

/** Every kind of question; the new one stands behind the one that is chosen. */
export function AddQuestion({ onAdd }: Readonly<{ onAdd: (kind: QuestionKind) => void }>) {
  const menu = useRef<HTMLDetailsElement>(null);
  function add(kind: QuestionKind): void {
    if (menu.current) menu.current.open = false;
    onAdd(kind);
  }
  function closeByEscape(event: KeyboardEvent): void {
    if (event.key !== "Escape" || !menu.current?.open) return;
    menu.current.open = false;
    menu.current.querySelector("summary")?.focus();
  }
  // It unfolds at the end of the outline, below what is seen of it.
  const show = () => menu.current?.open && menu.current.scrollIntoView({ block: "start" });
  return (
    <details ref={menu} className="add-question" onToggle={show} onKeyDown={closeByEscape}>
      <summary className="button button-wide">
        <Icon name="plus" /> Add a question
      </summary>
      <ul className="menu">
        {KINDS.map((kind) => (
          <li key={kind}>
            <button type="button" onClick={() => add(kind)}>
              {KIND_NAMES[kind]}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
