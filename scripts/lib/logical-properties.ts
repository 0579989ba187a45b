/** A PostCSS step that turns left and right of a style sheet into start and end, for pages written from either side. */
const PROPERTIES: Record<string, string> = {
  left: 'inset-inline-start',
  right: 'inset-inline-end',
  'margin-left': 'margin-inline-start',
  'margin-right': 'margin-inline-end',
  'padding-left': 'padding-inline-start',
  'padding-right': 'padding-inline-end',
  'border-left': 'border-inline-start',
  'border-right': 'border-inline-end',
  'border-left-width': 'border-inline-start-width',
  'border-right-width': 'border-inline-end-width',
  'border-left-color': 'border-inline-start-color',
  'border-right-color': 'border-inline-end-color',
};

const SIDED = new Set(['text-align', 'float', 'clear']);
const SIDES: Record<string, Record<string, string>> = {
  'text-align': { left: 'start', right: 'end' },
  float: { left: 'inline-start', right: 'inline-end' },
  clear: { left: 'inline-start', right: 'inline-end' },
};

/** The logical twin of one declaration. */
export function toLogical(property: string, value: string): { property: string; value: string } {
  const sides = SIDED.has(property) ? SIDES[property] : undefined;
  return { property: PROPERTIES[property] ?? property, value: sides?.[value] ?? value };
}

interface Declaration {
  prop: string;
  value: string;
}

/** The step, as PostCSS takes it. */
export function logicalProperties() {
  return {
    postcssPlugin: 'logical-properties',
    Declaration(declaration: Declaration) {
      const { property, value } = toLogical(declaration.prop, declaration.value);
      if (property !== declaration.prop) declaration.prop = property;
      if (value !== declaration.value) declaration.value = value;
    },
  };
}
