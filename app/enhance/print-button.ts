/** A button that prints the page. Without this script it stays hidden: the browser's own menu prints too. */
export function showPrintButtons(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-prints]')) {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }
}
