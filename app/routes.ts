/** The map: every address of the application, by who uses it, with the file that answers it. */
import { index, layout, route, type RouteConfig } from '@remix-run/route-config';

const everybody = [
  route('/', 'accounts/routes/start.tsx'),
  route('crisis', 'safety/routes/crisis.tsx'),
  route('not-safe', 'safety/routes/not-safe.tsx'),
  route('safety-plan', 'safety/routes/safety-plan.tsx'),
  route('sign-in', 'accounts/routes/sign-in.tsx'),
  route('sign-out', 'accounts/routes/sign-out.tsx'),
  route('language', 'accounts/routes/language.tsx'),
];

const patients = [
  route('home', 'home/routes/home.tsx'),
  route('modules', 'modules/routes/modules.tsx'),
  route('modules/:module', 'modules/routes/module.tsx'),
  route('modules/:module/print/:session?', 'modules/routes/print-module.tsx'),
  route('modules/:module/:page', 'modules/routes/module-page.tsx'),
  route('modules/:module/:page/worksheets/:block', 'modules/routes/worksheet.tsx'),
  route('autosave/:module/:page', 'modules/routes/autosave.ts'),
  route('homework', 'homework/routes/homework.tsx'),
  route('homework/:id', 'homework/routes/homework-task.tsx'),
  route('check-ins', 'check-ins/routes/check-ins.tsx'),
  route('check-ins/:id/calendar', 'check-ins/routes/calendar.ts'),
  route('messages', 'messages/routes/messages.tsx'),
  route('not-safe/told', 'safety/routes/told-not-safe.tsx'),
  route('safety-plan/edit', 'safety/routes/edit-safety-plan.tsx'),
  route('safety-plan/versions', 'safety/routes/safety-plan-versions.tsx'),
  route('measures', 'measures/routes/measures.tsx'),
  route('measures/:code', 'measures/routes/answer.tsx'),
  route('measures/:code/question/:n', 'measures/routes/question.tsx'),
  route('measures/:code/review', 'measures/routes/review.tsx'),
  route('measures/:code/sent/:response', 'measures/routes/sent.tsx'),
  route('progress', 'progress/routes/progress.tsx'),
  route('staying-well', 'ending/routes/staying-well.tsx'),
  route('staying-well/edit', 'ending/routes/edit-staying-well.tsx'),
  route('letters', 'ending/routes/letters.tsx'),
  route('letters/:letter', 'ending/routes/letter.tsx'),
];

const staff = [
  route('caseload', 'caseload/routes/caseload.tsx'),
  route('caseload/export', 'caseload/routes/export-caseload.ts'),
  route('caseload/:episode', 'caseload/routes/episode.tsx'),
  route('caseload/:episode/homework', 'homework/routes/episode-homework.tsx', [
    index('modules/routes/suggested-homework.tsx'),
  ]),
  route('caseload/:episode/measures', 'measures/routes/episode-measures.tsx', [
    index('progress/routes/episode-course.tsx'),
  ]),
  route('caseload/:episode/review', 'review/routes/review.tsx'),
  route('caseload/:episode/review/autosave', 'review/routes/autosave-review.ts'),
  route('caseload/:episode/review/kept', 'review/routes/kept-review.tsx'),
  route('caseload/:episode/review/closed/:checkIn', 'review/routes/closed-contact.tsx'),
  route('caseload/:episode/check-ins', 'check-ins/routes/episode-check-ins.tsx'),
  route('caseload/:episode/modules', 'modules/routes/episode-modules.tsx'),
  route('caseload/:episode/modules/:module', 'modules/routes/episode-path.tsx'),
  route('caseload/:episode/modules/:module/print/:session?', 'modules/routes/print-episode-module.tsx'),
  route('caseload/:episode/modules/:module/:page', 'modules/routes/tailored-page.tsx'),
  route('caseload/:episode/messages', 'messages/routes/episode-messages.tsx'),
  route('caseload/:episode/messages/:message/homework', 'messages/routes/message-homework.tsx'),
  route('caseload/:episode/notes', 'notes/routes/notes.tsx'),
  route('caseload/:episode/notes/:note', 'notes/routes/note.tsx'),
  route('caseload/:episode/handover', 'handover/routes/episode-handover.tsx'),
  route('handover', 'handover/routes/handover.tsx'),
  route('leave', 'handover/routes/leave.tsx'),
  route('caseload/:episode/safety', 'safety/routes/episode-safety.tsx'),
  route('caseload/:episode/safety/plan', 'safety/routes/episode-plan.tsx'),
  route('caseload/:episode/safety/plan/edit', 'safety/routes/edit-episode-plan.tsx'),
  route('caseload/:episode/safety/plan/versions', 'safety/routes/episode-plan-versions.tsx'),
  route('caseload/:episode/plan', 'plans/routes/choose-plan.tsx'),
  route('caseload/:episode/ending', 'ending/routes/episode-ending.tsx'),
  route('caseload/:episode/ending/staying-well', 'ending/routes/episode-staying-well.tsx'),
  route('caseload/:episode/ending/letters/:letter', 'ending/routes/episode-letter.tsx'),
  route('week', 'check-ins/routes/week.tsx'),
  route('supervision', 'supervision/routes/supervision.tsx'),
  route('supervision/notes', 'notes/routes/notes-to-sign.tsx'),
  route('supervision/:episode', 'supervision/routes/supervision-case.tsx'),
];

