/** How the editor looks: the colours and the type of the rest of the page. */
import { EditorView } from '@codemirror/view';

export const theme = EditorView.theme({
  '&': { border: '2px solid #4c6272', backgroundColor: '#fff', color: '#212b32', fontSize: '1rem' },
  '&.cm-focused': { outline: '4px solid #212b32', boxShadow: '0 0 0 8px #ffeb3b' },
  '.cm-scroller': {
    fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
    lineHeight: '1.5',
    minHeight: '20rem',
    maxHeight: '70vh',
  },
  '.cm-content': { paddingBlock: '0.5rem', caretColor: '#212b32' },
  '.cm-line': { unicodeBidi: 'plaintext', textAlign: 'start' },
  '.cm-gutters': { backgroundColor: '#f0f4f5', color: '#4c6272', border: 'none' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: '#eef5fb' },
  '.cm-lintRange-error': { backgroundImage: 'none', borderBlockEnd: '3px solid #d5281b' },
  '.cm-lintRange-warning': { backgroundImage: 'none', borderBlockEnd: '3px dashed #b45f06' },
  // Beside the colour, a sign in the margin, as long as somebody does not see colours.
  '.cm-lint-marker-error, .cm-lint-marker-warning': { content: 'none' },
  '.cm-lint-marker-error::after': { content: '"✕"', color: '#b10e1e', fontWeight: 'bold' },
  '.cm-lint-marker-warning::after': { content: '"!"', color: '#7a4100', fontWeight: 'bold' },
  '.cm-tooltip': { maxWidth: '30rem', whiteSpace: 'pre-line' },
  '.cm-panel button, .cm-panel input': { fontSize: '1rem' },
});
