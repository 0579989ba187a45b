/**
 * The frame that shows the page as its patient sees it. Each time it is made anew beside the old one and takes its place
 * when it is ready: nothing flickers, the place on the page stays, and the browser's way back is not filled with it.
 */
export class PreviewFrame {
  #shown: HTMLIFrameElement;
  readonly #action: string;
  #number = 0;
  #coming: HTMLIFrameElement | null = null;
  #waiting: [string, string][] | null = null;

  constructor(frame: HTMLIFrameElement, action: string) {
    this.#shown = frame;
    this.#action = action;
    frame.addEventListener('load', () => stayHere(frame));
    stayHere(frame);
  }

  /** Shows what the server makes of these fields. One at a time: the last of those that came meanwhile is next. */
  show(fields: [string, string][]): void {
    if (this.#coming) {
      this.#waiting = fields;
      return;
    }
    const next = this.#shown.cloneNode() as HTMLIFrameElement;
    this.#number += 1;
    next.name = `preview-${this.#number}`;
    next.removeAttribute('src');
    next.classList.add('preview__frame--coming');
    next.setAttribute('aria-hidden', 'true');
    next.tabIndex = -1;
    this.#shown.after(next);
    this.#coming = next;
    next.addEventListener('load', () => this.#arrived(next));
    send(this.#action, next.name, fields);
  }

  #arrived(next: HTMLIFrameElement): void {
    const page = next.contentDocument;
    // An empty frame tells of itself too.
    if (next !== this.#coming || page?.URL === 'about:blank') return;
    this.#coming = null;
    if (page) this.#swap(next);
    // The browser's own page: the server was not reached. What was shown before is better than that.
    else next.remove();
    const waiting = this.#waiting;
    this.#waiting = null;
    if (waiting) this.show(waiting);
  }

  #swap(next: HTMLIFrameElement): void {
    next.contentWindow?.scrollTo(0, this.#shown.contentWindow?.scrollY ?? 0);
    stayHere(next);
    next.classList.remove('preview__frame--coming');
    next.removeAttribute('aria-hidden');
    next.removeAttribute('tabindex');
    next.name = this.#shown.name;
    this.#shown.remove();
    this.#shown = next;
  }
}

/** A link in the frame would leave the page that is written; its own places are near enough. */
function stayHere({ contentDocument }: HTMLIFrameElement): void {
  contentDocument?.addEventListener('click', (event) => {
    const link = (event.target as Element | null)?.closest('a');
    if (link && !link.getAttribute('href')?.startsWith('#')) event.preventDefault();
  });
}

function send(action: string, target: string, fields: [string, string][]): void {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = action;
  form.target = target;
  form.hidden = true;
  for (const [name, value] of fields) {
    const field = document.createElement('textarea');
    field.name = name;
    field.value = value;
    form.append(field);
  }
  document.body.append(form);
  form.submit();
  form.remove();
}
