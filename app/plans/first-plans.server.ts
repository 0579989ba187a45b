/** The plans that a service begins with. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { environment } from '#app/platform/environment.ts';
import { database, inTransaction } from '#db/client.ts';
import { newId, type PlanTemplateId } from '#db/schema/ids.ts';
import { planTemplatesFileSchema } from './plan-template.ts';
import { allPlansQuery, insertPlan } from './plan-templates.queries.server.ts';

/**
 * Takes them over from content/service/plan-templates.json while the service has no plan at all. After that they are the
 * service's own, and the file is not read again.
 */
export function bringFirstPlans(now: number): void {
  // Only on the first day is there anything to write.
  if (allPlansQuery(database()).limit(1).get()) return;
  inTransaction((tx) => {
    if (allPlansQuery(tx).limit(1).get()) return;
    for (const { name, problem, contacts } of plansInFile()) {
      const body = JSON.stringify(contacts);
      const id = newId<PlanTemplateId>();
      insertPlan(tx, { id, name, problem, contacts: contacts.length, body, revision: 1, updatedAt: now });
    }
  });
}

/** Nothing when there is no file. Throws when it is wrong: content:check says where. */
function plansInFile() {
  const path = join(environment().CONTENT_DIR, 'service/plan-templates.json');
  if (!existsSync(path)) return [];
  return planTemplatesFileSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
}
