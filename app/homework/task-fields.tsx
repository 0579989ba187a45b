/** The fields of a task: what, why, when, how often, until when. For a new one and for one that is changed. */
import { useTranslation } from 'react-i18next';
import { SelectField, TextareaField, TextField } from '#app/ui/form-fields.tsx';
import { cadenceOf, OFTEN } from './cadence.ts';
import { useOftenText } from './often-text.ts';

type Field = Parameters<typeof TextField>[0]['field'];

interface TaskFieldsProps {
  fields: Record<'title' | 'details' | 'why' | 'when' | 'often' | 'dueOn', Field>;
}

export function TaskFields({ fields }: TaskFieldsProps) {
  const { t } = useTranslation('homework');
  return (
    <>
      <TextField field={fields.title} label={t('staff.what')} />
      <TextField field={fields.why} label={t('staff.why')} />
      <TextField field={fields.when} label={t('staff.when')} hint={t('staff.whenHint')} />
      <OftenField field={fields.often} />
      <TextField field={fields.dueOn} label={t('staff.due')} type="date" width={10} />
      <TextareaField field={fields.details} label={t('staff.details')} rows={3} />
    </>
  );
}

function OftenField({ field }: { field: Field }) {
  const { t } = useTranslation('homework');
  const oftenText = useOftenText();
  const options = OFTEN.map((often) => ({ value: often, label: oftenText(cadenceOf(often)) }));
  return <SelectField field={field} label={t('facts.often')} options={options} />;
}
