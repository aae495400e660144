/** First in the root layout; every page gives its main element `id="main"`. */
export function SkipLink() {
  return (
    <a className="skip-link" href="#main">
      Skip to the content
    </a>
  );
}
