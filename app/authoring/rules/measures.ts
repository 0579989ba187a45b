/** A page may only ask for a questionnaire that this service has. */
import type { Problem } from '#app/modules/finding.ts';
import type { PageRule } from './rule.ts';

export const knownMeasures: PageRule = ({ page, site: { measures } }) =>
  page.outline.flatMap(({ block, id, place }): Problem[] => {
    if (block !== 'MeasurePrompt' || id === undefined || !measures || measures.has(id)) return [];
    const message = `there is no questionnaire "${id}"`;
    return [{ ...place, rule: 'unknown-measure', message, help: `there are ${[...measures].join(', ')}` }];
  });
