/**
 * `<page-editor data-check data-preview data-texts>` around the form in which a page is written: an editor in the place
 * of its box, what is to be mended while somebody types, and the page as its patient sees it beside. Without this script
 * the form has a button for each.
 */
import { askForCheck } from './check-request.ts';
import { codeArea } from './code-area.ts';
import { showFindings } from './findings-list.ts';
import { PreviewFrame } from './preview-frame.ts';
import { type Finding, plainArea, type TextArea } from './text-area.ts';

const PAUSE_TO_CHECK = 300;
const PAUSE_TO_SHOW = 600;
/** In this browser, for all pages: whether somebody prefers the plain box. */
const PREFERS_PLAIN = 'plain-editor';

interface Texts {
  name: string;
  hint: string;
  plain: string;
  lines: string;
  unreachable: string;
  signedOut: string;
  phrases: Record<string, string>;
}

type Area = TextArea & { focus: () => void; close: () => void };

class PageEditor extends HTMLElement {
  #form!: HTMLFormElement;
  #box!: HTMLTextAreaElement;
  #host!: HTMLElement;
  #texts!: Texts;
  #code: Area | null = null;
  #frame!: PreviewFrame;
  #saved = '';
  #leaving = false;
  #checkTimer = 0;
  #showTimer = 0;
  #asking: AbortController | null = null;
  #findings: Finding[] = [];

  connectedCallback(): void {
    const form = this.querySelector('form');
    const box = form?.querySelector('textarea');
    const frame = this.querySelector('iframe');
    if (!form || !box || !frame) return;
    this.#form = form;
    this.#box = box;
    this.#texts = JSON.parse(this.dataset.texts ?? '{}') as Texts;
    this.#frame = new PreviewFrame(frame, this.dataset.preview ?? '');
    // What the server did not keep yet: a page that was not accepted comes back as it was typed.
    this.#saved = this.dataset.unsaved === undefined ? box.value : '';
    this.#host = document.createElement('div');
    box.after(this.#host);
    // Keys that only this script knows.
    const hint = form.querySelector('#text-hint');
    if (hint) hint.textContent = this.#texts.hint;
    if (!prefersPlain()) this.#open();
    this.#addSwitch();
    box.addEventListener('input', this.#changed);
    form.addEventListener('submit', this.#submitted);
    form.querySelector('select')?.addEventListener('change', () => this.#show());
    window.addEventListener('beforeunload', (event) => {
      if (!this.#leaving && this.#area.text() !== this.#saved) event.preventDefault();
    });
    document.addEventListener('keydown', (event) => {
      if (event.key !== 's' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
      event.preventDefault();
      this.#save();
    });
    void this.#check();
  }

  get #area(): TextArea {
    return this.#code ?? plainArea(this.#box);
  }

  #open(): void {
    this.#code = codeArea({
      box: this.#box,
      host: this.#host,
      ...this.#texts,
      changed: this.#changed,
      save: () => this.#save(),
    });
    this.#box.hidden = true;
  }

  /** The box again, with what was typed. */
  #close(): void {
    if (!this.#code) return;
    this.#box.value = this.#code.text();
    this.#code.close();
    this.#code = null;
    this.#box.hidden = false;
  }

  #addSwitch(): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button-link';
    const say = () => (button.textContent = this.#code ? this.#texts.plain : this.#texts.lines);
    button.addEventListener('click', () => {
      if (this.#code) this.#close();
      else this.#open();
      preferPlain(!this.#code);
      this.#area.mark(this.#findings);
      say();
      (this.#code ?? this.#box).focus();
    });
    say();
    this.#host.after(button);
  }

  #changed = (): void => {
    clearTimeout(this.#checkTimer);
    clearTimeout(this.#showTimer);
    this.#checkTimer = window.setTimeout(() => void this.#check(), PAUSE_TO_CHECK);
    this.#showTimer = window.setTimeout(() => this.#show(), PAUSE_TO_SHOW);
  };

  async #check(): Promise<void> {
    this.#asking?.abort();
    this.#asking = new AbortController();
    const reply = await askForCheck(this.dataset.check ?? '', this.#area.text(), this.#asking.signal);
    switch (reply.state) {
      case 'checked':
        this.#tell(reply.findings);
        this.#say(reply.summary);
        return;
      case 'signed-out':
        this.#say(this.#texts.signedOut);
        return;
      case 'unreachable':
        this.#say(this.#texts.unreachable);
        return;
      case 'overtaken':
    }
  }

  #tell(findings: Finding[]): void {
    this.#findings = findings;
    this.#area.mark(findings);
    const list = this.querySelector<HTMLElement>('[data-findings]');
    if (list) showFindings(list, findings, ({ line, column }) => this.#area.goTo(line, column));
  }

  #say(words: string): void {
    const output = this.querySelector('[data-check-state]');
    // Said again only when it is news.
    if (output && output.textContent !== words) output.textContent = words;
  }

  #show(): void {
    const language = this.#form.querySelector('select')?.value ?? '';
    this.#frame.show([
      ['text', this.#area.text()],
      ['language', language],
    ]);
  }

  #save(): void {
    const button = this.#form.querySelector<HTMLButtonElement>('button[value="save"]');
    if (button) this.#form.requestSubmit(button);
  }

  #submitted = (event: SubmitEvent): void => {
    if (this.#code) this.#box.value = this.#code.text();
    if (event.submitter?.hasAttribute('formtarget')) {
      event.preventDefault();
      this.#show();
      return;
    }
    this.#leaving = true;
  };
}

function prefersPlain(): boolean {
  try {
    return localStorage.getItem(PREFERS_PLAIN) === 'yes';
  } catch {
    return false;
  }
}

function preferPlain(plain: boolean): void {
  try {
    localStorage.setItem(PREFERS_PLAIN, plain ? 'yes' : 'no');
  } catch {
    // Storage may be switched off: then it holds for this page alone.
  }
}

customElements.define('page-editor', PageEditor);
