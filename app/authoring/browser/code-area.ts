/** CodeMirror in the place of a form's box. Its styles stay in a shadow tree of their own, as the security policy asks. */
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import {
  defaultHighlightStyle,
  defineLanguageFacet,
  Language,
  syntaxHighlighting,
} from '@codemirror/language';
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { parser } from '@lezer/markdown';
import type { Finding, TextArea } from './text-area.ts';
import { theme } from './theme.ts';

export interface CodeAreaOptions {
  box: HTMLTextAreaElement;
  /** The element that the editor fills. */
  host: HTMLElement;
  /** How the editor is called, and how one gets out of it, for those who hear it. */
  name: string;
  hint: string;
  /** The editor's own words, in the reader's language. */
  phrases: Record<string, string>;
  changed: () => void;
  save: () => void;
}

// The parser alone: the whole language package would bring those of HTML, CSS and JavaScript, 84 kB that no page needs.
// Without headings that are underlined: the front matter of every page would look like one.
const markdown = new Language(
  defineLanguageFacet(),
  parser.configure({ remove: ['SetextHeading'] }),
  [],
  'markdown',
);

/** The editor, with the text of the box. */
export function codeArea(options: CodeAreaOptions): TextArea & { focus: () => void; close: () => void } {
  const root = options.host.shadowRoot ?? options.host.attachShadow({ mode: 'open' });
  const hint = hidden(options.hint);
  root.append(hint);
  const view = new EditorView({
    state: EditorState.create({ doc: options.box.value, extensions: extensionsFor(options) }),
    parent: root,
    root,
  });
  return {
    text: () => view.state.doc.toString(),
    mark: (findings) =>
      view.dispatch(
        setDiagnostics(
          view.state,
          findings.map((finding) => diagnosticOf(view.state, finding)),
        ),
      ),
    goTo: (line, column) => {
      const at = positionOf(view.state, line, column);
      view.dispatch({
        selection: { anchor: at },
        effects: EditorView.scrollIntoView(at, { y: 'center' }),
      });
      view.focus();
    },
    focus: () => view.focus(),
    close: () => {
      view.destroy();
      hint.remove();
    },
  };
}

function extensionsFor({ box, name, phrases, changed, save }: CodeAreaOptions): Extension[] {
  const { lang, dir } = box;
  return [
    lineNumbers(),
    highlightActiveLineGutter(),
    lintGutter(),
    history(),
    drawSelection(),
    highlightActiveLine(),
    highlightSelectionMatches(),
    EditorView.lineWrapping,
    // A line of Arabic words runs from the right, a tag between them from the left.
    EditorView.perLineTextDirection.of(true),
    EditorView.contentAttributes.of({
      'aria-label': name,
      'aria-describedby': HINT,
      lang,
      dir,
      spellcheck: 'true',
      tabindex: '0',
    }),
    EditorState.readOnly.of(box.readOnly),
    EditorState.phrases.of(phrases),
    box.dataset.kind === 'json' ? [] : markdown,
    syntaxHighlighting(defaultHighlightStyle),
    theme,
    // Tab is not among these keys: it leaves the editor, as it leaves every box.
    keymap.of([
      { key: 'Mod-s', preventDefault: true, run: () => (save(), true) },
      ...defaultKeymap,
      ...historyKeymap,
      ...searchKeymap,
      ...lintKeymap,
    ]),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) changed();
    }),
  ];
}

function positionOf({ doc }: EditorState, line: number, column: number): number {
  const { from, to } = doc.line(Math.min(Math.max(line, 1), doc.lines));
  return Math.min(from + Math.max(column - 1, 0), to);
}

/** Over the word at its place, or the whole line when there is none. */
function diagnosticOf(state: EditorState, { line, column, message, help, warning }: Finding): Diagnostic {
  const at = positionOf(state, line, column);
  const word = state.wordAt(at);
  const { from, to } = word ?? state.doc.lineAt(at);
  const words = help === '' ? message : `${message}\n${help}`;
  return { from, to, severity: warning ? 'warning' : 'error', message: words };
}

const HINT = 'editor-hint';

function hidden(text: string): HTMLElement {
  const hint = document.createElement('p');
  hint.id = HINT;
  hint.hidden = true;
  hint.textContent = text;
  return hint;
}
