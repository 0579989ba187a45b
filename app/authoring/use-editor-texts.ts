/** What the script of the editor says, in the reader's language. */
import { useTranslation } from 'react-i18next';

/** The editor's own words by which it asks for ours (CodeMirror calls them phrases), and the key of each. */
const PHRASES = {
  Find: 'find',
  Replace: 'replaceWith',
  next: 'next',
  previous: 'previous',
  all: 'all',
  'match case': 'matchCase',
  regexp: 'pattern',
  'by word': 'wholeWords',
  replace: 'replace',
  'replace all': 'replaceAll',
  close: 'close',
  'Go to line': 'goToLine',
  go: 'go',
  Diagnostics: 'diagnostics',
  'No diagnostics': 'noDiagnostics',
} as const;

/** As JSON, for `data-texts`. */
export function useEditorTexts(mayWrite: boolean): string {
  const { t } = useTranslation('editor');
  const phrases = Object.entries(PHRASES).map(([phrase, key]) => [phrase, t(`phrases.${key}`)]);
  return JSON.stringify({
    name: t('text.label'),
    hint: t(mayWrite ? 'text.keys' : 'text.readOnly'),
    plain: t('switch.plain'),
    lines: t('switch.lines'),
    unreachable: t('findings.unreachable'),
    signedOut: t('findings.signedOut'),
    phrases: Object.fromEntries(phrases) as Record<string, string>,
  });
}
