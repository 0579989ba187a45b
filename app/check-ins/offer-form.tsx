/** The form that offers up to five times. */
import { useForm } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { CheckIn } from '#app/pathway/check-ins.server.ts';
import { FormErrors, SelectField } from '#app/ui/form-fields.tsx';
import { SLOTS } from './booking.ts';
import type { offerTimesSchema } from './book-check-in.schema.ts';
import { ClashNotice } from './clash-notice.tsx';
import { HowFields, TimeFields } from './how-fields.tsx';
import type { OfferRefused } from './post-offer.server.ts';
import { useWhenText } from './when-text.tsx';

interface OfferFormProps {
  /** Check-ins in whose place the times may be. */
  ahead: CheckIn[];
  usual: { minutes: number; medium: string };
  submission: string;
  refused: OfferRefused | null;
}

export function OfferForm({ ahead, usual: { minutes, medium }, submission, refused }: OfferFormProps) {
  const { t } = useTranslation('check-ins');
  const whenText = useWhenText();
  const [form, fields] = useForm<z.input<typeof offerTimesSchema>>({
    id: 'offer',
    lastResult: refused?.reply ?? null,
    defaultValue: { minutes, medium },
  });
  return (
    <form method="post" noValidate>
      <FormErrors form={form} />
      <p>{t('staff.offers.lead')}</p>
      <input type="hidden" name="intent" value="offer" />
      <input type="hidden" name="submission" value={submission} />
      {SLOTS.map((slot) => (
        <TimeFields
          key={slot}
          slot={slot}
          date={fields[`date${slot}`]}
          time={fields[`time${slot}`]}
          which={fields[`which${slot}`]}
        />
      ))}
      <HowFields minutes={fields.minutes} medium={fields.medium} videoLink={fields.videoLink} />
      {ahead.length > 0 && (
        <SelectField
          field={fields.insteadOf}
          label={t('staff.offers.instead')}
          options={[
            { value: '', label: t('staff.offers.insteadNone') },
            ...ahead.map(({ id, startsAt }) => ({ value: id, label: whenText(startsAt) })),
          ]}
        />
      )}
      {refused?.clashes ? (
        <>
          <ClashNotice clashes={refused.clashes} />
          <input type="hidden" name="despiteClash" value="yes" />
          <button className="nhsuk-button">{t('staff.despiteOffer')}</button>
        </>
      ) : (
        <button className="nhsuk-button">{t('staff.offers.button')}</button>
      )}
    </form>
  );
}
