import { describe, expect, it } from 'vitest';
import { toLogical } from './logical-properties.ts';

describe('style sheets for both directions', () => {
  it.each([
    ['margin-left', '4px', 'margin-inline-start', '4px'],
    ['right', '0', 'inset-inline-end', '0'],
    ['text-align', 'left', 'text-align', 'start'],
    ['float', 'right', 'float', 'inline-end'],
    ['text-align', 'center', 'text-align', 'center'],
    ['background', 'left', 'background', 'left'],
  ])('%s: %s is %s: %s', (property, value, logical, side) => {
    expect(toLogical(property, value)).toEqual({ property: logical, value: side });
  });
});
