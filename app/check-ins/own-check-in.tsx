/** One check-in of the patient's own that lies ahead. */
import { useTranslation } from 'react-i18next';
import { Disclosure } from '#app/ui/disclosure.tsx';
import type { OwnCheckIns } from './own-check-ins.server.ts';
import { WhenAndHow } from './when-text.tsx';

interface OwnCheckInProps {
  checkIn: OwnCheckIns['ahead'][number];
  practitioner: string;
}

export function OwnCheckIn({ checkIn, practitioner }: OwnCheckInProps) {
  const { t } = useTranslation('check-ins');
  const { id, medium, begun } = checkIn;
  return (
    <section className="panel panel--first">
      <WhenAndHow checkIn={checkIn} />
      <p>{t('own.with', { name: practitioner })}</p>
      {begun && <p>{t('own.begun')}</p>}
      <VideoLink checkIn={checkIn} />
      <p>
        <a href={`/check-ins/${id}/calendar`}>{t('calendar.add')}</a>
      </p>
      <h3 className="nhsuk-heading-s">{t('own.ready.title')}</h3>
      <p>
        {t(`own.ready.${medium}`, { name: practitioner })} {t('own.ready.measures')}{' '}
        <a href="/measures">{t('own.ready.measuresLink')}</a>
      </p>
      {!begun && <CancelForm id={id} />}
    </section>
  );
}

function VideoLink({ checkIn: { medium, videoLink } }: Pick<OwnCheckInProps, 'checkIn'>) {
  const { t } = useTranslation('check-ins');
  if (medium !== 'video') return null;
  if (!videoLink) return <p>{t('noLink')}</p>;
  return (
    <p>
      <a href={videoLink} rel="noreferrer">
        {t('joinVideo')}
      </a>
    </p>
  );
}

function CancelForm({ id }: { id: string }) {
  const { t } = useTranslation('check-ins');
  return (
    <Disclosure title={t('own.cancel.title')}>
      <p>{t('own.cancel.ask')}</p>
      <form method="post">
        <input type="hidden" name="intent" value="cancel" />
        <input type="hidden" name="checkIn" value={id} />
        <button className="nhsuk-button nhsuk-button--secondary">{t('own.cancel.button')}</button>
      </form>
    </Disclosure>
  );
}
