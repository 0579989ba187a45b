/** How hard it was, from 0 to 10; it may be left out. */
import { useTranslation } from 'react-i18next';
import { SelectField } from '#app/ui/form-fields.tsx';

const STEPS = Array.from({ length: 11 }, (_step, value) => String(value));

export function DifficultyField({ field }: { field: Parameters<typeof SelectField>[0]['field'] }) {
  const { t } = useTranslation('homework');
  return (
    <SelectField
      field={field}
      label={t('form.difficulty')}
      hint={t('form.difficultyHint')}
      options={[{ value: '', label: t('form.notSaid') }, ...STEPS.map((value) => ({ value, label: value }))]}
    />
  );
}
