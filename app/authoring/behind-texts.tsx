/** The three texts that matter when another one became live under a draft. */
import { useTranslation } from 'react-i18next';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { addressOfFile } from './draft-address.ts';
import { DiffTable } from './diff-table.tsx';
import type { BehindFile } from './file-history.server.ts';

interface BehindTextsProps {
  file: Pick<BehindFile, 'path' | 'lang' | 'mine' | 'live' | 'theirChanges' | 'difference'> & {
    module: string;
  };
}

export function BehindTexts({ file }: BehindTextsProps) {
  const { t } = useTranslation('workbench');
  const { lang } = file;
  return (
    <>
      <p>{t('behind.lead')}</p>
      <h2 className="nhsuk-heading-m">{t('behind.theirs')}</h2>
      {file.theirChanges ? (
        <DiffTable diff={file.theirChanges} caption={t('behind.theirs')} lang={lang} />
      ) : (
        <p>{t('behind.notKept')}</p>
      )}
      <h2 className="nhsuk-heading-m">{t('behind.difference')}</h2>
      <DiffTable diff={file.difference} caption={t('behind.difference')} lang={lang} />
      {(['mine', 'live'] as const).map((side) => (
        <Disclosure key={side} title={t(`behind.whole.${side}`)}>
          <pre className="diff__whole" lang={lang} dir="auto">
            {file[side] ?? t('behind.gone')}
          </pre>
        </Disclosure>
      ))}
      <p>
        {t('behind.join')} <a href={addressOfFile(file.module, file.path)}>{t('behind.write')}</a>
      </p>
    </>
  );
}
