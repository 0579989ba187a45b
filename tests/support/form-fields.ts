/** The fields of a page's form as a browser would send them. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Every name with its values, in their order, of all fields of the page but its buttons. */
export function formFields(page: string): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (const element of elementsOf(parse(page))) {
    const name = attribute(element, 'name');
    const value = valueOf(element);
    if (name !== undefined && value !== undefined) (fields[name] ??= []).push(value);
  }
  return fields;
}

function valueOf(element: Element): string | undefined {
  switch (element.tagName) {
    case 'input': {
      const isChoice = ['checkbox', 'radio'].includes(attribute(element, 'type') ?? '');
      const isOff = isChoice && attribute(element, 'checked') === undefined;
      return isOff ? undefined : (attribute(element, 'value') ?? '');
    }
    case 'textarea':
      return element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
    case 'select': {
      const options = elementsOf(element).filter(({ tagName }) => tagName === 'option');
      const chosen = options.find((option) => attribute(option, 'selected') !== undefined) ?? options[0];
      return chosen && attribute(chosen, 'value');
    }
    default:
      return undefined;
  }
}

function elementsOf(node: Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  return children.flatMap((child) => ('tagName' in child ? [child, ...elementsOf(child)] : []));
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}
