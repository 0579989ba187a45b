/** What happened, what is safe, and where to go on: the page for every planned problem and for faults. */
import { useTranslation } from 'react-i18next';
import type { ProblemKind } from '#app/platform/problems.ts';
import { Page } from './page.tsx';

/** The words of each kind in the texts `problems`. */
export const PROBLEM_WORDS = {
  'not-found': 'notFound',
  'not-understood': 'notUnderstood',
  'from-elsewhere': 'fromElsewhere',
  'too-large': 'tooLarge',
  'not-a-form': 'notAForm',
  conflict: 'conflict',
  fault: 'fault',
} as const satisfies Record<ProblemKind | 'fault', string>;

export function ProblemPage({ kind }: { kind: ProblemKind | 'fault' }) {
  const { t } = useTranslation('problems');
  return (
    <Page title={t(`titles.${PROBLEM_WORDS[kind]}`)}>
      <p>{t(`body.${PROBLEM_WORDS[kind]}`)}</p>
      <p>
        <a href="/">{t('toStart')}</a>
      </p>
      <p>
        <a href="/crisis">{t('help')}</a>
      </p>
    </Page>
  );
}
