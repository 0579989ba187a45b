/** What reviewers said of a draft, and the form for the next one. */
import { Checkboxes, Textarea } from 'nhsuk-react-components';
import { useTranslation } from 'react-i18next';
import type { DraftView } from './draft-view.server.ts';
import { FilePath, useMoment } from './workbench-words.tsx';

export function Reviews({ reviews }: Pick<DraftView, 'reviews'>) {
  const { t } = useTranslation('workbench');
  const moment = useMoment();
  return (
    <ul className="alert-history nhsuk-list">
      {reviews.map(({ decision, note, name, reviewedAt }) => (
        <li key={`${reviewedAt} ${name} ${decision}`}>
          <p>{t(`reviews.${decision}`, { name, when: moment(reviewedAt) })}</p>
          <p className="own-words">{note}</p>
        </li>
      ))}
    </ul>
  );
}

export interface ReviewTyped {
  note: string;
  statement: boolean;
  pages: string[];
}

/** `missing-note` and `missing-statement` belong to a field; `changed` to the whole draft. */
export type ReviewError = 'missing-note' | 'missing-statement' | 'changed';

interface ReviewFormProps {
  view: DraftView;
  typed: ReviewTyped | undefined;
  error: ReviewError | undefined;
}

export function ReviewForm({ view, typed, error }: ReviewFormProps) {
  const { t } = useTranslation('workbench');
  return (
    <form method="post" className="panel reading" noValidate>
      <h2 className="nhsuk-heading-m">{t('reviewForm.title')}</h2>
      <p>{t('reviewForm.lead')}</p>
      {view.errors.length > 0 && <p className="nhsuk-inset-text">{t('reviewForm.toMend')}</p>}
      <input type="hidden" name="read" value={view.fingerprint} />
      <Textarea
        id="note"
        name="note"
        rows={5}
        label={t('reviewForm.note')}
        hint={t('reviewForm.noteHint')}
        defaultValue={typed?.note}
        {...(error === 'missing-note' ? { error: t('reviewForm.missing-note') } : {})}
      />
      {view.toMark.length > 0 && (
        <Checkboxes
          name="pages"
          idPrefix="pages"
          legend={t('reviewForm.pages')}
          hint={t('reviewForm.pagesHint')}
        >
          {view.toMark.map(({ path, title, lang }, index) => (
            <Checkboxes.Item
              key={path}
              id={`pages-${index + 1}`}
              value={path}
              defaultChecked={typed?.pages.includes(path) ?? false}
            >
              {title === null ? <FilePath path={path} /> : <bdi lang={lang}>{title}</bdi>}
            </Checkboxes.Item>
          ))}
        </Checkboxes>
      )}
      <Checkboxes
        name="statement"
        idPrefix="statement"
        legend={t('reviewForm.statementLegend')}
        {...(error === 'missing-statement' ? { error: t('reviewForm.missing-statement') } : {})}
      >
        <Checkboxes.Item id="statement" value="yes" defaultChecked={typed?.statement ?? false}>
          {t('reviewForm.statement')}
        </Checkboxes.Item>
      </Checkboxes>
      <div className="button-row">
        <button className="nhsuk-button" name="intent" value="approved">
          {t('reviewForm.approve')}
        </button>
        <button className="nhsuk-button nhsuk-button--secondary" name="intent" value="sent-back">
          {t('reviewForm.sendBack')}
        </button>
      </div>
    </form>
  );
}