const leads = [
  route('service', 'reports/routes/service.tsx'),
  route('service/plans', 'plans/routes/service-plans.tsx'),
  route('service/plans/:plan', 'plans/routes/edit-plan.tsx'),
  route('service/people', 'handover/routes/people.tsx'),
  route('service/people/:person', 'handover/routes/person.tsx'),
  route('service/people/:person/supervisor', 'handover/routes/person-supervisor.tsx'),
  route('service/people/:person/caseload', 'handover/routes/person-caseload.tsx'),
];

const authors = [
  route('author', 'authoring/routes/author.tsx'),
  route('author/blocks', 'authoring/routes/blocks.tsx'),
  route('author/drafts/:draft/try', 'authoring/routes/try-draft.tsx'),
  route('author/drafts/:draft/try/:page', 'authoring/routes/try-page.tsx'),
  route('author/:module/:locale/:page', 'authoring/routes/edit-page.tsx'),
  route('author/:module/:locale/:page/check', 'authoring/routes/check-page.ts'),
  route('author/:module/:locale/:page/preview', 'authoring/routes/preview-page.tsx'),
  route('author/:module/:locale/:page/translate', 'authoring/routes/translate-page.tsx'),
  route('author/drafts/:draft', 'authoring/routes/draft.tsx'),
  route('author/drafts/:draft/history', 'authoring/routes/draft-history.tsx'),
  route('author/drafts/:draft/compare', 'authoring/routes/draft-compare.tsx'),
  route('author/drafts/:draft/behind', 'authoring/routes/draft-behind.tsx'),
  route('author/drafts/:draft/drop', 'authoring/routes/drop-draft.tsx'),
  route('author/drafts/:draft/files.zip', 'authoring/routes/draft-files.ts'),
  route('author/:module', 'authoring/routes/module.tsx'),
  route('author/:module/about', 'authoring/routes/about-module.tsx'),
  route('author/:module/compare', 'authoring/routes/module-compare.tsx'),
  route('author/:module/editions/:number/undo', 'authoring/routes/undo-edition.tsx'),
  route('author/:module/editions/:number/files.zip', 'authoring/routes/edition-files.ts'),
];

const nobody = [
  route('problem/:kind', 'platform/routes/problem.tsx'),
  route('*', 'platform/routes/not-found.tsx'),
];

export default [
  layout('accounts/routes/pages.tsx', [...everybody, ...patients, ...staff, ...leads, ...authors, ...nobody]),
] satisfies RouteConfig;
