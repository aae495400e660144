/** The words with which a text area was drawn, with the line breaks of its value. */
export const drawnText = (node: HTMLTextAreaElement) => node.defaultValue.replaceAll("\r\n", "\n");
