/** What the words on this page mean, for a reader who is no statistician. */
export function Terms() {
  return (
    <details className="method" id="terms">
      <summary>Words on this page</summary>
      <dl className="definition-list">
        <dt>Alignment index</dt>
        <dd>
          Take one person from each of two audiences: how close are their answers? 100 always the same, 0 always at
          opposite ends. What is missing to 100 is lost between audiences, or within them.
        </dd>
        <dt>Aligned, mostly, weakly aligned</dt>
        <dd>
          The index held against random answers, which reach about 60 on a five-point scale: aligned from three fifths
          of the way from there to 100, mostly aligned from three eighths, weakly aligned above it. Below: opposed where
          the audiences lie apart, mixed within where each is of several minds. So two indices from different questions
          need not have their labels in the same order.
        </dd>
        <dt>Coherence</dt>
        <dd>Agreement inside one audience: 100 everybody alike, 0 two equal camps at the ends.</dd>
        <dt>Pooled index</dt>
        <dd>The same idea from the spread of all people together, held against two equal camps.</dd>
        <dt>rWG, rWG(J)</dt>
        <dd>
          How much less people’s answers spread than answers given evenly over the scale: 1 everybody alike, 0 no less.
          With J for all questions of a subject as one scale, which is always higher.
        </dd>
        <dt>Missing answers at both ends</dt>
        <dd>
          The index if everybody who skipped had answered as near to the other audiences, or as far away, as can be.
        </dd>
        <dt>Signed-rank test, rank-biserial</dt>
        <dd>
          Whether people want a question to move, from the ranks of their own changes: +1 everybody up, −1 everybody
          down.
        </dd>
        <dt>p</dt>
        <dd>
          How often chance alone would show as much, if there were nothing; corrected for how many tests there are.
        </dd>
      </dl>
    </details>
  );
}
