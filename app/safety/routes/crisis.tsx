/** Help in a crisis, for everybody: signed in or not, with or without JavaScript, on paper too. */
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { serviceLine } from '#app/platform/service-line.ts';
import { CrisisContacts } from '#app/ui/crisis-contacts.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Page } from '#app/ui/page.tsx';

export const handle = { title: 'safety:titles.crisis' } satisfies PageHandle;

export function loader() {
  return { line: serviceLine() };
}

const NEXT_MINUTES = ['distance', 'people', 'breathe', 'ground', 'wait', 'alcohol'] as const;

export default function Crisis() {
  const { line } = useLoaderData<typeof loader>();
  const { t } = useTranslation('safety');
  return (
    <Page title={t('titles.crisis')}>
      <p className="nhsuk-lede-text">{t('crisis.lead')}</p>
      <CrisisContacts serviceLine={line} headingLevel="h2" />
      <h2 className="nhsuk-heading-m">{t('crisis.minutes.title')}</h2>
      <p>{t('crisis.minutes.intro')}</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {NEXT_MINUTES.map((thing) => (
          <li key={thing}>{t(`crisis.minutes.${thing}`)}</li>
        ))}
      </ul>
      <h2 className="nhsuk-heading-m">{t('crisis.not.title')}</h2>
      <p>{t('crisis.not.body')}</p>
    </Page>
  );
}
