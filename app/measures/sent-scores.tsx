/** The scores for those who want them: closed, because a number is not what the page is about. */
import { useTranslation } from 'react-i18next';
import { formatNumber } from '#app/i18n/format.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import type { SentMeasure, SentSet } from './sent-set.server.ts';

export function SentScores({ sent }: { sent: Pick<SentSet, 'measures' | 'mayChange'> }) {
  const { t } = useTranslation('answering');
  const scored = sent.measures.filter(({ score }) => score.kind === 'total');
  const leftOut = sent.measures.filter(({ score }) => score.kind === 'left-out');
  return (
    <>
      {scored.length > 0 && (
        <Disclosure title={t('sent.details', { count: scored.length })}>
          {scored.map((measure) => (
            <Score key={measure.code} measure={measure} />
          ))}
          <p>{t('sent.scoreMeans')}</p>
        </Disclosure>
      )}
      {leftOut.map(({ code, name }) => (
        <p key={code}>{t('sent.noScore', { name })}</p>
      ))}
    </>
  );
}

function Score({ measure: { title, locale, score } }: { measure: SentMeasure }) {
  const { t, i18n } = useTranslation('answering');
  if (score.kind !== 'total') return null;
  const total = formatNumber(i18n.language, score.total, { maximumFractionDigits: 2 });
  return (
    <>
      <h3 className="nhsuk-heading-xs" lang={locale}>
        {title}
      </h3>
      <p>
        {t('sent.score', { total, max: score.max })}
        {score.band !== null && (
          <>
            {' '}
            {t('sent.called')} <strong lang={locale}>{score.band}</strong>
          </>
        )}
      </p>
    </>
  );
}
