/** After sending: help first when an answer calls for it, then who reads the answers and what comes next. */
import { useTranslation } from 'react-i18next';
import type { ServiceLine } from '#app/ui/crisis-contacts.tsx';
import { Page } from '#app/ui/page.tsx';
import { SafetyFirst } from './safety-first.tsx';
import { SentScores } from './sent-scores.tsx';
import type { SentSet } from './sent-set.server.ts';

interface SentPageProps {
  sent: SentSet;
  title: string;
  line: ServiceLine | null;
}

export function SentPage({ sent, title, line }: SentPageProps) {
  const { t } = useTranslation(['answering', 'safety']);
  const { help, home, higher, practitioner: name, changedSince } = sent;
  return (
    <Page title={title}>
      {help && <SafetyFirst help={help} line={line} />}
      {help && <h2 className="nhsuk-heading-m">{t('titles.sent')}</h2>}
      {changedSince && <p className="nhsuk-inset-text">{t('sent.changedSince')}</p>}
      {home && (
        <section className="panel panel--first">
          <h2 className="nhsuk-heading-s">{t('safety:answered.home.title')}</h2>
          <p>{t('safety:answered.home.kind')}</p>
          <p>{t('safety:answered.home.practical')}</p>
          <p>{t(home.told ? 'safety:answered.home.told' : 'safety:answered.home.untold', { name })}</p>
        </section>
      )}
      <p>{t(`sent.seen.${sent.seenBy}`, { name })}</p>
      {higher && <p>{t('sent.higher', { name })}</p>}
      <SentScores sent={sent} />
      <WhatNext sent={sent} />
    </Page>
  );
}

function WhatNext({ sent: { measures, mayChange, due } }: { sent: SentSet }) {
  const { t } = useTranslation('answering');
  return (
    <>
      {due > 0 && (
        <p>
          <a className="nhsuk-button" href="/measures/due" draggable="false">
            {t('sent.next', { count: due })}
          </a>
        </p>
      )}
      {mayChange && (
        <>
          <p>{t('sent.mayChange')}</p>
          <ul className="nhsuk-list">
            {measures.map(({ code, title, locale }) => (
              <li key={code}>
                <a href={`/measures/${code}?change=today`}>
                  {t('sent.change')} <span lang={locale}>{title}</span>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a href="/home">{t('sent.home')}</a>
      </p>
      <p>
        <a href="/measures">{t('sent.all')}</a>
      </p>
    </>
  );
}
