/**
 * `<saved-form data-url data-account data-texts>` around a form: saves while somebody types, says so, and keeps what
 * could not be saved until it is. Without this script the form has a Save button that does the same.
 */
import { draftOf, dropDraft, keepDraft } from './drafts.ts';
import { fieldsOf, fillIn, textsOf } from './form-fields.ts';
import { charactersLeft } from './length-limit.ts';
import { addMissingRows } from './row-list.ts';
import { type SaveReply, sendForm } from './save-request.ts';

const PAUSE = 1000;
const FIRST_RETRY = 2000;
const LAST_RETRY = 60_000;

type TextKey =
  | 'typing'
  | 'saving'
  | 'saved'
  | 'offline'
  | 'signedOut'
  | 'signIn'
  | 'conflict'
  | 'both'
  | 'invalid'
  | 'gone'
  | 'moved'
  | 'left'
  | 'tooLong';

class SavedForm extends HTMLElement {
  #form!: HTMLFormElement;
  #texts!: Record<TextKey, string>;
  #timer = 0;
  #retry = FIRST_RETRY;
  #sending = false;
  /** True while the page holds something that the server may not have. */
  #unsaved = false;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    this.#form = form;
    this.#texts = JSON.parse(this.dataset.texts ?? '{}') as Record<TextKey, string>;
    this.addEventListener('input', this.#typed);
    form.addEventListener('submit', () => clearTimeout(this.#timer));
    window.addEventListener('online', () => this.#unsaved && void this.#save());
    window.addEventListener('pagehide', () => this.#lastChance());
    window.addEventListener('beforeunload', (event) => {
      if (this.#unsaved && this.dataset.trouble !== undefined) event.preventDefault();
    });
    this.#restore();
  }

  get #key(): string {
    return `draft ${this.dataset.account ?? ''} ${this.dataset.url ?? ''} ${this.#value('block')}`;
  }

  /** After a reload or a new sign-in: what was typed and never saved comes back, and is saved. */
  #restore(): void {
    const draft = draftOf(this.#key);
    if (!draft) return;
    if (JSON.stringify(draft.fields) === JSON.stringify(fieldsOf(this.#form))) {
      dropDraft(this.#key);
      return;
    }
    addMissingRows(
      this,
      draft.fields.map(([name]) => name),
    );
    fillIn(this.#form, draft.fields);
    this.#input('base').value = draft.base;
    this.#unsaved = true;
    void this.#save();
  }

  #typed = (event: Event): void => {
    this.#unsaved = true;
    keepDraft(this.#key, { base: this.#value('base'), fields: fieldsOf(this.#form) });
    const left = charactersLeft(event.target);
    if (left === null) this.#say('typing');
    else this.#say(left < 0 ? 'tooLong' : 'left', String(Math.abs(left)));
    this.#schedule(PAUSE);
  };

  #schedule(pause: number): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#save(), pause);
  }

  async #save(): Promise<void> {
    // One at a time: the next save must name the revision that this one makes.
    if (this.#sending) return;
    this.#sending = true;
    clearTimeout(this.#timer);
    const sent = JSON.stringify(fieldsOf(this.#form));
    this.#say('saving');
    const reply = await sendForm(this.dataset.url ?? '', this.#body());
    this.#sending = false;
    this.#take(reply, sent === JSON.stringify(fieldsOf(this.#form)));
  }

  /** `unchanged` is false when somebody went on typing meanwhile. */
  #take(reply: SaveReply, unchanged: boolean): void {
    this.toggleAttribute('data-trouble', reply.state !== 'saved');
    switch (reply.state) {
      case 'saved':
        this.#saved(reply, unchanged);
        return;
      case 'unreachable':
        this.#say('offline');
        this.#schedule(this.#retry);
        this.#retry = Math.min(this.#retry * 2, LAST_RETRY);
        return;
      case 'signed-out':
        this.#say('signedOut', '', this.#signInLink());
        return;
      case 'conflict':
        // The form itself leads to the page that shows both versions.
        this.#say('conflict', '', this.#bothButton());
        return;
      case 'invalid':
      case 'gone':
      case 'moved':
        this.#say(reply.state);
    }
  }

  #saved({ revision, time }: { revision: number; time: string }, unchanged: boolean): void {
    this.#retry = FIRST_RETRY;
    this.#input('base').value = String(revision);
    if (!unchanged) {
      keepDraft(this.#key, { base: String(revision), fields: fieldsOf(this.#form) });
      this.#schedule(PAUSE);
      return;
    }
    this.#unsaved = false;
    dropDraft(this.#key);
    this.#say('saved', time);
  }

  /** The page goes: one more try that the browser makes by itself. The draft stays until a save is confirmed. */
  #lastChance(): void {
    if (this.#unsaved && !this.#sending) navigator.sendBeacon(this.dataset.url ?? '', this.#body());
  }

  #body(): URLSearchParams {
    const body = new URLSearchParams(textsOf(this.#form));
    body.set('account', this.dataset.account ?? '');
    return body;
  }

  #signInLink(): HTMLElement {
    const link = document.createElement('a');
    link.href = `/sign-in?next=${encodeURIComponent(location.pathname)}`;
    link.textContent = this.#texts.signIn;
    return link;
  }

  #bothButton(): HTMLElement {
    const button = document.createElement('button');
    button.className = 'button-link';
    button.textContent = this.#texts.both;
    return button;
  }

  #say(key: TextKey, value = '', more?: HTMLElement): void {
    const output = this.querySelector('output');
    if (!output) return;
    output.dataset.state = key;
    output.textContent = this.#texts[key].replace('{value}', value);
    if (more) output.append(' ', more);
  }

  #input(name: string): HTMLInputElement {
    return this.#form.elements.namedItem(name) as HTMLInputElement;
  }

  #value(name: string): string {
    return this.#input(name).value;
  }
}

export function defineSavedForm(): void {
  customElements.define('saved-form', SavedForm);
}
