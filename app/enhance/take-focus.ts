/** Puts the focus on the summary of errors, so that it is the first thing a screen reader says. */
export function takeFocus(): void {
  document.querySelector<HTMLElement>('[data-takes-focus]')?.focus();
}
