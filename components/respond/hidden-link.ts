/** Where the page stands once its link has left the address bar; no token looks like this. */
export const HIDDEN_LINK = "link";
