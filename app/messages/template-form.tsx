/** Chooses a ready-made message. A plain GET form: what it chose stands in the address, and never what is written. */
import { useTranslation } from 'react-i18next';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { SelectField } from '#app/ui/form-fields.tsx';
import type { EpisodeThread } from './episode-thread.server.ts';

export function TemplateForm({ draft }: Pick<EpisodeThread, 'draft'>) {
  const { t } = useTranslation('messages');
  const { templates, pages, chosen } = draft;
  if (templates.length === 0) return null;
  const fieldOf = (name: 'template' | 'page') => ({ id: name, name, initialValue: chosen[name] });
  return (
    <Disclosure title={t('template.title')} open={draft.body !== null}>
      <form method="get" action="#write">
        <SelectField
          field={fieldOf('template')}
          label={t('template.which')}
          options={templates.map(({ id, name }) => ({ value: id, label: name }))}
        />
        {pages.length > 0 && (
          <SelectField
            field={fieldOf('page')}
            label={t('template.aboutPage')}
            hint={t('template.pageHint')}
            options={pages.map(({ address, title }) => ({ value: address, label: title }))}
          />
        )}
        <button className="nhsuk-button nhsuk-button--secondary">{t('template.use')}</button>
        <p className="quiet">{t('template.first')}</p>
      </form>
    </Disclosure>
  );
}
