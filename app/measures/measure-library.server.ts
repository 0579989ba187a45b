/** The questionnaires of this service: content/measures/<code>/, read once. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { environment } from '#app/platform/environment.ts';
import { type MeasureDefinition, measureSchema } from './measure-schema.ts';
import {
  type MeasureWording,
  type ShownWording,
  wordingGaps,
  wordingLocale,
  wordingSchema,
} from './wording-schema.ts';

const ENGLISH = 'en';

export interface MeasureLibrary {
  /** Every questionnaire, in the order they are asked; also those that have no words yet. */
  measures: () => MeasureDefinition[];
  find: (code: string) => MeasureDefinition | undefined;
  /** The words in `language`, else in English; undefined when there are none that this service may show. */
  wording: (code: string, language: string) => ShownWording | undefined;
  /** The languages it has words in. */
  languages: (code: string) => string[];
}

interface Loaded {
  definition: MeasureDefinition;
  wordings: Map<string, MeasureWording>;
}

/**
 * Reads every questionnaire in `folder`, and in `licensed` the words that a service has a licence for, which win over
 * ours: only with them is a questionnaire shown whose owner must be asked first. What is broken is left out and told to
 * `onProblem`: one wrong file must not take the other questionnaires away from patients.
 */
export function loadMeasures(
  folder: string,
  onProblem: (problem: string) => void,
  licensed?: string,
): MeasureLibrary {
  const loaded = new Map<string, Loaded>();
  for (const code of namesIn(folder)) {
    const measure = loadMeasure(join(folder, code), code, onProblem);
    if (!measure) continue;
    if (!measure.definition.licence.showItems) measure.wordings.clear();
    if (licensed) readWordings(join(licensed, code), measure, onProblem);
    loaded.set(code, measure);
  }
  const inOrder = [...loaded.values()]
    .map(({ definition }) => definition)
    .toSorted((a, b) => a.order - b.order);
  return {
    measures: () => inOrder,
    find: (code) => loaded.get(code)?.definition,
    languages: (code) => [...(loaded.get(code)?.wordings.keys() ?? [])],
    wording: (code, language) => {
      const wordings = loaded.get(code)?.wordings;
      for (const locale of [language, ENGLISH]) {
        const words = wordings?.get(locale);
        if (words) return { locale, words };
      }
      return undefined;
    },
  };
}

function loadMeasure(folder: string, code: string, onProblem: (problem: string) => void): Loaded | undefined {
  const definition = readJson(join(folder, 'measure.json'), measureSchema, onProblem);
  if (!definition) return undefined;
  if (definition.code !== code) {
    onProblem(`${folder}: the code must be the folder's name`);
    return undefined;
  }
  const loaded: Loaded = { definition, wordings: new Map() };
  readWordings(folder, loaded, onProblem);
  return loaded;
}

function readWordings(
  folder: string,
  { definition, wordings }: Loaded,
  onProblem: (problem: string) => void,
): void {
  for (const file of namesIn(folder)) {
    const locale = wordingLocale(file);
    if (!locale) continue;
    const words = readJson(join(folder, file), wordingSchema, onProblem);
    const gaps = words ? wordingGaps(definition, words) : [];
    for (const { message } of gaps) onProblem(`${join(folder, file)}: ${message}`);
    if (words && gaps.length === 0) wordings.set(locale, words);
  }
}

function readJson<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  onProblem: (problem: string) => void,
): z.output<Schema> | undefined {
  try {
    const parsed = schema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    if (parsed.success) return parsed.data;
    for (const { path: at, message } of parsed.error.issues) onProblem(`${path}: ${at.join('.')} ${message}`);
  } catch (error) {
    onProblem(`${path}: ${error instanceof SyntaxError ? 'this is not JSON' : 'this cannot be read'}`);
  }
  return undefined;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

let library: MeasureLibrary | undefined;

/** The questionnaires of this process, from the folder that the environment names. Development reads them anew. */
export function measureLibrary(): MeasureLibrary {
  const { CONTENT_DIR, MEASURES_DIR, NODE_ENV } = environment();
  if (library && NODE_ENV !== 'development') return library;
  const warn = (problem: string) => {
    process.emitWarning(problem, 'MeasureWarning');
  };
  library = loadMeasures(join(CONTENT_DIR, 'measures'), warn, MEASURES_DIR);
  return library;
}
