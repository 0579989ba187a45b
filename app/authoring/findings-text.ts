/** How many things a check found, in a sentence. */
import type { TFunction } from 'i18next';
import type { Finding } from '#app/modules/finding.ts';
import { stopsPublishing } from './stops-publishing.ts';

/** Nothing; only what is worth knowing; or what has to be mended before the page can be published. */
export function findingsText(t: TFunction<'editor'>, findings: readonly Finding[]): string {
  const errors = findings.filter(stopsPublishing).length;
  const warnings = findings.length - errors;
  if (findings.length === 0) return t('findings.none');
  if (errors === 0) return t('findings.warnings', { count: warnings });
  return t('findings.errors', { count: errors });
}
