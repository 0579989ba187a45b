/** What every page of a set of questionnaires begins with: help first when an answer calls for it, then the heading. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ServiceLine } from '#app/ui/crisis-contacts.tsx';
import { Page } from '#app/ui/page.tsx';
import type { Help } from './answering-page.server.ts';
import { SafetyFirst } from './safety-first.tsx';

interface AnsweringFrameProps {
  title: string;
  titleLang?: string | undefined;
  help: Help | null;
  line: ServiceLine | null;
  back: { to: string; label: string };
  /** Above everything, such as what was wrong with a form. */
  above?: ReactNode;
  children: ReactNode;
}

export function AnsweringFrame(props: AnsweringFrameProps) {
  const { title, titleLang, help, line, back, above, children } = props;
  const { t } = useTranslation('safety');
  if (!help) {
    return (
      <Page title={title} titleLang={titleLang} back={back}>
        {above}
        {children}
      </Page>
    );
  }
  return (
    <Page title={t('answered.title')} back={back}>
      <SafetyFirst help={help} line={line} />
      <h2 className="nhsuk-heading-l" id="questions" lang={titleLang}>
        {title}
      </h2>
      {above}
      {children}
    </Page>
  );
}
