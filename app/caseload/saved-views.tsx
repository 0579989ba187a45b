/** Lists that are kept under a name: links to them, and the forms that save and delete them. */
import { useForm } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { FormErrors, TextField } from '#app/ui/form-fields.tsx';
import { addressOf, type CaseloadFilter, queryOf } from './caseload-filter.ts';
import type { Refused } from './change-views.server.ts';
import type { saveViewSchema } from './saved-views.schema.ts';
import type { SavedView } from './saved-views.server.ts';

export function ViewLinks({ views, filter }: { views: SavedView[]; filter: CaseloadFilter }) {
  const { t } = useTranslation('list');
  if (views.length === 0) return null;
  const current = queryOf(filter);
  return (
    <nav className="need-links" aria-label={t('views.label')}>
      <ul>
        {views.map(({ id, name, query }) => (
          <li key={id}>
            <a href={`/caseload?${query}`} aria-current={query === current ? 'page' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface ViewFormsProps {
  views: SavedView[];
  filter: CaseloadFilter;
  refused: Refused | null;
}

export function ViewForms({ views, filter, refused }: ViewFormsProps) {
  const { t } = useTranslation('list');
  return (
    <Disclosure title={t('views.title')} open={refused !== null}>
      <SaveForm filter={filter} refused={refused} />
      {views.map(({ id, name }) => (
        <form key={id} method="post" action={addressOf(filter)}>
          <input type="hidden" name="intent" value="delete-view" />
          <input type="hidden" name="view" value={id} />
          <button className="nhsuk-button nhsuk-button--secondary">{t('views.delete', { name })}</button>
        </form>
      ))}
    </Disclosure>
  );
}

function SaveForm({ filter, refused }: Omit<ViewFormsProps, 'views'>) {
  const { t } = useTranslation('list');
  const [form, fields] = useForm<z.input<typeof saveViewSchema>>({
    id: 'save-view',
    lastResult: refused?.reply ?? null,
  });
  return (
    <form method="post" action={addressOf(filter)} noValidate>
      <FormErrors form={form} />
      <input type="hidden" name="intent" value="save-view" />
      <input type="hidden" name="query" value={queryOf(filter)} />
      {refused?.taken && <input type="hidden" name="replace" value={refused.taken} />}
      <TextField field={fields.name} label={t('views.name')} width={20} />
      <button className="nhsuk-button nhsuk-button--secondary">
        {t(refused?.taken ? 'views.replace' : 'views.save')}
      </button>
    </form>
  );
}
