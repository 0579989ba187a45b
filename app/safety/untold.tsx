/** Nobody has been told: said first and plainly, with what to do instead. */
import { useTranslation } from 'react-i18next';

interface UntoldProps {
  why: 'fault' | 'nobody' | 'signed-out' | 'staff';
}

export function Untold({ why }: UntoldProps) {
  const { t } = useTranslation('not-safe');
  return (
    <div className="panel panel--urgent" role="alert" data-takes-focus tabIndex={-1}>
      <p>
        <strong>{t('untold.title')}</strong>
      </p>
      <p>{t(`untold.${why}`)}</p>
    </div>
  );
}
