/** What the patient has asked for, and the form that asks for another time or another way to meet. */
import { type SubmissionResult, useForm } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { formatDay } from '#app/i18n/format.ts';
import { FormErrors, RadiosField, TextareaField } from '#app/ui/form-fields.tsx';
import { MEDIA } from '#db/schema/pathway.ts';
import type { askForChangeSchema } from './ask-for-change.schema.ts';
import type { OwnCheckIns } from './own-check-ins.server.ts';

export function AskedList({ requests, practitioner }: Pick<OwnCheckIns, 'requests' | 'practitioner'>) {
  const { t, i18n } = useTranslation('check-ins');
  if (requests.length === 0) return null;
  return (
    <section className="panel">
      <h2 className="nhsuk-heading-m">{t('own.asked.title')}</h2>
      {requests.map(({ id, medium, words, askedAt }) => (
        <div key={id}>
          <p>
            <strong>{medium ? t(`media.${medium}`) : t('own.asked.time')}</strong>
          </p>
          {words !== '' && <p className="own-words">{words}</p>}
          <p className="quiet">
            {t('own.asked.on', { day: formatDay(i18n.language, askedAt), name: practitioner })}
          </p>
        </div>
      ))}
    </section>
  );
}

interface AskFormProps {
  /** The check-in that does not suit; null when none is booked. */
  checkIn: string | null;
  practitioner: string;
  submission: string;
  reply: SubmissionResult | null;
}

export function AskForm({ checkIn, practitioner, submission, reply }: AskFormProps) {
  const { t } = useTranslation('check-ins');
  const [form, fields] = useForm<z.input<typeof askForChangeSchema>>({ id: 'ask', lastResult: reply });
  return (
    <form method="post" className="panel" noValidate>
      <h2 className="nhsuk-heading-m">{t('own.change.title')}</h2>
      <FormErrors form={form} />
      <p>{t('own.change.lead', { name: practitioner })}</p>
      <input type="hidden" name="intent" value="ask" />
      <input type="hidden" name="submission" value={submission} />
      {checkIn && <input type="hidden" name="checkIn" value={checkIn} />}
      <RadiosField
        field={fields.change}
        label={t('own.change.what')}
        options={(['time', ...MEDIA] as const).map((value) => ({ value, label: t(`own.change.${value}`) }))}
      />
      <TextareaField
        field={fields.words}
        label={t('own.change.words', { name: practitioner })}
        hint={t('own.change.hint')}
        rows={3}
      />
      <button className="nhsuk-button">{t('own.change.send')}</button>
    </form>
  );
}
