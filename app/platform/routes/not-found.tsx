/** Every address that no page answers. */
import { notFound } from '#app/platform/problems.ts';

export function loader() {
  throw notFound();
}

export const action = loader;

export default function NotFound() {
  return null;
}
