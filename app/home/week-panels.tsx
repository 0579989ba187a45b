/** The parts of the week, each with the one thing to do next. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { calendarDate, daysBetween, formatDay, formatTime } from '#app/i18n/format.ts';
import { useDueText } from '#app/homework/due-text.ts';
import type { ThisWeek } from './this-week.server.ts';

function Panel({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="panel">
      <h2 className="nhsuk-heading-m">{title}</h2>
      {children}
    </section>
  );
}

export function ReadingPanel({ reading, allRead }: Pick<ThisWeek, 'reading' | 'allRead'>) {
  const { t } = useTranslation('home');
  if (!reading) {
    return (
      <Panel title={t('reading.title')}>{<p>{t(allRead ? 'reading.allRead' : 'reading.none')}</p>}</Panel>
    );
  }
  return (
    <section className="panel panel--first">
      <p className="nhsuk-caption-m" lang={reading.locale}>
        {reading.module}
      </p>
      <h2 className="nhsuk-heading-m" lang={reading.locale}>
        {reading.title}
      </h2>
      <p>{t('reading.minutes', { count: reading.minutes })}</p>
      <a className="nhsuk-button" href={reading.href} draggable="false">
        {t('reading.go')}
      </a>
    </section>
  );
}

export function MeasuresPanel({ measures: { measures, minutes } }: Pick<ThisWeek, 'measures'>) {
  const { t, i18n } = useTranslation('home');
  if (measures.length === 0) return <Panel title={t('measures.title')}>{<p>{t('measures.none')}</p>}</Panel>;
  const due = measures.filter((each) => each.state === 'due');
  const checkInAt = due.find(({ reason }) => reason === 'check-in')?.checkInAt ?? null;
  const [oldest] = due.filter(({ overdue }) => overdue).toSorted((a, b) => b.overdueDays - a.overdueDays);
  return (
    <Panel title={t('measures.title')}>
      <p>{t('measures.due', { count: measures.length })}</p>
      {oldest && <p>{t('measures.overdue', { day: formatDay(i18n.language, oldest.dueOn) })}</p>}
      {checkInAt !== null && (
        <p>{t('measures.beforeCheckIn', { day: formatDay(i18n.language, checkInAt) })}</p>
      )}
      <p>
        <a className="nhsuk-button" href="/measures/due" draggable="false">
          {t('measures.go', { minutes })}
        </a>
      </p>
      <p>
        <a href="/measures">{t('measures.all')}</a>
      </p>
    </Panel>
  );
}

export function HomeworkPanel({ homework }: Pick<ThisWeek, 'homework'>) {
  const { t } = useTranslation('home');
  const dueText = useDueText();
  if (homework.length === 0) return <Panel title={t('homework.title')}>{<p>{t('homework.none')}</p>}</Panel>;
  return (
    <Panel title={t('homework.title')}>
      <ul className="nhsuk-list">
        {homework.map((task) => (
          <li key={task.id}>
            <a href={`/homework/${task.id}`} lang={task.locale}>
              {task.title}
            </a>{' '}
            <span className="quiet">{dueText(task)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

interface CheckInPanelProps extends Pick<ThisWeek, 'checkIn' | 'offeredTimes'> {
  today: string;
}

export function CheckInPanel({ checkIn, offeredTimes, today }: CheckInPanelProps) {
  const { t } = useTranslation(['home', 'check-ins']);
  return (
    <Panel title={t('checkIn.title')}>
      {checkIn ? <NextCheckIn checkIn={checkIn} today={today} /> : <p>{t('checkIn.none')}</p>}
      <p>
        <a href="/check-ins">
          {offeredTimes > 0 ? t('check-ins:home.offers', { count: offeredTimes }) : t('check-ins:home.all')}
        </a>
      </p>
    </Panel>
  );
}

function NextCheckIn({ checkIn, today }: { checkIn: NonNullable<ThisWeek['checkIn']>; today: string }) {
  const { t, i18n } = useTranslation('home');
  const { startsAt, minutes, medium } = checkIn;
  const time = formatTime(i18n.language, startsAt);
  const inDays = daysBetween(today, calendarDate(startsAt));
  return (
    <>
      <p>
        {inDays === 0 && t('checkIn.today', { time })}
        {inDays === 1 && t('checkIn.tomorrow', { time })}
        {inDays > 1 && t('checkIn.on', { day: formatDay(i18n.language, startsAt), time })}
      </p>
      <p>{t(`checkIn.${medium}`, { count: minutes })}</p>
    </>
  );
}

export function AgreedPanel({ agreed: { words, at } }: { agreed: NonNullable<ThisWeek['agreed']> }) {
  const { t, i18n } = useTranslation('home');
  return (
    <Panel title={t('agreed.title')}>
      <p className="quiet">{t('agreed.on', { day: formatDay(i18n.language, at) })}</p>
      <p className="own-words">{words}</p>
    </Panel>
  );
}

export function MessagesPanel({ unread, practitioner }: { unread: number; practitioner: string }) {
  const { t } = useTranslation('home');
  return (
    <Panel title={t('messages.title')}>
      <p>
        <a href="/messages">
          {unread > 0 ? t('messages.new', { count: unread }) : t('messages.write', { name: practitioner })}
        </a>
      </p>
    </Panel>
  );
}

/** What stays with a patient: letters to read first, and the plan for staying well. */
export function KeptLinks({ kept }: Pick<ThisWeek, 'kept'>) {
  const { t } = useTranslation('ending');
  return (
    <>
      {kept.toRead > 0 && (
        <p>
          <a href="/letters">{t('home.letters')}</a>
        </p>
      )}
      {kept.stayingWell && (
        <p>
          <a href="/staying-well">{t('home.stayingWell')}</a>
        </p>
      )}
    </>
  );
}
