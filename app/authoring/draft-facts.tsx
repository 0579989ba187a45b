/** What a draft is, on top of its page, and what else can be done with it, at its end. */
import { useTranslation } from 'react-i18next';
import type { DraftView } from './draft-view.server.ts';
import { LanguageName, useMoment } from './workbench-words.tsx';

export function DraftFacts({ view: { draft, review } }: { view: DraftView }) {
  const { t } = useTranslation('workbench');
  const moment = useMoment();
  return (
    <p>
      <LanguageName locale={draft.locale} /> · {t('draft.begunOn', { when: moment(draft.startedAt) })} ·{' '}
      <strong>
        {draft.state === 'open'
          ? t(`review.${review}`)
          : t(`draft.${draft.state}`, { when: moment(draft.closedAt ?? draft.startedAt) })}
      </strong>
    </p>
  );
}

export function DraftActions({ view: { draft, files }, writes }: { view: DraftView; writes: boolean }) {
  const { t } = useTranslation('workbench');
  return (
    <>
      {draft.state === 'open' && (
        <p>
          <a href={`/author/drafts/${draft.id}/try`}>{t('draft.try')}</a>
        </p>
      )}
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
