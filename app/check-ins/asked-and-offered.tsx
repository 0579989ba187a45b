/** What the patient asks for, and the times that are offered, on the practitioner's page. */
import { useTranslation } from 'react-i18next';
import { formatDay, formatTime } from '#app/i18n/format.ts';
import type { EpisodeCheckIns } from './episode-check-ins.server.ts';
import { useWhenText } from './when-text.tsx';

export function RequestPanels({ requests }: Pick<EpisodeCheckIns, 'requests'>) {
  const { t, i18n } = useTranslation('check-ins');
  const { language } = i18n;
  if (requests.length === 0) return null;
  return (
    <section className="panel panel--first">
      <h2 className="nhsuk-heading-m">{t('staff.requests.title')}</h2>
      <ul className="thing-list">
        {requests.map(({ id, medium, words, askedAt }) => (
          <li key={id}>
            <p>
              <strong>{medium ? t(`media.${medium}`) : t('staff.requests.time')}</strong>{' '}
              <span className="quiet">
                {t('staff.requests.on', {
                  day: formatDay(language, askedAt),
                  time: formatTime(language, askedAt),
                })}
              </span>
            </p>
            {words !== '' && <p className="own-words">{words}</p>}
            <form method="post">
              <input type="hidden" name="intent" value="answered" />
              <input type="hidden" name="request" value={id} />
              <button className="nhsuk-button nhsuk-button--secondary">
                {t('staff.requests.answered')}
                <span className="nhsuk-u-visually-hidden"> {formatDay(language, askedAt)}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
      <p className="quiet">{t('staff.requests.hint')}</p>
    </section>
  );
}

export function OfferedTimes({ offers }: Pick<EpisodeCheckIns, 'offers'>) {
  const { t } = useTranslation('check-ins');
  const whenText = useWhenText();
  if (offers.length === 0) return null;
  return (
    <section>
      <h2 className="nhsuk-heading-m">{t('staff.offers.title')}</h2>
      {offers.map(({ batch, offers: together }) => (
        <div key={batch} className="panel">
          <ul className="nhsuk-list">
            {together.map(({ id, startsAt, medium, minutes }) => (
              <li key={id}>
                {whenText(startsAt)} <span className="quiet">{t(`how.${medium}`, { count: minutes })}</span>
              </li>
            ))}
          </ul>
          <form method="post">
            <input type="hidden" name="intent" value="withdraw" />
            <input type="hidden" name="batch" value={batch} />
            <button className="nhsuk-button nhsuk-button--secondary">
              {t('staff.offers.withdraw')}
              <span className="nhsuk-u-visually-hidden"> {whenText(together[0]?.startsAt ?? 0)}</span>
            </button>
          </form>
        </div>
      ))}
    </section>
  );
}
