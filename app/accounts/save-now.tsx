/** Signed in again: what was written, and the button that saves it. Pressed by a person, who sees as whom. */
import { useTranslation } from 'react-i18next';
import { Page } from '#app/ui/page.tsx';
import { type KeptForm, ownWords } from './kept-form.ts';

export function SaveNow({ kept, name }: { kept: KeptForm; name: string }) {
  const { t } = useTranslation('accounts');
  return (
    <Page title={t('titles.saveNow')}>
      <p>{t('kept.signedIn', { name })}</p>
      <form method="post" action={kept.path}>
        {kept.fields.map(([field, value], index) => (
          <input key={index} type="hidden" name={field} value={value} />
        ))}
        <button className="nhsuk-button">{t('kept.save')}</button>
      </form>
      <section className="panel">
        <h2 className="nhsuk-heading-s">{t('kept.wrote')}</h2>
        {ownWords(kept).map((words, index) => (
          <p key={index} className="own-words">
            {words}
          </p>
        ))}
      </section>
      <p>
        <a href={kept.path}>{t('kept.leave')}</a>
      </p>
    </Page>
  );
}
