/** The list under the editor: each line of it leads to its place in the text. */
import type { Finding } from './text-area.ts';

/** Fills `list`; `goTo` is called with the finding whose line was chosen. */
export function showFindings(
  list: HTMLElement,
  findings: readonly Finding[],
  goTo: (finding: Finding) => void,
): void {
  // What has not changed stays as it is: somebody may be on a button of it.
  const key = JSON.stringify(findings);
  if (list.dataset.shown === key) return;
  list.dataset.shown = key;
  list.replaceChildren(...findings.map((finding) => lineOf(finding, goTo)));
}

function lineOf(finding: Finding, goTo: (finding: Finding) => void): HTMLLIElement {
  const line = document.createElement('li');
  if (finding.warning) line.className = 'finding--warning';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button-link';
  button.textContent = finding.where;
  button.addEventListener('click', () => goTo(finding));
  const words = document.createElement('span');
  words.lang = 'en';
  words.dir = 'ltr';
  words.textContent = finding.help === '' ? finding.message : `${finding.message}: ${finding.help}`;
  line.append(button, ' ', words);
  return line;
}
