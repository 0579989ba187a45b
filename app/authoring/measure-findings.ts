/** The content check of questionnaires: what in content/measures, or in a service's licensed words, cannot be used. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MeasureDefinition, measureSchema } from '#app/measures/measure-schema.ts';
import type { Finding } from '#app/modules/finding.ts';
import { parseJson } from '#app/modules/parse-json.ts';
import { placeIn } from '#app/modules/parse-yaml.ts';
import { atStart } from './rules/rule.ts';
import { ENGLISH } from './load-content.ts';
import { wordingFindings } from './wording-findings.ts';

interface ReadMeasure {
  code: string;
  folder: string;
  /** The path of `measure.json`. */
  file: string;
  text: string;
  /** Undefined when it cannot be used; `findings` then says why. */
  definition: MeasureDefinition | undefined;
  findings: Finding[];
}

/** Findings in every questionnaire of `contentDir`, and in the words of `licensedDir`, which a service keeps for itself. */
export function measureFindings({
  contentDir,
  licensedDir,
}: {
  contentDir: string;
  licensedDir?: string | undefined;
}): Finding[] {
  const measures = foldersIn(join(contentDir, 'measures')).map(readMeasure);
  return [
    ...measures.flatMap(({ findings }) => findings),
    ...doubledItems(measures),
    ...measures.flatMap(ownWords),
    ...(licensedDir ? licensedWords(licensedDir, measures) : []),
  ];
}

function readMeasure({ name: code, path: folder }: Folder): ReadMeasure {
  const file = join(folder, 'measure.json');
  const read = { code, folder, file, text: '', definition: undefined };
  try {
    read.text = readFileSync(file, 'utf8');
  } catch {
    const message = 'the questionnaire has no measure.json';
    return { ...read, findings: [{ ...atStart(file), rule: 'measure-json', message }] };
  }
  const parsed = parseJson({ text: read.text, file, schema: measureSchema, rule: measureRule });
  if (!parsed.ok) return { ...read, findings: parsed.findings.map(withHelp) };
  if (parsed.data.code === code) return { ...read, definition: parsed.data, findings: [] };
  const message = `"code" must be the name of the folder, "${code}"`;
  const place = placeIn(read.text, ['code']);
  return { ...read, findings: [{ file, ...place, rule: 'measure-json', message }] };
}

function measureRule(path: string[], custom: boolean): string {
  if (path.at(-1) === 'source') return 'figure-source';
  return custom ? 'measure-contradiction' : 'measure-json';
}

const HELP: Partial<Record<string, string>> = {
  'measure-contradiction': 'mend the figure that is wrong: scores would be wrong for every patient',
  'figure-source': 'say where the figure is published, so that it can be held against the original',
};

function withHelp(finding: Finding): Finding {
  const help = HELP[finding.rule];
  return help ? { ...finding, help } : finding;
}

/** Items are the names of form fields, and several questionnaires are on one page. */
function doubledItems(measures: ReadMeasure[]): Finding[] {
  const first = new Map<string, string>();
  return measures.flatMap(({ code, file, text, definition }) =>
    (definition?.items ?? []).flatMap(({ id }, index): Finding[] => {
      const other = first.get(id) ?? code;
      first.set(id, other);
      if (other === code) return [];
      const message = `the item "${id}" is also in "${other}"`;
      const help = 'begin the ids of a questionnaire with its own name';
      return [{ file, ...placeIn(text, ['items', index, 'id']), rule: 'duplicate-item', message, help }];
    }),
  );
}

function ownWords({ code, folder, definition }: ReadMeasure): Finding[] {
  const files = filesIn(folder).filter((name) => name !== 'measure.json');
  if (!definition) return [];
  if (!definition.licence.showItems) {
    return files.map((name) => ({
      ...atStart(join(folder, name)),
      rule: 'licensed-wording',
      message: `${definition.name} may not be shown without its owner's licence, but its words are here`,
      help: 'move this file to the folder that MEASURES_DIR names, outside the source (docs/measures.md)',
    }));
  }
  const found = files.flatMap((name) => wordingFindings(join(folder, name), definition));
  if (files.includes(`${ENGLISH}.json`)) return found;
  const message = `"${code}" has no English words`;
  const help = `add ${ENGLISH}.json: it is shown where the reader's language is missing`;
  return [...found, { ...atStart(join(folder, 'measure.json')), rule: 'no-english-wording', message, help }];
}

function licensedWords(licensedDir: string, measures: ReadMeasure[]): Finding[] {
  const codes = measures.map(({ code }) => code);
  return foldersIn(licensedDir).flatMap(({ name, path }): Finding[] => {
    const definition = measures.find(({ code }) => code === name)?.definition;
    if (definition) return filesIn(path).flatMap((file) => wordingFindings(join(path, file), definition));
    if (codes.includes(name)) return [];
    const message = `there is no questionnaire "${name}"`;
    return [{ ...atStart(path), rule: 'unknown-measure', message, help: `there are ${codes.join(', ')}` }];
  });
}

interface Folder {
  name: string;
  path: string;
}

function foldersIn(folder: string): Folder[] {
  return entriesOf(folder)
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, path: join(folder, name) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** Without hidden ones, which editors and systems leave. */
function filesIn(folder: string): string[] {
  const files = entriesOf(folder).filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
  return files.map(({ name }) => name).sort();
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
