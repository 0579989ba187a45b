/** Every address that no page answers. */
import { notFound } from '#app/platform/problems.ts';

export function loader() {
  throw notFound();
}

export function action() {
  throw notFound();
}

export default function NotFound() {
  return null;
}
