/** How much room is left in a box, said before it is full. */
const LIMIT = 20_000;
const SAID_FROM = 1000;

/** The characters left in the box that `target` is, when they are few; negative when there are too many. */
export function charactersLeft(target: EventTarget | null): number | null {
  const isBox = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
  const left = isBox ? LIMIT - target.value.length : LIMIT;
  return left <= SAID_FROM ? left : null;
}
