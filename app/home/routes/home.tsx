/** `/home`: what do I do this week? */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '#app/accounts/language-of.server.ts';
import { requirePatient } from '#app/accounts/require-actor.server.ts';
import {
  AgreedPanel,
  CheckInPanel,
  KeptLinks,
  HomeworkPanel,
  MeasuresPanel,
  MessagesPanel,
  ReadingPanel,
} from '#app/home/week-panels.tsx';
import { thisWeek } from '#app/home/this-week.server.ts';
import { calendarDate } from '#app/i18n/format.ts';
import { whoLooksAfterMe } from '#app/pathway/who-looks-after-me.server.ts';
import { currentMoment } from '#app/platform/clock.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { CarerNotice } from '#app/ui/carer-notice.tsx';
import { Page } from '#app/ui/page.tsx';

export const handle = { title: 'home:titles.home' } satisfies PageHandle;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requirePatient({ request, context });
  const language = await languageOf({ request, context });
  const now = currentMoment();
  const carer = whoLooksAfterMe(actor, now);
  return { ...(await thisWeek(actor, { language, now })), carer, today: calendarDate(now) };
}

export default function Home() {
  const week = useLoaderData<typeof loader>();
  const { t } = useTranslation('home');
  if (!week.practitioner) {
    return (
      <Page title={t('titles.home')}>
        <p>{t('nobody', { name: week.name })}</p>
        {week.measures.measures.length > 0 && <MeasuresPanel measures={week.measures} />}
        <CheckInPanel checkIn={week.checkIn} offeredTimes={week.offeredTimes} today={week.today} />
        <KeptLinks kept={week.kept} />
      </Page>
    );
  }
  return (
    <Page title={t('titles.home')} wide>
      <p>{t('hello', { name: week.name })}</p>
      <CarerNotice carer={week.carer} />
      <ReadingPanel reading={week.reading} allRead={week.allRead} />
      <div className="panel-grid">
        <MeasuresPanel measures={week.measures} />
        <HomeworkPanel homework={week.homework} />
        <CheckInPanel checkIn={week.checkIn} offeredTimes={week.offeredTimes} today={week.today} />
        {week.agreed && <AgreedPanel agreed={week.agreed} />}
        <MessagesPanel unread={week.unread} practitioner={week.practitioner} />
      </div>
      <p>
        <a href="/progress">{t('progress')}</a>
      </p>
      <KeptLinks kept={week.kept} />
    </Page>
  );
}
