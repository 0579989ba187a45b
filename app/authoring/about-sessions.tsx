/** One session of a module, and the place for a new one. */
import { Textarea, TextInput } from 'nhsuk-react-components';
import { useTranslation } from 'react-i18next';
import type { ErrorAt } from './about-errors.ts';
import { fieldId } from './about-module.schema.ts';
import { RemoveBox } from './about-remove.tsx';
import type { TypedAbout, TypedSession } from './about-typed.ts';

interface SessionRowProps {
  session: TypedSession;
  n: number;
  last: boolean;
  pages: number;
  errorAt: ErrorAt;
  mayWrite: boolean;
}

export function SessionRow({ session, n, last, pages, errorAt, mayWrite }: SessionRowProps) {
  const { t } = useTranslation(['about-module', 'workbench']);
  const { id, title, removed } = session;
  const moves = [...(n === 0 ? [] : (['up'] as const)), ...(last ? [] : (['down'] as const))];
  return (
    <fieldset className="nhsuk-fieldset">
      <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">
        {t('sessions.number', { number: n + 1 })}
      </legend>
      <input type="hidden" name="session-id" value={id} />
      <SessionFields
        session={session}
        name="session"
        at={(field) => fieldId('sessions', n, field)}
        errorAt={errorAt}
        mayWrite={mayWrite}
      />
      <p>{t('workbench:size.pages', { count: pages })}</p>
      {mayWrite && (
        <>
          <div className="button-row">
            {moves.map((move) => (
              <button
                key={move}
                className="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
                name="intent"
                value={`${move} ${id}`}
                aria-label={t(`sessions.${move}Of`, { title })}
              >
                {t(`sessions.${move}`)}
              </button>
            ))}
          </div>
          {pages > 1 && !removed ? (
            <p className="quiet">{t('sessions.hasPages')}</p>
          ) : (
            <RemoveBox name="remove-session" id={id} checked={removed} label={t('sessions.remove')} />
          )}
        </>
      )}
    </fieldset>
  );
}

/** A session is never without a page: the first one is begun with it. */
export function NewSession({ added, errorAt }: { added: TypedAbout['added']; errorAt: ErrorAt }) {
  const { t } = useTranslation('about-module');
  return (
    <fieldset className="nhsuk-fieldset">
      <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{t('sessions.new')}</legend>
      <p>{t('sessions.newLead')}</p>
      <SessionFields
        session={added}
        name="added"
        at={(field) => fieldId('added', undefined, field)}
        errorAt={errorAt}
        mayWrite
      />
      <TextInput
        id="added-page"
        name="added-page"
        label={t('sessions.page')}
        lang="en"
        dir="ltr"
        defaultValue={added.page}
        {...errorAt('added-page')}
      />
    </fieldset>
  );
}

interface SessionFieldsProps {
  session: Record<'title' | 'summary' | 'minutes', string>;
  /** What the names of the fields begin with. */
  name: 'session' | 'added';
  /** The id of a field. */
  at: (field: string) => string;
  errorAt: ErrorAt;
  mayWrite: boolean;
}

function SessionFields({ session, name, at, errorAt, mayWrite }: SessionFieldsProps) {
  const { t } = useTranslation('about-module');
  const field = (which: 'title' | 'summary' | 'minutes') => ({
    id: at(which),
    name: `${name}-${which}`,
    label: t(which === 'title' ? 'sessions.name' : `sessions.${which}`),
    defaultValue: session[which],
    readOnly: !mayWrite,
    ...errorAt(at(which)),
  });
  return (
    <>
      <TextInput {...field('title')} lang="en" dir="ltr" />
      <Textarea {...field('summary')} lang="en" dir="ltr" rows={2} />
      <TextInput {...field('minutes')} width={5} inputMode="numeric" />
    </>
  );
}
