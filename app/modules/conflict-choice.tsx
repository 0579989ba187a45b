/** Two versions of one sheet, side by side, and a clear choice. */
import { useTranslation } from 'react-i18next';
import { formatTime } from '#app/i18n/format.ts';
import { AnswerList } from '#app/ui/answer-list.tsx';
import { Page } from '#app/ui/page.tsx';
import { answerViews } from './answer-view.ts';
import type { Answers } from './answers.ts';
import { formEntries } from './form-entries.ts';
import type { PageData } from './page-data.server.ts';
import type { PostedSheet } from './post-answers.server.ts';

interface ConflictChoiceProps {
  posted: PostedSheet & { kind: 'conflict' };
  data: PageData;
}

export function ConflictChoice({ posted, data }: ConflictChoiceProps) {
  const { t, i18n } = useTranslation('modules');
  const time = formatTime(i18n.language, posted.savedAt);
  const show = (answers: Answers) => (
    <AnswerList answers={answerViews(posted.fields, answers)} lang={data.opened?.locale} />
  );
  return (
    <Page title={t('conflict.title')} wide>
      <p>{t('conflict.body')}</p>
      <form
        method="post"
        action={`/modules/${data.module}/${data.pageId}`}
        data-drops-draft={`draft ${data.account} /autosave/${data.module}/${data.pageId} ${posted.block}`}
      >
        <input type="hidden" name="intent" value="save" />
        <input type="hidden" name="block" value={posted.block} />
        {posted.edition !== undefined && <input type="hidden" name="edition" value={posted.edition} />}
        <input type="hidden" name="base" value={posted.revision} />
        {posted.shared && <input type="hidden" name="shared" value="yes" />}
        {formEntries(posted.fields, posted.mine).map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <div className="panel-grid">
          <section className="panel">
            <h2 className="nhsuk-heading-m">{t('conflict.mine')}</h2>
            {show(posted.mine)}
            <button className="nhsuk-button" name="keep" value="mine">
              {t('conflict.keepMine')}
            </button>
          </section>
          <section className="panel">
            <h2 className="nhsuk-heading-m">{t('conflict.theirs', { time })}</h2>
            {show(posted.theirs)}
            <button className="nhsuk-button nhsuk-button--secondary" name="keep" value="theirs">
              {t('conflict.keepTheirs', { time })}
            </button>
          </section>
        </div>
      </form>
    </Page>
  );
}
