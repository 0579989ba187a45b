/** One builder per block that stands by itself: its element in, its data out, or undefined after reporting a problem. */
import type { Block, QuestionData, WorksheetBlock } from './content-blocks.ts';
import { buildField, buildOptions, idsOfField, sameIds } from './field-builder.ts';
import {
  asElement,
  isBlankText,
  readAttributes,
  report,
  type PageElement,
  type PageReading,
} from './page-elements.ts';
import { proseHtml } from './prose-html.ts';
import { urlProblem } from './safe-url.ts';

type Build = (element: PageElement, page: PageReading) => Block | undefined;

export const blockBuilders = {
  KeyPoint: (element, page) => ({ kind: 'key-point', html: someProse(element, page) }),
  Story: (element, page) => {
    const attributes = readAttributes(element, 'Story', page);
    return attributes && { kind: 'story', ...attributes, html: someProse(element, page) };
  },
  Steps: buildSteps,
  Quiz: buildQuiz,
  Reflection: (element, page) => {
    const attributes = readAttributes(element, 'Reflection', page);
    return attributes && { kind: 'reflection', ...attributes, html: proseHtml(element.children, page) };
  },
  Worksheet: buildWorksheet,
  Homework: (element, page) => {
    const attributes = readAttributes(element, 'Homework', page);
    return attributes && { kind: 'homework', ...attributes, html: proseHtml(element.children, page) };
  },
  MeasurePrompt: (element, page) => {
    const attributes = readAttributes(element, 'MeasurePrompt', page);
    return attributes && { kind: 'measure-prompt', ...attributes };
  },
  CrisisHelp: () => ({ kind: 'crisis-help' }),
  Media: buildMedia,
} satisfies Record<string, Build>;

function someProse(element: PageElement, page: PageReading): string {
  const html = proseHtml(element.children, page);
  if (html === '') report(page, element, `<${element.name}> has no text in it`);
  return html;
}

function buildSteps(element: PageElement, page: PageReading): Block {
  const inside = element.children.filter((child) => !isBlankText(child));
  if (inside.length !== 1 || asElement(inside[0])?.name !== 'ol') {
    report(
      page,
      element,
      '<Steps> holds one numbered list and nothing else',
      'begin each step with 1. 2. 3.',
    );
  }
  return { kind: 'steps', html: proseHtml(element.children, page) };
}

function buildQuiz(element: PageElement, page: PageReading): Block | undefined {
  const attributes = readAttributes(element, 'Quiz', page);
  if (!attributes) return undefined;
  const questions = element.children.flatMap((child) => buildQuestion(asElement(child), page));
  if (questions.length === 0) report(page, element, 'a <Quiz> needs at least one <Question>');
  sameIds(questions, element, page);
  return { kind: 'quiz', ...attributes, questions };
}

function buildQuestion(element: PageElement | undefined, page: PageReading): QuestionData[] {
  if (element?.name !== 'Question') return [];
  const attributes = readAttributes(element, 'Question', page);
  if (!attributes) return [];
  const options = buildOptions(element, page);
  if (options.length < 2) report(page, element, 'a <Question> needs at least two <Option>s');
  if (!options.some(({ correct }) => correct)) {
    report(page, element, 'no <Option> of this <Question> is right', 'write `correct` in the one that is');
  }
  return [{ ...attributes, options }];
}

function buildWorksheet(element: PageElement, page: PageReading): Block | undefined {
  const attributes = readAttributes(element, 'Worksheet', page);
  if (!attributes) return undefined;
  const parts: WorksheetBlock['parts'] = [];
  let prose: unknown[] = [];
  const endProse = () => {
    if (!prose.every(isBlankText)) parts.push({ kind: 'prose', html: proseHtml(prose, page) });
    prose = [];
  };
  for (const child of element.children) {
    const inner = asElement(child);
    if (inner?.name !== 'Field') {
      prose.push(child);
      continue;
    }
    endProse();
    const field = buildField(inner, page);
    if (field) parts.push({ kind: 'field', field });
  }
  endProse();
  const fields = parts.flatMap((part) => (part.kind === 'field' ? [part.field] : []));
  if (fields.length === 0) report(page, element, 'a <Worksheet> needs at least one <Field>');
  sameIds(fields.flatMap(idsOfField), element, page);
  return { kind: 'worksheet', ...attributes, parts };
}

function buildMedia(element: PageElement, page: PageReading): Block | undefined {
  const attributes = readAttributes(element, 'Media', page);
  if (!attributes) return undefined;
  const { kind: media, src, title, alt = '' } = attributes;
  const problem = urlProblem(src, 'image');
  if (problem) report(page, element, problem);
  const html = proseHtml(element.children, page);
  if (html === '') {
    report(
      page,
      element,
      '<Media> needs its transcript or long description inside it',
      'write it as text inside <Media>',
    );
  }
  return { kind: 'media', media, src, title, alt, html };
}
