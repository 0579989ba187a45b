/** Whether it is time to talk about ending, and by which rule; the decision is the practitioner's. */
import { useTranslation } from 'react-i18next';
import type { EndingView } from './ending-view.server.ts';

export function ReadyPanel({ view: { ready, contacts, episode, alertOpen } }: { view: EndingView }) {
  const { t } = useTranslation('ending');
  const planned = episode.plannedContacts;
  return (
    <section className="panel">
      <h2 className="nhsuk-heading-m">{t(ready ? 'ready.title' : 'ready.notYet')}</h2>
      {ready && <p>{t(`ready.${ready}`)}</p>}
      {!ready && alertOpen && <p>{t('ready.alert')}</p>}
      <p>
        {planned === null
          ? t('ready.contacts', { count: contacts })
          : t('ready.contactsOf', { count: contacts, planned })}
      </p>
      <p className="quiet">{t('ready.limits')}</p>
    </section>
  );
}
