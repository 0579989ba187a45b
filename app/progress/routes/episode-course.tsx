/** On `/caseload/:episode/measures`: outcome, charts and answers, above what the course asks for. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { languageOf } from '#app/accounts/language-of.server.ts';
import { requirePractitioner } from '#app/accounts/require-actor.server.ts';
import { notFound } from '#app/platform/problems.ts';
import { episodeCourse } from '#app/progress/episode-course.server.ts';
import { ItemTables } from '#app/progress/item-tables.tsx';
import { ExpectedPanel, OutcomePanel } from '#app/progress/judged-panels.tsx';
import { CoursePanels } from '#app/ui/charts/course-panels.tsx';
import type { EpisodeId } from '#db/schema/ids.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requirePractitioner({ request, context });
  const language = await languageOf({ request, context });
  const course = await episodeCourse(actor, params.episode as EpisodeId, language);
  if (!course) throw notFound();
  return { course };
}

export default function EpisodeCourse() {
  const { course } = useLoaderData<typeof loader>();
  return (
    <>
      <div className="panel-grid">
        {course.expected && <ExpectedPanel expected={course.expected} />}
        <OutcomePanel outcome={course.outcome} />
      </div>
      <CoursePanels courses={course.courses} marks={course.marks} audience="staff" />
      <ItemTables tables={course.items} />
    </>
  );
}
