/** A small line beside a figure. It says nothing that the figure's own words do not say. */
import { trendPath } from './trend.ts';

const BOX = { width: 80, height: 24 };

export function Sparkline({ scores, max }: { scores: readonly number[]; max: number }) {
  const path = trendPath(scores, { ...BOX, max });
  if (path === '') return null;
  return (
    <svg
      className="sparkline"
      viewBox={`0 0 ${BOX.width} ${BOX.height}`}
      width={BOX.width}
      height={BOX.height}
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  );
}
