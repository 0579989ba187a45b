/** Above a form that could not be taken, when one of its answers calls for help: nobody has been told yet. */
import { useTranslation } from 'react-i18next';
import { CrisisContacts, type ServiceLine } from '#app/ui/crisis-contacts.tsx';

/** `ourFault` when it could not be written. It takes the focus before the summary of errors does. */
export function UrgentHelp({ line, ourFault }: { line: ServiceLine | null; ourFault: boolean }) {
  const { t } = useTranslation(['safety', 'measures']);
  return (
    <section className="panel panel--urgent" aria-labelledby="urgent-help" data-takes-focus tabIndex={-1}>
      <h2 className="nhsuk-heading-m" id="urgent-help">
        {t('answered.title')}
      </h2>
      <p>{t(ourFault ? 'answered.notSaved' : 'answered.notSent')}</p>
      <p>{t('answered.now')}</p>
      <CrisisContacts serviceLine={line} />
      <p>
        <a href="#answers">{t('measures:form.keptBelow')}</a>
      </p>
    </section>
  );
}
