/** The ready-made messages of this service. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { environment } from '#app/platform/environment.ts';
import { type MessageTemplate, messageTemplatesSchema } from './message-template.ts';

let templates: MessageTemplate[] | undefined;

/**
 * None where a service keeps none, and none when the file is wrong: people can write all the same, and the content check
 * says what is wrong with it. Read once.
 */
export function messageTemplates(): MessageTemplate[] {
  templates ??= readTemplates(join(environment().CONTENT_DIR, 'service', 'message-templates.json'));
  return templates;
}

function readTemplates(path: string): MessageTemplate[] {
  try {
    return messageTemplatesSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return [];
  }
}
