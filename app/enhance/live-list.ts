/**
 * `<live-list>` around a search form and what it finds: it finds while somebody types, and / j k move about the rows.
 * Without it the form is sent with its button, and the rows are links in their order.
 */

/** Somebody who types is not interrupted. */
const PAUSE = 250;
const KEYS_OFF = 'list-keys-off';

class LiveList extends HTMLElement {
  #asked: AbortController | null = null;

  connectedCallback(): void {
    const box = this.querySelector<HTMLInputElement>('[data-live-find]');
    const form = box?.form;
    if (!box || !form) return;
    let pause: ReturnType<typeof setTimeout> | undefined;
    box.addEventListener('input', () => {
      clearTimeout(pause);
      pause = setTimeout(() => void this.#find(form, box), PAUSE);
    });
    // Somebody may have begun to type before the script arrived.
    if (box.value !== box.defaultValue) void this.#find(form, box);
    this.#offerKeys(box);
  }

  /** A newer question takes the place of an older one; without an answer the page stays as it is. */
  async #find(form: HTMLFormElement, box: HTMLInputElement): Promise<void> {
    this.#asked?.abort();
    this.#asked = new AbortController();
    const query = queryOf(form);
    try {
      const answer = await fetch(`${form.action}?${query.toString()}`, { signal: this.#asked.signal });
      if (!answer.ok || answer.redirected) return;
      this.#show(new DOMParser().parseFromString(await answer.text(), 'text/html'));
      // What was typed is a patient's name: the history of a browser keeps it for whoever comes next.
      query.delete(box.name);
      history.replaceState(null, '', `${form.action}?${query.toString()}`);
    } catch {
      // The button of the form says what is wrong.
    }
  }

  /** Only what is inside each part changes, so that a screen reader says the new count. */
  #show(found: Document): void {
    for (const part of this.querySelectorAll('[data-live-part]')) {
      const other = found.querySelector(`[data-live-part="${part.getAttribute('data-live-part') ?? ''}"]`);
      if (other) part.replaceChildren(...other.childNodes);
    }
  }

  #offerKeys(box: HTMLInputElement): void {
    const offer = this.querySelector<HTMLElement>('[data-list-keys]');
    const [off, on] = ['[data-keys-off]', '[data-keys-on]'].map((button) =>
      offer?.querySelector<HTMLElement>(button),
    );
    if (!offer || !off || !on) return;
    const show = () => {
      off.hidden = keysAreOff();
      on.hidden = !off.hidden;
    };
    const turn = (from: HTMLElement, to: HTMLElement) => () => {
      keepKeysOff(from === off);
      show();
      to.focus();
    };
    off.addEventListener('click', turn(off, on));
    on.addEventListener('click', turn(on, off));
    offer.hidden = false;
    show();
    document.addEventListener('keydown', (event) => this.#press(event, box));
  }

  #press(event: KeyboardEvent, box: HTMLInputElement): void {
    if (keysAreOff() || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (event.key === '/') box.focus();
    else if (event.key === 'j') this.#go(1);
    else if (event.key === 'k') this.#go(-1);
    else return;
    event.preventDefault();
  }

  /** From the row that has the focus; from outside the list to its first row. */
  #go(step: 1 | -1): void {
    const rows = [...this.querySelectorAll<HTMLElement>('[data-list-row]')];
    const here = document.activeElement?.closest('tr');
    const at = rows.findIndex((row) => here !== null && row.closest('tr') === here);
    rows[at < 0 ? 0 : at + step]?.focus();
  }
}

/** What the form's button would ask for, without what is empty. */
function queryOf(form: HTMLFormElement): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value !== '') query.append(name, value);
  }
  return query;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, select, textarea') !== null;
}

function keysAreOff(): boolean {
  try {
    return localStorage.getItem(KEYS_OFF) !== null;
  } catch {
    return false;
  }
}

function keepKeysOff(off: boolean): void {
  try {
    if (off) localStorage.setItem(KEYS_OFF, 'yes');
    else localStorage.removeItem(KEYS_OFF);
  } catch {
    // A browser that keeps nothing keeps the keys on.
  }
}

export function defineLiveList(): void {
  customElements.define('live-list', LiveList);
}
