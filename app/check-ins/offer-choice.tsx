/** Times that a patient may choose from: one press books one. */
import { useTranslation } from 'react-i18next';
import { formatDay, formatTime } from '#app/i18n/format.ts';
import type { OwnCheckIns } from './own-check-ins.server.ts';

export function OfferChoice({ offers, practitioner }: Pick<OwnCheckIns, 'offers' | 'practitioner'>) {
  const { t, i18n } = useTranslation('check-ins');
  const { language } = i18n;
  if (offers.length === 0) return null;
  return (
    <section className="panel panel--first" id="offers">
      <h2 className="nhsuk-heading-m">{t('own.offers.title')}</h2>
      <p>{t('own.offers.lead', { name: practitioner })}</p>
      <form method="post">
        <input type="hidden" name="intent" value="take" />
        <ul className="nhsuk-list">
          {offers.map(({ id, startsAt, minutes, medium }) => (
            <li key={id}>
              <button name="offer" value={id} className="nhsuk-button nhsuk-button--secondary choice-button">
                {t('own.offers.take', {
                  day: formatDay(language, startsAt),
                  time: formatTime(language, startsAt),
                })}
                <span className="choice-button__more">{t(`how.${medium}`, { count: minutes })}</span>
              </button>
            </li>
          ))}
        </ul>
      </form>
      <p>{t('own.offers.none')}</p>
    </section>
  );
}
