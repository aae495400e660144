type Scale = {
  readonly left: string;
  readonly right: string;
  readonly leftShort?: string | undefined;
  readonly rightShort?: string | undefined;
};

const WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** "You marked 2 today and 6 should be: four steps towards reasons." */
export function markedScale(today: number, should: number, scale: Scale): string {
  const marked = `You marked ${today} today and ${should} should be`;
  const n = Math.abs(should - today);
  if (n === 0) return `${marked}: it should stay where it is.`;
  const towards = should > today ? (scale.rightShort ?? scale.right) : (scale.leftShort ?? scale.left);
  return `${marked}: ${WORDS[n] ?? n} ${n === 1 ? "step" : "steps"} towards “${towards}”.`;
}

/** "Some today, a lot should be: more." `today` and `should` count from 0. */
export function markedStops(stops: readonly string[], today: number, should: number): string {
  const marked = `${capital(stops[today] ?? "")} today, ${stops[should] ?? ""} should be`;
  if (today === should) return `${marked}: as it is.`;
  return `${marked}: ${should > today ? "more" : "less"}.`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
