/** What a person chooses before printing a module, and the workbook as it will be printed. */
import type { ReactNode } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { isLanguage, LANGUAGE_NAMES } from '#app/i18n/languages.ts';
import type { ServiceLine } from '#app/ui/crisis-contacts.tsx';
import { inLanguage } from './in-language.ts';
import { type PrintChoice, printQuery } from './print-choice.schema.ts';
import { PrintLinks } from './print-links.tsx';
import type { ModuleInPrint } from './print-module.server.ts';
import { Workbook } from './workbook.tsx';

interface PrintViewProps {
  print: ModuleInPrint;
  size: PrintChoice['size'];
  /** Where the whole module is printed. */
  base: string;
  reader: 'patient' | 'staff';
  serviceLine: ServiceLine | null;
}

export function PrintView({ print, size, base, reader, serviceLine }: PrintViewProps) {
  const { t, i18n } = useTranslation('print');
  const { workbook, answers, session, closed, languages } = print;
  const language =
    isLanguage(print.language) && print.language !== i18n.language ? print.language : undefined;
  const here = session === null ? base : `${base}/${session}`;
  const to = (choice: Partial<PrintChoice>, path = here) =>
    `${path}${printQuery({ answers, size, language, ...choice })}`;
  return (
    <>
      <div className="screen-only">
        {closed > 0 && <p>{t('closed', { count: closed })}</p>}
        <nav aria-label={t('choose.label')} className="print-choices">
          <Sessions print={print} base={base} reader={reader} to={to} />
          {reader === 'patient' && (
            <PrintLinks
              title={t('choose.answers')}
              links={[
                { href: to({ answers: 'empty' }), words: t('choose.empty'), chosen: answers === 'empty' },
                { href: to({ answers: 'mine' }), words: t('choose.mine'), chosen: answers === 'mine' },
              ]}
            />
          )}
          {reader === 'staff' && (
            <PrintLinks
              title={t('choose.language')}
              links={languages.map((each) => ({
                href: to({ language: each }),
                words: LANGUAGE_NAMES[each],
                locale: each,
                chosen: each === print.language,
              }))}
            />
          )}
          <PrintLinks
            title={t('choose.size')}
            links={[
              { href: to({ size: 'normal' }), words: t('choose.normal'), chosen: size === 'normal' },
              { href: to({ size: 'large' }), words: t('choose.large'), chosen: size === 'large' },
            ]}
          />
        </nav>
        {answers === 'mine' && <p className="nhsuk-inset-text">{t('private')}</p>}
        <HowToPrint reader={reader} />
      </div>
      <InItsLanguage language={print.language}>
        <Workbook
          workbook={workbook}
          large={size === 'large'}
          answers={answers}
          reader={reader}
          serviceLine={serviceLine}
        />
      </InItsLanguage>
    </>
  );
}

/** A practitioner prints for a person who may read another language: then every word on paper is in that one. */
function InItsLanguage({ language, children }: { language: string; children: ReactNode }) {
  const { i18n } = useTranslation();
  if (language === i18n.language) return children;
  return (
    <I18nextProvider i18n={i18n.cloneInstance({ lng: language, initAsync: false })}>
      <div {...inLanguage(language)}>{children}</div>
    </I18nextProvider>
  );
}

interface SessionsProps extends Pick<PrintViewProps, 'print' | 'base' | 'reader'> {
  to: (choice: Partial<PrintChoice>, path: string) => string;
}

function Sessions({ print: { sessions, session }, base, reader, to }: SessionsProps) {
  const { t } = useTranslation(['print', 'modules']);
  const everything = {
    href: to({}, base),
    words: t(reader === 'patient' ? 'choose.everything' : 'choose.whole'),
    chosen: session === null,
  };
  const single = sessions.map(({ key, number, title, locale }) => ({
    href: to({}, `${base}/${key}`),
    words: t('modules:module.session', { number, title }),
    locale,
    chosen: session === key,
  }));
  return <PrintLinks title={t('choose.sessions')} links={[everything, ...single]} />;
}

/** The browser's own menu prints without a script; the button appears where there is one. */
function HowToPrint({ reader }: { reader: 'patient' | 'staff' }) {
  const { t } = useTranslation('print');
  return (
    <>
      <p className="quiet">{t('how.hint')}</p>
      {reader === 'patient' && <p className="quiet">{t('how.noPrinter')}</p>}
      <button type="button" className="nhsuk-button" data-prints hidden>
        {t('how.button')}
      </button>
    </>
  );
}
