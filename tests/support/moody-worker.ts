/** A worker in the place of the compiler's, which does what the page tells it to: only tests name its path. */
import { parentPort } from 'node:worker_threads';
import type { CompileOrder, CompileReply } from '#app/modules/compile-orders.ts';

let pages = 0;

const MOODS: Record<string, () => void> = {
  'never end': () => {
    for (;;);
  },
  'fill the memory': () => {
    const all: unknown[] = [];
    for (;;) all.push(Array.from({ length: 1_000 }, (_, index) => ({ index })));
  },
  stop: () => process.exit(1),
  'fall over': () => {
    throw new TypeError('a page that nobody thought of');
  },
  'stop when not the first': () => pages > 1 && process.exit(1),
};

parentPort?.on('message', ({ source, file }: CompileOrder) => {
  pages += 1;
  if (source === 'fail') {
    send({ state: 'fault', name: 'RangeError' });
    return;
  }
  if (Object.hasOwn(MOODS, source)) MOODS[source]?.();
  const words = source === 'tell the settings' ? JSON.stringify(process.env) : 'done';
  const finding = { file, line: 1, column: 1, rule: 'test', message: words };
  send({ state: 'done', compiled: { ok: false, findings: [finding] } });
});
send({ state: 'ready' });

function send(reply: CompileReply): void {
  parentPort?.postMessage(reply);
}
