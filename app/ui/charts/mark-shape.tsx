/** The shapes on a time line. Each differs by its form, so that nobody has to tell colours apart. */
export type ShapeName = 'score' | 'incomplete' | 'attended' | 'missed' | 'session';

const REACH = 5;

/** A shape around the point (`x`, `y`) of a drawing. */
export function MarkShape({ name, x, y }: { name: ShapeName; x: number; y: number }) {
  const className = `chart-mark chart-mark--${name}`;
  switch (name) {
    case 'score':
      return <circle className={className} cx={x} cy={y} r="4.5" />;
    case 'incomplete':
      return <circle className={className} cx={x} cy={y} r="4.5" />;
    case 'attended':
      return <rect className={className} x={x - REACH} y={y - REACH} width={2 * REACH} height={2 * REACH} />;
    case 'missed':
      return (
        <path
          className={className}
          d={`M${x - REACH},${y - REACH}l${2 * REACH},${2 * REACH}m0,${-2 * REACH}l${-2 * REACH},${2 * REACH}`}
        />
      );
    case 'session':
      return <path className={className} d={`M${x},${y - 6}l6.5,11h-13z`} />;
  }
}
