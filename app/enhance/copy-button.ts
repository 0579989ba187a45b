/** A button that copies the text of an element. Without this script it stays hidden: the text can be marked and copied. */
export function showCopyButtons(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-copies]')) {
    const source = document.getElementById(button.dataset.copies ?? '');
    const said = button.parentElement?.querySelector<HTMLElement>('[data-copied]');
    // Without https a browser has no clipboard for a page.
    if (!source || !said || !isSecureContext) continue;
    button.hidden = false;
    button.addEventListener('click', () => {
      const copied = () => (said.textContent = said.dataset.copied ?? '');
      // A browser may refuse: then the text is marked, ready for the keys of the reader's own system.
      navigator.clipboard.writeText(source.textContent).then(copied, () => {
        getSelection()?.selectAllChildren(source);
      });
    });
  }
}
