/** A page of a module as a patient reads it. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '#app/ui/page.tsx';
import { useAddresses } from './addresses.ts';
import type { FormState } from './answers-form.tsx';
import { isAnswered } from './answered-block.ts';
import { EarlierVersion } from './earlier-version.tsx';
import { PageBlocks } from './page-blocks.tsx';
import { PageNote } from './page-note.tsx';
import type { PageData } from './page-data.server.ts';
import type { OpenedPage } from './read-page.server.ts';
import { SendButton } from './send-button.tsx';

interface PageViewProps {
  data: PageData;
  stateOf: (block: string) => FormState;
}

export function PageView({ data, stateOf }: PageViewProps) {
  const { t } = useTranslation('modules');
  const at = useAddresses();
  const { module, listedIn, opened, serviceLine, state } = data;
  const back = listedIn
    ? { to: at.module(listedIn.module), label: listedIn.title }
    : { to: at.modules, label: t('module.back') };
  if (!opened) {
    const words = state === 'not-open-yet' ? 'notOpen' : 'unavailable';
    return (
      <Page title={t(`titles.${words}`)} back={back}>
        <p>{t(`page.${words}`)}</p>
        <p>
          <a href={back.to}>{t('page.toModule', { module: back.label })}</a>
        </p>
      </Page>
    );
  }
  return (
    <OpenPage opened={opened} back={back}>
      <PageNote note={opened.note} />
      <PageBlocks
        blocks={opened.page.blocks}
        lang={opened.locale}
        serviceLine={serviceLine}
        stateOf={stateOf}
      />
      <EarlierVersion sheets={opened.earlier} />
      <PageEnd module={module} opened={opened} />
    </OpenPage>
  );
}

interface OpenPageProps {
  opened: OpenedPage;
  back: { to: string; label: string };
  children: ReactNode;
}

function OpenPage({ opened, back, children }: OpenPageProps) {
  const { t, i18n } = useTranslation('modules');
  const { place, locale } = opened;
  const { title, status } = opened.page.frontMatter;
  return (
    <Page
      title={title}
      titleLang={locale}
      caption={
        place ? t('page.where', { session: place.session, page: place.page, pages: place.pages }) : undefined
      }
      back={back}
    >
      {locale !== i18n.language && <p className="nhsuk-inset-text">{t('page.english')}</p>}
      {status !== 'clinically-reviewed' && (
        <p className="quiet">{t(status === 'translated' ? 'page.translatedDraft' : 'page.draft')}</p>
      )}
      {children}
    </Page>
  );
}

function PageEnd({ module, opened }: { module: string; opened: OpenedPage }) {
  const { t } = useTranslation(['modules', 'tailoring']);
  const at = useAddresses();
  const previous = opened.place?.previous;
  const hasHomework = opened.page.blocks.some(({ kind }) => kind === 'homework');
  const writes = opened.page.blocks.some(isAnswered);
  return (
    <form method="post" className="page-end" action={at.page(module, opened.pageId)}>
      <input type="hidden" name="intent" value="done" />
      {opened.again && <p className="quiet">{t('tailoring:page.again')}</p>}
      {opened.done && <p className="quiet">{t('page.done')}</p>}
      {hasHomework && !opened.done && <p className="quiet">{t('page.homeworkNote')}</p>}
      {writes && !opened.done && <p className="quiet">{t('page.saveFirst')}</p>}
      <SendButton className="nhsuk-button" label={t(opened.done ? 'page.next' : 'page.markDone')} />
      {previous && (
        <p>
          <a href={at.page(previous.module, previous.page)}>{t('page.previous')}</a>
        </p>
      )}
    </form>
  );
}
