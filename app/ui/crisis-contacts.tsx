/** Whom to call now. The same list wherever a person may need it, so that nobody has to look twice. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** The service's own line, as `serviceLine()` of app/platform gives it. */
export interface ServiceLine {
  name: string;
  phone: string;
}

type Level = 'h2' | 'h3' | 'h5';

interface CrisisContactsProps {
  serviceLine: ServiceLine | null;
  /** One level below the heading that the list stands under. */
  headingLevel?: Level;
}

/** Danger to life comes first, then the people who know the patient, then lines that are open day and night. */
export function CrisisContacts({ serviceLine, headingLevel = 'h3' }: CrisisContactsProps) {
  const { t } = useTranslation('safety');
  const call = (number: string) => t('contacts.call', { number });
  return (
    <>
      <ul className="crisis-contacts">
        <Contact title={t('contacts.life.title')} body={t('contacts.life.body')} level={headingLevel}>
          <CallLink href="tel:999" label={call('999')} urgent />
        </Contact>
        {serviceLine && (
          <Contact title={serviceLine.name} body={t('contacts.service.body')} level={headingLevel}>
            <CallLink href={telephone(serviceLine.phone)} label={call(serviceLine.phone)} />
          </Contact>
        )}
        <Contact title={t('contacts.nhs.title')} body={t('contacts.nhs.body')} level={headingLevel}>
          <CallLink href="tel:111" label={call('111')} />
        </Contact>
        <Contact
          title={t('contacts.samaritans.title')}
          body={t('contacts.samaritans.body')}
          level={headingLevel}
        >
          <CallLink href="tel:116123" label={call('116 123')} />
        </Contact>
        <Contact title={t('contacts.shout.title')} body={t('contacts.shout.body')} level={headingLevel}>
          {/* `?&` is read by both kinds of telephone; each knows only one of `?` and `&`. */}
          <CallLink href="sms:85258?&body=SHOUT" label={t('contacts.shout.text')} />
        </Contact>
      </ul>
      <p>{t('contacts.relay')}</p>
    </>
  );
}

/** The most urgent of them alone, for the first screen of a small telephone. */
export function EmergencyCall() {
  const { t } = useTranslation('safety');
  return (
    <p>
      <CallLink href="tel:999" label={t('contacts.call', { number: '999' })} urgent />
    </p>
  );
}

interface ContactProps {
  title: string;
  body: string;
  level: Level;
  children: ReactNode;
}

function Contact({ title, body, level: Heading, children }: ContactProps) {
  return (
    <li>
      <Heading className="nhsuk-heading-s">{title}</Heading>
      <p>{body}</p>
      {children}
    </li>
  );
}

function CallLink({ href, label, urgent = false }: { href: string; label: string; urgent?: boolean }) {
  return (
    <a className={urgent ? 'crisis-call crisis-call--urgent' : 'crisis-call'} href={href}>
      {label}
    </a>
  );
}

/** A `tel:` link takes digits and a leading plus. */
function telephone(phone: string): string {
  return `tel:${phone.replaceAll(/[^\d+]/g, '')}`;
}
