/** A page may only ask for a questionnaire that this service has. */
import type { Finding } from '#app/modules/finding.ts';
import { everyPage, type Rule } from './rule.ts';

export const knownMeasures: Rule = ({ module, site: { measures } }) =>
  everyPage(module).flatMap(({ page }) =>
    page.outline.flatMap(({ block, id, place }): Finding[] => {
      if (block !== 'MeasurePrompt' || id === undefined || !measures || measures.has(id)) return [];
      const message = `there is no questionnaire "${id}"`;
      const help = `there are ${[...measures].join(', ')}`;
      return [{ file: page.file, ...place, rule: 'unknown-measure', message, help }];
    }),
  );
