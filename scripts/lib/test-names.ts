/** Which tests a file holds, read from its source. */
import ts from 'typescript';

const TEST_FUNCTIONS = new Set(['it', 'test', 'describe']);

/** The titles of all tests and groups in `source`, as written: `it('…')`, `test.only('…')`, `it.each(table)('…')`. */
export function testNames(source: string): Set<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && callsTest(node.expression)) {
      const [title] = node.arguments;
      if (title && ts.isStringLiteralLike(title)) names.add(title.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('test.ts', source, ts.ScriptTarget.Latest, true));
  return names;
}

function callsTest(called: ts.Expression): boolean {
  if (ts.isIdentifier(called)) return TEST_FUNCTIONS.has(called.text);
  if (ts.isPropertyAccessExpression(called) || ts.isCallExpression(called))
    return callsTest(called.expression);
  if (ts.isTaggedTemplateExpression(called)) return callsTest(called.tag);
  return false;
}
