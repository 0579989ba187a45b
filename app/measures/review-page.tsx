/** Every answer of a set before it is sent: what is missing is asked for once, on top. */
import { Button } from 'nhsuk-react-components';
import { useTranslation } from 'react-i18next';
import type { ServiceLine } from '#app/ui/crisis-contacts.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { AnsweringFrame } from './answering-frame.tsx';
import type { AnsweringPage } from './answering-page.server.ts';
import { mustBeConfirmed } from './draft-state.ts';
import { EffectNotices, MissingAnswers } from './review-notices.tsx';
import { ReviewList } from './review-list.tsx';
import { formAddress, questionAddress, reviewAddress } from './set-address.ts';
import { missingQuestions } from './set-view.ts';

export interface RefusedSending {
  kind: 'changed' | 'confirm' | 'not-saved';
}

interface ReviewPageProps {
  page: AnsweringPage;
  title: string;
  line: ServiceLine | null;
  refused: RefusedSending | undefined;
}

export function ReviewPage({ page, title, line, refused }: ReviewPageProps) {
  const { t } = useTranslation('answering');
  const { set, wordsInAddress: words, layout, questions } = page;
  const place = { set, words };
  const back = layout === 'page' ? formAddress(place) : questionAddress(place, questions);
  return (
    <AnsweringFrame
      title={title}
      help={page.help}
      line={line}
      back={{ to: back, label: t('back') }}
      above={refused && <ErrorSummary errors={[{ text: t(`refused.${refused.kind}`) }]} />}
    >
      <EffectNotices measures={page.measures} />
      <MissingAnswers page={page} />
      {page.measures.map((measure) => (
        <ReviewList key={measure.code} measure={measure} page={page} />
      ))}
      <SendForm page={page} />
    </AnsweringFrame>
  );
}

function SendForm({ page }: { page: AnsweringPage }) {
  const { t } = useTranslation('answering');
  const asksFirst = page.measures.some(
    ({ startedAt, effect }) => startedAt !== null && mustBeConfirmed(effect),
  );
  const incomplete = missingQuestions(page).length > 0;
  return (
    <form method="post" action={reviewAddress({ set: page.set, words: null })}>
      {page.submissions.map((submission) => (
        <input key={submission} type="hidden" name="submission" value={submission} />
      ))}
      <input type="hidden" name="seen" value={page.seen} />
      {asksFirst && <input type="hidden" name="anew" value="yes" />}
      <Button>{t(sendLabel(asksFirst, incomplete))}</Button>
      {asksFirst && (
        <p>
          <a href="/measures">{t('effect.leave')}</a>
        </p>
      )}
    </form>
  );
}

function sendLabel(asksFirst: boolean, incomplete: boolean) {
  if (asksFirst) return 'sendAnew';
  return incomplete ? 'sendIncomplete' : 'send';
}
