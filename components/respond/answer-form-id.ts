/** Buttons in the header belong to the page's form, too. */
export const ANSWER_FORM = "answer";
