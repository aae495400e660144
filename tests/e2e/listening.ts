import { expect, type Locator } from "@playwright/test";

/**
 * Waits until the page's script has taken over a control. Before that a form is sent by the browser itself, and on the page that
 * comes nothing is left that could keep the focus. React leaves no other sign of it than its own marks on the document.
 */
export async function listening(control: Locator): Promise<void> {
  const isTakenOver = (element: Element) => {
    const marked = (on: object, mark: string) => Object.entries(on).find(([key]) => key.startsWith(mark))?.[1];
    const root = marked(document, "__reactContainer$");
    return Boolean(marked(element, "__reactProps$")) && root?.stateNode.current.memoizedState.isDehydrated === false;
  };
  await expect.poll(() => control.evaluate(isTakenOver)).toBe(true);
}
