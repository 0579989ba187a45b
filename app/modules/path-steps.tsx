/** The buttons that change one session or page of a path. Each is a form of its own kind of step. */
import { useTranslation } from 'react-i18next';

interface StepsProps {
  title: string;
  /** `module/page` of a page; nothing for a session. */
  of?: string;
  first: boolean;
  last: boolean;
  hidden: boolean;
  /** True when something of it is done, so that it can be done again. */
  repeatable: boolean;
}

export function Steps({ title, of, first, last, hidden, repeatable }: StepsProps) {
  const { t } = useTranslation('tailoring');
  const steps = [
    ...(first ? [] : (['up'] as const)),
    ...(last ? [] : (['down'] as const)),
    hidden ? ('show' as const) : ('hide' as const),
    ...(repeatable ? (['repeat'] as const) : []),
  ];
  return steps.map((step) => (
    <button
      key={step}
      className="button-link"
      name="step"
      value={of === undefined ? step : `${step} ${of}`}
      aria-label={t(`path.${step}Of`, { title })}
    >
      {t(`path.${step}`)}
    </button>
  ));
}
