/** How a row of stacks is drawn: the distance of two marks in px; 0: bars, because the marks would be too small. */
export type StackPlan = { readonly pitch: number; readonly height: number };

const PITCH = 12;
const SMALLEST = 5;
const TALLEST = 132;

/**
 * Room for the tallest of several stacks that share one size of mark.
 *
 * @param tallest people in the tallest stack, over every row that is compared
 */
export function planStacks(tallest: number): StackPlan {
  const pitch = Math.min(PITCH, Math.floor((TALLEST / Math.max(1, tallest)) * 2) / 2);
  if (pitch < SMALLEST) return { pitch: 0, height: TALLEST };
  return { pitch, height: Math.ceil(pitch * Math.max(1, tallest)) };
}

/** Height of one stack in px. */
export function stackHeight(count: number, tallest: number, plan: StackPlan): number {
  return plan.pitch > 0 ? plan.pitch * count : (plan.height * count) / Math.max(1, tallest);
}
