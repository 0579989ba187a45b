/** Above a form that could not be kept, when one of its answers calls for help: nobody has been told. */
import { useTranslation } from 'react-i18next';
import { CrisisContacts, type ServiceLine } from '#app/ui/crisis-contacts.tsx';

/** It takes the focus before the summary of errors does. */
export function UrgentHelp({ line }: { line: ServiceLine | null }) {
  const { t } = useTranslation('safety');
  return (
    <section className="panel panel--urgent" aria-labelledby="urgent-help" data-takes-focus tabIndex={-1}>
      <h2 className="nhsuk-heading-m" id="urgent-help">
        {t('answered.title')}
      </h2>
      <p>{t('answered.notSaved')}</p>
      <p>{t('answered.now')}</p>
      <CrisisContacts serviceLine={line} />
      <p>
        <a href="#answers">{t('answered.keptBelow')}</a>
      </p>
    </section>
  );
}
