/** What an author does with a module as a whole: adding a page, a language, taking a page away. */
import { Select, TextInput } from 'nhsuk-react-components';
import { useTranslation } from 'react-i18next';
import { languageName, LANGUAGES } from '#app/i18n/languages.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import type { ModuleView } from './module-view.server.ts';

export const MODULE_INTENTS = ['add-page', 'add-language', 'remove-page'] as const;
export type ModuleIntent = (typeof MODULE_INTENTS)[number];

export interface ModuleFormReply {
  intent: ModuleIntent;
  error: 'bad-name' | 'taken' | 'no-title';
  typed: Record<'page' | 'title' | 'session' | 'locale' | 'other', string>;
}

/** The field of a form that its error belongs to. */
export const ERROR_FIELD: Record<ModuleIntent, string> = {
  'add-page': 'new-page',
  'add-language': 'new-locale',
  'remove-page': 'old-page',
};

interface FormsProps {
  module: ModuleView;
  reply: ModuleFormReply | undefined;
}

export function ModuleForms({ module, reply }: FormsProps) {
  const { t } = useTranslation('workbench');
  return (
    <>
      <Disclosure title={t('forms.add-page.title')} open={reply?.intent === 'add-page'}>
        <AddPage module={module} reply={reply?.intent === 'add-page' ? reply : undefined} />
      </Disclosure>
      <Disclosure title={t('forms.add-language.title')} open={reply?.intent === 'add-language'}>
        <AddLanguage module={module} reply={reply?.intent === 'add-language' ? reply : undefined} />
      </Disclosure>
      <Disclosure title={t('forms.remove-page.title')} open={reply?.intent === 'remove-page'}>
        <RemovePage module={module} reply={reply?.intent === 'remove-page' ? reply : undefined} />
      </Disclosure>
    </>
  );
}

function useErrorOf(reply: ModuleFormReply | undefined): { error: string } | Record<string, never> {
  const { t } = useTranslation('workbench');
  return reply ? { error: t(`forms.${reply.intent}.${reply.error}`) } : {};
}

function AddPage({ module, reply }: FormsProps) {
  const { t } = useTranslation('workbench');
  const error = useErrorOf(reply);
  const isTitle = reply?.error === 'no-title';
  return (
    <form method="post" noValidate>
      <TextInput
        id="new-title"
        name="title"
        label={t('forms.add-page.name')}
        defaultValue={reply?.typed.title}
        {...(isTitle ? error : {})}
      />
      <TextInput
        id="new-page"
        name="page"
        label={t('forms.add-page.id')}
        hint={t('forms.add-page.idHint')}
        defaultValue={reply?.typed.page}
        {...(isTitle ? {} : error)}
      />
      <Select
        id="new-session"
        name="session"
        label={t('forms.add-page.session')}
        defaultValue={reply?.typed.session}
      >
        {module.sessions.map((session) => (
          <Select.Option key={session} value={session}>
            {module.sessionTitles[session] ?? session}
          </Select.Option>
        ))}
      </Select>
      <button className="nhsuk-button nhsuk-button--secondary" name="intent" value="add-page">
        {t('forms.add-page.button')}
      </button>
    </form>
  );
}

/** The languages that patients can choose and the module does not have come first; a code can be written for any other. */
function AddLanguage({ module, reply }: FormsProps) {
  const { t, i18n } = useTranslation('workbench');
  const offered = LANGUAGES.filter((language) => !module.locales.includes(language));
  const names = LANGUAGES.map((language) => languageName(language, i18n.language));
  return (
    <form method="post" noValidate>
      <Select
        id="new-locale"
        name="locale"
        label={t('forms.add-language.language')}
        defaultValue={reply?.typed.locale}
        {...useErrorOf(reply)}
      >
        {offered.map((language) => (
          <Select.Option key={language} value={language}>
            {languageName(language, i18n.language)}
          </Select.Option>
        ))}
        <Select.Option value="">{t('forms.add-language.another')}</Select.Option>
      </Select>
      <TextInput
        id="other-locale"
        name="other"
        label={t('forms.add-language.code')}
        hint={t('forms.add-language.codeHint', {
          languages: new Intl.ListFormat(i18n.language).format(names),
        })}
        width={10}
        defaultValue={reply?.typed.other}
      />
      <button className="nhsuk-button nhsuk-button--secondary" name="intent" value="add-language">
        {t('forms.add-language.button')}
      </button>
    </form>
  );
}

function RemovePage({ module, reply }: FormsProps) {
  const { t } = useTranslation('workbench');
  const error = useErrorOf(reply);
  return (
    <form method="post" noValidate>
      <p>{t('forms.remove-page.lead')}</p>
      <Select
        id="old-page"
        name="page"
        label={t('forms.remove-page.page')}
        defaultValue={reply?.typed.page}
        {...error}
      >
        {module.rows
          .filter(({ session }) => session !== null)
          .map(({ page, title }) => (
            <Select.Option key={page} value={page}>
              {title ?? page}
            </Select.Option>
          ))}
      </Select>
      <button className="nhsuk-button nhsuk-button--secondary" name="intent" value="remove-page">
        {t('forms.remove-page.button')}
      </button>
    </form>
  );
}
