/** The parts of a practitioner's week. */
import { useTranslation } from 'react-i18next';
import { formatDay, formatShortDate, formatTime } from '#app/i18n/format.ts';
import type { Week } from './week.server.ts';
import { useWhenText } from './when-text.tsx';

type Day = Week['days'][number];
type Held = Day['checkIns'][number];

/** Contacts that lie behind and that nobody has written down, whatever the week. */
export function Unrecorded({ unrecorded, unrecordedCount }: Pick<Week, 'unrecorded' | 'unrecordedCount'>) {
  const { t } = useTranslation('check-ins');
  const whenText = useWhenText();
  if (unrecorded.length === 0) return null;
  const more = unrecordedCount - unrecorded.length;
  return (
    <section className="panel panel--first">
      <h2 className="nhsuk-heading-m">{t('week.unrecorded', { count: unrecordedCount })}</h2>
      <ul className="nhsuk-list">
        {unrecorded.map(({ id, episodeId, startsAt, patientName, insteadOf }) => (
          <li key={id}>
            <a href={`/caseload/${episodeId}/check-ins`}>{patientName}</a> <For name={insteadOf} />
            <span className="quiet">{whenText(startsAt)}</span>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="quiet">{t('week.unrecordedMore', { count: more })}</p>}
    </section>
  );
}

/** What patients ask for. */
export function Requests({ requests }: Pick<Week, 'requests'>) {
  const { t } = useTranslation('check-ins');
  if (requests.length === 0) return null;
  return (
    <section className="panel panel--first">
      <h2 className="nhsuk-heading-m">{t('week.requests', { count: requests.length })}</h2>
      <ul className="nhsuk-list">
        {requests.map(({ id, episodeId, patientName, medium }) => (
          <li key={id}>
            <a href={`/caseload/${episodeId}/check-ins`}>{patientName}</a>{' '}
            <span className="quiet">{t(`week.asks.${medium ?? 'time'}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function DaySection({ day }: { day: Day }) {
  const { t, i18n } = useTranslation('check-ins');
  const { date, today, cover, checkIns, offers } = day;
  const empty = checkIns.length === 0 && offers.length === 0;
  return (
    <section className="week-day">
      <h2 className="nhsuk-heading-s">
        {formatDay(i18n.language, date)} {today && <strong className="nhsuk-tag">{t('week.today')}</strong>}
      </h2>
      {cover && <p>{t('week.leave', { name: cover })}</p>}
      {empty && !cover && <p className="quiet">{t('week.nothing')}</p>}
      <ul className="week-day__list">
        {checkIns.map((each) => (
          <HeldLine key={each.id} held={each} />
        ))}
        {offers.map(({ id, episodeId, startsAt, patientName, insteadOf }) => (
          <li key={id}>
            <span>{formatTime(i18n.language, startsAt)}</span>{' '}
            <span className="quiet">{t('week.offered')}</span>{' '}
            <a href={`/caseload/${episodeId}/check-ins`}>{patientName}</a> <For name={insteadOf} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function HeldLine({ held }: { held: Held }) {
  const { t, i18n } = useTranslation('check-ins');
  const { episodeId, startsAt, minutes, medium, attendance, videoLink, patientName, insteadOf } = held;
  return (
    <li>
      <strong>{formatTime(i18n.language, startsAt)}</strong>{' '}
      <a href={`/caseload/${episodeId}/check-ins`}>{patientName}</a> <For name={insteadOf} />
      <span className="quiet">{t(`how.${medium}`, { count: minutes })}</span>{' '}
      {attendance ? (
        <span className="quiet">{t(`attendance.${attendance}`)}</span>
      ) : (
        <>
          <a href={`/caseload/${episodeId}/review`}>
            {t('week.review')}
            <span className="nhsuk-u-visually-hidden"> {patientName}</span>
          </a>{' '}
          {videoLink && (
            <a href={videoLink} rel="noreferrer">
              {t('joinVideo')}
            </a>
          )}
        </>
      )}
    </li>
  );
}

/** For which colleague it is held. */
function For({ name }: { name: string | null }) {
  const { t } = useTranslation('check-ins');
  return name ? <span className="quiet">{t('week.for', { name })} </span> : null;
}

export function Covering({ covering }: Pick<Week, 'covering'>) {
  const { t, i18n } = useTranslation('check-ins');
  return covering.map(({ practitionerId, practitionerName, untilOn }) => (
    <p key={practitionerId}>
      {t('week.covering', { name: practitionerName, day: formatDay(i18n.language, untilOn) })}
    </p>
  ));
}

export function OtherWeeks({ days, previous, next }: Pick<Week, 'days' | 'previous' | 'next'>) {
  const { t, i18n } = useTranslation('check-ins');
  const [from = '', until = ''] = [days[0]?.date, days.at(-1)?.date];
  return (
    <nav aria-label={t('week.label')}>
      <p>
        <strong>
          {t('week.from', {
            from: formatShortDate(i18n.language, from),
            until: formatShortDate(i18n.language, until),
          })}
        </strong>
      </p>
      <p className="link-row">
        <a href={`/week?from=${previous}`}>{t('week.previous')}</a>
        <a href="/week">{t('week.thisWeek')}</a>
        <a href={`/week?from=${next}`}>{t('week.next')}</a>
      </p>
    </nav>
  );
}
