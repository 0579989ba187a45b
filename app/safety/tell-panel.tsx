/** Under the numbers: the button that tells the practitioner, or the plain truth about why there is none. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WhenRead } from '#app/platform/when-read.ts';
import { ReadingTimes } from '#app/ui/reading-times.tsx';
import type { WhoIsTold } from './tell-not-safe.server.ts';

/** `unknown` when the database did not say who is there. */
export type Tellable = WhoIsTold | { kind: 'unknown' };

interface TellPanelProps {
  told: Tellable;
  read: WhenRead;
  submission: string;
}

export function TellPanel({ told, read, submission }: TellPanelProps) {
  const { t } = useTranslation(['not-safe', 'common']);
  switch (told.kind) {
    case 'practitioner':
      return (
        <Panel>
          <p>{t('tell.body', { name: told.name })}</p>
          <p>
            <ReadingTimes read={read} of="alert" />
          </p>
          <form method="post" action="/not-safe">
            <input type="hidden" name="submission" value={submission} />
            <button className="nhsuk-button">{t('tell.button')}</button>
          </form>
        </Panel>
      );
    case 'signed-out':
      return (
        <Panel>
          <p>{t('tell.signedOut')}</p>
          <p>
            <a href="/sign-in?next=%2Fnot-safe">{t('common:signIn')}</a>
          </p>
        </Panel>
      );
    case 'nobody':
    case 'staff':
    case 'unknown':
      return (
        <Panel>
          <p>{t(`tell.${told.kind}`)}</p>
        </Panel>
      );
  }
}

function Panel({ children }: { children: ReactNode }) {
  const { t } = useTranslation('not-safe');
  return (
    <section className="panel panel--first" id="tell" tabIndex={-1} aria-labelledby="tell-title">
      <h2 className="nhsuk-heading-m" id="tell-title">
        {t('tell.title')}
      </h2>
      {children}
    </section>
  );
}
