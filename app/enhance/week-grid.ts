/** `<week-grid>`: up and down move between the hours of a day; left and right, at the end of a text, between days. */

class WeekGrid extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('keydown', (event) => {
      const box = event.target;
      if (
        !(box instanceof HTMLInputElement) ||
        event.altKey ||
        event.ctrlKey ||
        event.metaKey ||
        event.shiftKey
      )
        return;
      const next = this.#nextBox(box, event.key);
      if (!next) return;
      event.preventDefault();
      const day = next.closest('details');
      if (day) day.open = true;
      next.focus();
    });
  }

  #nextBox(box: HTMLInputElement, key: string): HTMLInputElement | undefined {
    const days = [...this.querySelectorAll('details')].map((day) => boxesLike(day, box));
    const day = days.findIndex((boxes) => boxes.includes(box));
    const hour = days[day]?.indexOf(box) ?? -1;
    if (key === 'ArrowDown') return days[day]?.[hour + 1];
    if (key === 'ArrowUp') return days[day]?.[hour - 1];
    const step = sideways(box, key);
    return step === 0 ? undefined : days[day + step]?.[hour];
  }
}

/** The boxes of a day that hold the same kind of thing: texts or figures. */
function boxesLike(day: HTMLElement, box: HTMLInputElement): HTMLInputElement[] {
  const part = box.name.split('.').at(-1) ?? '';
  return [...day.querySelectorAll<HTMLInputElement>(`input[name$=".${part}"]`)];
}

/** -1 or 1 when the key leaves the text at one of its ends, read in the direction of the page. */
function sideways(box: HTMLInputElement, key: string): -1 | 0 | 1 {
  const forward = getComputedStyle(box).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  if (key === forward && box.selectionStart === box.value.length) return 1;
  if (key !== forward && /^Arrow(Left|Right)$/.test(key) && box.selectionEnd === 0) return -1;
  return 0;
}

export function defineWeekGrid(): void {
  customElements.define('week-grid', WeekGrid);
}
