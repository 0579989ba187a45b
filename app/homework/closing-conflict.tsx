/** Says that a task is no longer as it was when the form was made. What was typed is in the form. */
import { useTranslation } from 'react-i18next';

export function ClosingConflict({ name }: { name: string }) {
  const { t } = useTranslation('homework');
  return (
    <div className="nhsuk-inset-text" role="alert">
      <p>{t('staff.conflict', { name })}</p>
    </div>
  );
}
