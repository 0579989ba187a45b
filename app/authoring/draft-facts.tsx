/** What a draft is, on top of its page, and what else can be done with it, at its end. */
import { useTranslation } from 'react-i18next';
import type { DraftView } from './draft-view.server.ts';
import { DraftStageWords, LanguageName, useMoment } from './workbench-words.tsx';

export function DraftFacts({ view: { draft, stage, reviews, writers } }: { view: DraftView }) {
  const { t, i18n } = useTranslation('workbench');
  const moment = useMoment();
  const isOpen = draft.state === 'open';
  return (
    <>
      <p>
        <LanguageName locale={draft.locale} /> · {t('draft.begunOn', { when: moment(draft.startedAt) })} ·{' '}
        <strong>
          {isOpen ? (
            <DraftStageWords stage={stage} review={reviews[0] ?? null} />
          ) : (
            t(`draft.${draft.state}`, { when: moment(draft.closedAt ?? draft.startedAt) })
          )}
        </strong>
      </p>
      {writers.length > 0 && (
        <p>{t('draft.writers', { names: new Intl.ListFormat(i18n.language).format(writers) })}</p>
      )}
      {isOpen && (
        <p>
          <a className="nhsuk-button nhsuk-button--secondary" href={`/author/drafts/${draft.id}/try`}>
            {t('draft.try')}
          </a>
        </p>
      )}
    </>
  );
}

export function DraftActions({ view: { draft, files }, writes }: { view: DraftView; writes: boolean }) {
  const { t } = useTranslation('workbench');
  return (
    <>
      {files.length > 0 && (
        <p>
          <a href={`/author/drafts/${draft.id}/files.zip`} download>
            {t('draft.download', { count: files.length })}
          </a>
        </p>
      )}
      {writes && draft.state === 'open' && (
        <p>
          <a href={`/author/drafts/${draft.id}/drop`}>{t('draft.drop')}</a>
        </p>
      )}
      {writes && draft.state !== 'open' && (
        <form method="post">
          <p>{t('draft.reopenLead')}</p>
          <button className="nhsuk-button nhsuk-button--secondary" name="intent" value="reopen">
            {t('draft.reopen')}
          </button>
        </form>
      )}
    </>
  );
}
