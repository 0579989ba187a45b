/** Why a form was not accepted, on top of the page that shows it again. What is wrong with single fields is said beside them. */
import { useTranslation } from 'react-i18next';
import { formatTime } from '#app/i18n/format.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { OwnTexts } from './own-texts.tsx';
import type { RefusedReview } from './post-review.server.ts';

interface NotClosedProps {
  refused: Exclude<RefusedReview, { why: 'closed-by-another' }>;
}

export function NotClosed({ refused }: NotClosedProps) {
  const { t } = useTranslation('review');
  switch (refused.why) {
    case 'invalid':
      return null;
    case 'ended':
      return <ErrorSummary errors={[{ text: t('ended') }]} />;
    case 'new-alert':
      return <ErrorSummary errors={[{ text: t('newAlert.title') }, { text: t('newAlert.body') }]} />;
    case 'conflict':
      return <Conflict refused={refused} />;
  }
}

function Conflict({ refused: { savedAt, theirs } }: { refused: RefusedReview & { why: 'conflict' } }) {
  const { t, i18n } = useTranslation('review');
  const time = formatTime(i18n.language, savedAt);
  return (
    <>
      <ErrorSummary errors={[{ text: t('conflict.title') }, { text: t('conflict.body', { time }) }]} />
      <Disclosure title={t('conflict.theirs')} open>
        {theirs.length === 0 ? <p className="quiet">{t('begun.empty')}</p> : <OwnTexts texts={theirs} />}
      </Disclosure>
    </>
  );
}
