/** Reads docs/clinical-safety/hazard-log.md, so that machines can hold it against the tests and the matrix. */

/** DCB0129's words, from the least to the worst. */
export const SEVERITIES = ['Minor', 'Significant', 'Considerable', 'Major', 'Catastrophic'] as const;
export const LIKELIHOODS = ['Very low', 'Low', 'Medium', 'High', 'Very high'] as const;

/** The risk of a likelihood (row) and a severity (column), 1 to 5: the matrix of NHS England's DCB0129 guidance. */
const MATRIX = [
  [1, 1, 2, 2, 3],
  [1, 2, 2, 3, 4],
  [2, 2, 3, 3, 4],
  [2, 3, 3, 4, 5],
  [3, 4, 4, 5, 5],
];

interface Risk {
  severity: string;
  likelihood: string;
  risk: number;
}

export interface NamedTest {
  file: string;
  name: string;
}

export interface Hazard {
  id: string;
  title: string;
  effect: string;
  causes: string;
  before: Risk | null;
  controls: { words: string; tests: NamedTest[] }[];
  after: Risk | null;
  remaining: string;
}

/** The hazards of `markdown`, in order. What a hazard does not say is empty, and left to the check to find. */
export function readHazardLog(markdown: string): Hazard[] {
  return markdown
    .split(/^### /m)
    .slice(1)
    .map((section) => hazardOf(section));
}

function hazardOf(section: string): Hazard {
  const [heading = '', ...lines] = section.split('\n');
  const [, id = '', title = ''] = /^(H\d+) (.+)$/.exec(heading.trim()) ?? [];
  const said = (label: string) =>
    lines.find((line) => line.startsWith(`- **${label}:** `))?.slice(`- **${label}:** `.length) ?? '';
  return {
    id,
    title,
    effect: said('Effect'),
    causes: said('Causes'),
    before: riskOf(said('Before controls')),
    controls: controlsOf(lines),
    after: riskOf(said('After controls')),
    remaining: said('Remaining risk'),
  };
}

function controlsOf(lines: string[]): Hazard['controls'] {
  const controls: Hazard['controls'] = [];
  for (const line of lines) {
    const words = /^- \*\*Control:\*\* (.+)$/.exec(line)?.[1];
    const [, file, name] = /^ {2}- Test: `([^`]+)` › (.+)$/.exec(line) ?? [];
    if (words) controls.push({ words, tests: [] });
    if (file && name) controls.at(-1)?.tests.push({ file, name });
  }
  return controls;
}

function riskOf(text: string): Risk | null {
  const [, severity, likelihood, risk] = /^(.+) × (.+) = (\d)$/.exec(text) ?? [];
  return severity && likelihood && risk ? { severity, likelihood, risk: Number(risk) } : null;
}

/** What the matrix makes of a severity and a likelihood; null for words that it does not know. */
export function riskInMatrix({ severity, likelihood }: Pick<Risk, 'severity' | 'likelihood'>): number | null {
  const column = SEVERITIES.findIndex((each) => each === severity);
  const row = LIKELIHOODS.findIndex((each) => each === likelihood);
  return MATRIX[row]?.[column] ?? null;
}
