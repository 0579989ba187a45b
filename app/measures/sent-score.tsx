/** The score for those who want it: closed, because a number is not what the page is about. */
import { Details } from 'nhsuk-react-components';
import { useTranslation } from 'react-i18next';
import type { SentMeasure } from './sent-measure.server.ts';

export function SentScore({ sent: { score, locale } }: { sent: SentMeasure }) {
  const { t } = useTranslation('measures');
  if (!score) return <p>{t('sent.noScore')}</p>;
  const { total, max, band } = score;
  return (
    <Details>
      <Details.Summary>{t('sent.details')}</Details.Summary>
      <Details.Text>
        <p>
          {t('sent.score', { total, max })} <strong lang={locale}>{band}</strong>
        </p>
        <p>{t('sent.scoreMeans')}</p>
      </Details.Text>
    </Details>
  );
}
