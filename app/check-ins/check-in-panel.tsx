/** One check-in on the practitioner's page, ahead or to be written down, with what can be done about it. */
import { useTranslation } from 'react-i18next';
import type { CheckIn } from '#app/pathway/check-ins.server.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { BookingForm } from './booking-form.tsx';
import type { BookingRefused } from './post-booking.server.ts';
import { useWhenText, WhenAndHow } from './when-text.tsx';

interface AheadPanelProps {
  checkIn: CheckIn;
  refused: BookingRefused | null;
}

export function AheadPanel({ checkIn, refused }: AheadPanelProps) {
  const { t } = useTranslation('check-ins');
  const { id, medium, minutes, appointmentType, videoLink } = checkIn;
  return (
    <div className="panel">
      <WhenAndHow checkIn={checkIn} />
      <p className="link-row">
        {videoLink && (
          <a href={videoLink} rel="noreferrer">
            {t('joinVideo')}
            <Which startsAt={checkIn.startsAt} />
          </a>
        )}
        <a href={`/check-ins/${id}/calendar`}>
          {t('staff.calendar')}
          <Which startsAt={checkIn.startsAt} />
        </a>
      </p>
      <Disclosure title={t('staff.move.title')} open={refused !== null}>
        <BookingForm moves={checkIn} usual={{ medium, minutes, appointmentType }} refused={refused} />
      </Disclosure>
      <CancelForm id={id} startsAt={checkIn.startsAt} />
    </div>
  );
}

interface UnrecordedPanelProps {
  checkIn: CheckIn;
  submission: string;
}

export function UnrecordedPanel({ checkIn, submission }: UnrecordedPanelProps) {
  const { t } = useTranslation('check-ins');
  const { id, episodeId } = checkIn;
  return (
    <div className="panel">
      <WhenAndHow checkIn={checkIn} />
      <p>
        <a href={`/caseload/${episodeId}/review`}>
          {t('staff.review')}
          <Which startsAt={checkIn.startsAt} />
        </a>
      </p>
      <form method="post" className="button-row">
        <input type="hidden" name="intent" value="missed" />
        <input type="hidden" name="checkIn" value={id} />
        {/* Each check-in is written down by a use of its own. */}
        <input type="hidden" name="submission" value={`${submission}-${id}`} />
        {(['3', '7'] as const).map((code) => (
          <button key={code} name="code" value={code} className="nhsuk-button nhsuk-button--secondary">
            {t(`staff.missedButton.${code}`)}
            <Which startsAt={checkIn.startsAt} />
          </button>
        ))}
      </form>
      <CancelForm id={id} startsAt={checkIn.startsAt} />
    </div>
  );
}

function CancelForm({ id, startsAt }: Pick<CheckIn, 'id' | 'startsAt'>) {
  const { t } = useTranslation('check-ins');
  return (
    <Disclosure title={t('staff.cancel.title')}>
      <form method="post" className="button-row">
        <input type="hidden" name="intent" value="cancel" />
        <input type="hidden" name="checkIn" value={id} />
        {(['2', '4'] as const).map((code) => (
          <button key={code} name="code" value={code} className="nhsuk-button nhsuk-button--secondary">
            {t(`staff.cancel.${code}`)}
            <Which startsAt={startsAt} />
          </button>
        ))}
      </form>
    </Disclosure>
  );
}

/** Which of several it is, for who hears the page. */
function Which({ startsAt }: Pick<CheckIn, 'startsAt'>) {
  const whenText = useWhenText();
  return <span className="nhsuk-u-visually-hidden"> {whenText(startsAt)}</span>;
}
