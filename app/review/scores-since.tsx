/** Scores against the last contact and the first one, and the single answers to ask about. */
import { useTranslation } from 'react-i18next';
import { formatChange, formatDay, formatNumber } from '#app/i18n/format.ts';
import type { WorthAsking } from '#app/measures/worth-asking.ts';
import type { ScoreChange, ScoreSince } from './score-since.ts';

interface ScoresSinceProps {
  scores: ScoreSince[];
  worthAsking: WorthAsking[];
}

const MOST_DECIMALS = { maximumFractionDigits: 2 };

export function ScoresSince({ scores, worthAsking }: ScoresSinceProps) {
  const { t } = useTranslation('review');
  return (
    <section>
      <h2 className="nhsuk-heading-s">{t('scores.title')}</h2>
      {scores.length === 0 && <p className="quiet">{t('scores.none')}</p>}
      <ul className="review-list">
        {scores.map((score) => (
          <Score key={score.code} score={score} />
        ))}
      </ul>
      {scores.length > 0 && <Answers worthAsking={worthAsking} />}
    </section>
  );
}

function Score({ score }: { score: ScoreSince }) {
  const { t, i18n } = useTranslation('review');
  const { t: charts } = useTranslation('charts');
  const { name, last, lastAt, isNew, sinceContact, sinceFirst, level } = score;
  const figure = formatNumber(i18n.language, last, MOST_DECIMALS);
  return (
    <li>
      <strong>{t('scores.score', { name, score: figure })}</strong>{' '}
      <span className="quiet">
        {t(isNew ? 'scores.answered' : 'scores.old', { day: formatDay(i18n.language, lastAt) })}
      </span>
      {sinceContact && <Change change={sinceContact} text="scores.sinceContact" />}
      {sinceFirst && <Change change={sinceFirst} text="scores.sinceFirst" />}
      {level && <span className="review-line">{charts(`level.${level}`)}</span>}
    </li>
  );
}

interface ChangeProps {
  change: ScoreChange;
  text: 'scores.sinceContact' | 'scores.sinceFirst';
}

function Change({ change: { from, points, reliable }, text }: ChangeProps) {
  const { t, i18n } = useTranslation('review');
  const said = t(text, {
    change: formatChange(i18n.language, points),
    from: formatNumber(i18n.language, from, MOST_DECIMALS),
  });
  return (
    <span className="review-line">
      {said}
      {reliable !== null && (
        <>
          {': '}
          <span className={reliable === 'deterioration' ? 'item-worse' : undefined}>
            {t(reliable === 'none' ? 'scores.none-reliable' : `scores.${reliable}`)}
          </span>
        </>
      )}
    </span>
  );
}

function Answers({ worthAsking }: Pick<ScoresSinceProps, 'worthAsking'>) {
  const { t } = useTranslation('review');
  if (worthAsking.length === 0) return <p className="quiet">{t('scores.askNone')}</p>;
  return (
    <>
      <h3 className="nhsuk-heading-xs">{t('scores.ask')}</h3>
      <ul className="review-list">
        {worthAsking.map((answer) => (
          <Answer key={`${answer.code} ${answer.item}`} answer={answer} />
        ))}
      </ul>
    </>
  );
}

function Answer({ answer }: { answer: WorthAsking }) {
  const { t } = useTranslation('review');
  const { name, number, words, locale, from, to, why } = answer;
  return (
    <li>
      {t('scores.question', { name, number })}
      {words && (
        <>
          {': '}
          <span lang={locale}>{words}</span>
        </>
      )}{' '}
      <strong>{from === null ? t('scores.now', { to }) : t('scores.fromTo', { from, to })}</strong>{' '}
      <span className="quiet">{t(`scores.why.${why}`)}</span>
    </li>
  );
}
