/**
 * `<straight-on>` around one question: tapping an answer with a finger or a mouse goes straight on, as its hint says
 * beforehand. With the keyboard one may look at every answer first, and presses the button.
 */

class StraightOn extends HTMLElement {
  connectedCallback(): void {
    const hint = this.querySelector<HTMLElement>('[data-straight-on-hint]');
    const button = this.querySelector<HTMLButtonElement>('[data-straight-on]');
    if (!button) return;
    if (hint) hint.hidden = false;
    let gone = false;
    // The browser may bring this page back as it was left.
    window.addEventListener('pageshow', () => (gone = false));
    this.addEventListener('click', ({ target, detail }) => {
      const radio = chosenBy(target);
      // A click without a pointer counts no presses: arrow keys, the space bar, and the label's own second click.
      if (!radio || detail === 0 || gone) return;
      gone = true;
      // After the browser has chosen it.
      setTimeout(() => button.click());
    });
  }
}

/** The radio button that a click on `target` chooses. */
function chosenBy(target: EventTarget | null): HTMLInputElement | null {
  const control = target instanceof Element ? (target.closest('label')?.control ?? target) : null;
  return control instanceof HTMLInputElement && control.type === 'radio' ? control : null;
}

export function defineStraightOn(): void {
  customElements.define('straight-on', StraightOn);
}
