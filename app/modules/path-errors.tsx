/** Why a path was not changed. */
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { dateFieldOf } from './path-date.tsx';
import type { RefusedChange } from './post-path.server.ts';

export function PathErrors({ refused }: { refused: RefusedChange }) {
  const { t } = useTranslation('tailoring');
  switch (refused.error) {
    case 'conflict':
      return <ErrorSummary errors={[{ text: t('path.conflict') }]} />;
    case 'no-room':
      return <ErrorSummary errors={[{ text: t('path.noRoom') }]} />;
    case 'no-date':
      return <ErrorSummary errors={[{ text: t('path.noDate'), fieldId: dateFieldOf(refused.session) }]} />;
    case 'needs-reason':
      return (
        <ErrorSummary errors={[{ text: t('add.reasonMissing'), fieldId: `${refused.intent}-reason` }]} />
      );
  }
}
