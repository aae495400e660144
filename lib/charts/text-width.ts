/**
 * How wide words are drawn, without a browser: a layout that runs on the server must know where a label ends. Widths are those of the
 * fonts themselves, in thousandths of the size, for the characters from space to tilde.
 */
type Face = "sans" | "strong" | "serif";

const WIDTHS: Readonly<Record<Face, readonly number[]>> = {
  sans: numbers(
    "236 284 419 713 598 927 694 242 335 335 450 600 272 399 272 383 600 600 600 600 600 600 600 600 600 600 292 292 600 600 600 477 " +
      "891 641 653 621 671 583 559 695 707 400 510 634 501 812 707 708 606 708 640 581 572 678 609 891 613 593 580 317 383 317 600 565 " +
      "600 534 580 503 580 549 324 528 568 250 250 527 272 873 568 560 580 580 367 487 351 568 492 768 507 499 464 343 314 343 600",
  ),
  strong: numbers(
    "236 309 471 656 600 960 713 260 337 337 556 600 299 402 299 437 600 600 600 600 600 600 600 600 600 600 319 319 600 600 600 493 " +
      "899 672 663 642 689 600 577 712 719 423 545 678 521 817 719 712 641 712 664 611 580 689 638 949 655 632 599 329 437 329 600 559 " +
      "600 559 600 513 600 558 350 545 588 275 275 562 294 888 588 563 600 600 393 499 374 588 524 819 544 524 502 363 376 363 600",
  ),
  serif: numbers(
    "237 289 381 525 518 932 728 182 362 362 458 534 302 320 302 341 529 529 529 529 529 529 529 529 529 529 302 302 534 534 534 414 " +
      "834 712 653 662 739 638 612 723 814 376 381 710 618 935 768 738 621 738 690 544 632 758 709 1005 672 667 586 335 341 335 534 514 " +
      "400 541 619 520 614 533 369 557 641 329 303 594 329 955 643 579 622 601 456 465 359 628 579 836 569 586 490 359 290 359 534",
  ),
};
/** Typographic marks, that stand for the nearest plain one. */
const LIKE: Readonly<Record<string, string>> = { "’": "'", "‘": "'", "“": '"', "”": '"', "–": "x", "−": "+", "·": "/" };
const FIRST = 32;
/** An accented or other alphabetic letter; a character as wide as it is high. */
const LETTER = 620;
const SQUARE = 1000;

function numbers(list: string): number[] {
  return list.split(" ").map(Number);
}

/** Width of one line in px. */
export function textWidth(text: string, size: number, face: Face = "sans"): number {
  let sum = 0;
  for (const char of text.normalize("NFC")) sum += widthOf(char, face);
  return (sum * size) / 1000;
}

function widthOf(char: string, face: Face): number {
  const plain = LIKE[char] ?? (char < "\u0250" ? char.normalize("NFD").charAt(0) : char);
  const known = WIDTHS[face][plain.charCodeAt(0) - FIRST];
  if (known !== undefined) return known;
  return (char.codePointAt(0) ?? 0) < 0x1100 ? LETTER : SQUARE;
}

type Wrap = Readonly<{ width: number; size: number; face?: Face; lines?: number }>;

/**
 * The words in lines that fit; a word too long for a line is broken. Beyond `lines` the last ends with an ellipsis: the table and the
 * spoken words have the whole.
 */
export function wrapped(
  text: string,
  { width, size, face = "sans", lines = Number.POSITIVE_INFINITY }: Wrap,
): string[] {
  const fits = (words: string) => textWidth(words, size, face) <= width;
  const all: string[] = [];
  let line = "";
  for (const word of text
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((one) => pieces(one, fits))) {
    if (line !== "" && !fits(`${line} ${word}`)) {
      all.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  if (line !== "") all.push(line);
  return all.length <= lines ? all : [...all.slice(0, lines - 1), shortened(all[lines - 1] ?? "", fits)];
}

function shortened(line: string, fits: (words: string) => boolean): string {
  let kept = line;
  while (kept !== "" && !fits(`${kept}…`)) kept = kept.slice(0, -1).trimEnd();
  return `${kept}…`;
}

function pieces(word: string, fits: (words: string) => boolean): string[] {
  if (fits(word)) return [word];
  const parts: string[] = [];
  let part = "";
  for (const char of word) {
    if (part !== "" && !fits(part + char)) {
      parts.push(part);
      part = "";
    }
    part += char;
  }
  return [...parts, part];
}
