/** The map: every address of the application, by who uses it, with the file that answers it. */
import { layout, route, type RouteConfig } from '@remix-run/route-config';

const everybody = [
  route('/', 'accounts/routes/start.tsx'),
  route('sign-in', 'accounts/routes/sign-in.tsx'),
  route('sign-out', 'accounts/routes/sign-out.tsx'),
  route('language', 'accounts/routes/language.tsx'),
];

const nobody = [
  route('problem/:kind', 'platform/routes/problem.tsx'),
  route('*', 'platform/routes/not-found.tsx'),
];

export default [layout('platform/routes/pages.tsx', [...everybody, ...nobody])] satisfies RouteConfig;
