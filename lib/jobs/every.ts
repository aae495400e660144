/** Does a piece of work again and again while the process lives; what fails is told, and the next time comes. */
export function every(ms: number, work: () => Promise<void>): () => void {
  const timer = setInterval(() => void work().catch(console.error), ms).unref();
  return () => clearInterval(timer);
}
