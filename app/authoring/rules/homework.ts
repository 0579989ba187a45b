/** Guided self-help is what people do between the sessions: each session sets homework, on a worksheet that exists. */
import type { Finding, Problem } from '#app/modules/finding.ts';
import { ENGLISH, MODULE_FILE } from '../load-content.ts';
import { atStart, everyPage, type ModuleRule, type PageRule } from './rule.ts';

export const sessionHomework: ModuleRule = ({ module }) => {
  const english = module.pages.get(ENGLISH);
  return (module.definition?.sessions ?? []).flatMap(({ id, pages }): Finding[] => {
    const loaded = pages.flatMap((page) => english?.get(page) ?? []);
    // A page that is not there or cannot be parsed may be the one with the homework; it is reported as such.
    if (loaded.length < pages.length || loaded.some(({ tree }) => !tree)) return [];
    if (loaded.some(({ outline }) => outline.some(({ block }) => block === 'Homework'))) return [];
    const message = `the session "${id}" has no homework`;
    return [
      { ...atStart(MODULE_FILE), rule: 'no-homework', message, help: 'add a <Homework> to one of its pages' },
    ];
  });
};

export const homeworkWorksheet: PageRule = ({ module, locale, page }) => {
  const sheets = new Set(
    everyPage(module)
      .filter((other) => other.locale === locale || other.locale === ENGLISH)
      .flatMap((other) => other.page.outline)
      .flatMap(({ block, id }) => (block === 'Worksheet' && id !== undefined ? [id] : [])),
  );
  return page.outline.flatMap(({ block, attributes, place }): Problem[] => {
    const sheet = attributes.get('worksheet');
    if (block !== 'Homework' || typeof sheet !== 'string' || sheets.has(sheet)) return [];
    const message = `there is no worksheet "${sheet}" in this module`;
    return [{ ...place, rule: 'unknown-worksheet', message, help: 'give the id of a <Worksheet>' }];
  });
};
