/**
 * One worker that compiles one page after the other, with a limit of time and memory for each. What takes too much ends
 * the worker, never the server, and the pages behind it go on in a new one.
 */
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { CompileOrder, CompileReply } from './compile-orders.ts';

export interface ThreadOptions {
  /** The worker's file, from the folder of the application. */
  path: string;
  /** How long one page may take, and how long the worker may take to load. */
  milliseconds: { page: number; load: number };
  /** Of the worker's heap. */
  megabytes: number;
  /** How many may wait: pages that somebody reads, and drafts. */
  waiting: Record<Lane, number>;
}

/** Pages that patients read go before drafts. */
export type Lane = 'live' | 'drafts';

type Done = Extract<CompileReply, { state: 'done' }>;
export type Outcome = Done | { state: 'too-slow' | 'too-large' | 'busy' };

interface Job {
  order: CompileOrder;
  lane: Lane;
  settle: (outcome: Outcome) => void;
  fail: (error: Error) => void;
  /** Begun before, in a worker that then stopped. */
  again: boolean;
}

/** Starts its worker with the first page and keeps it. It keeps no process alive that has nothing to compile. */
export class CompileThread {
  readonly #options: ThreadOptions;
  readonly #waiting: Record<Lane, Job[]> = { live: [], drafts: [] };
  #worker: Worker | undefined;
  #ready = false;
  /** Pages that the present worker has finished. */
  #finished = 0;
  #current: Job | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: ThreadOptions) {
    this.#options = options;
  }

  /** Compiles when it is the page's turn. Rejects only when the machinery fails, never for what is in the page. */
  compile(order: CompileOrder, lane: Lane): Promise<Outcome> {
    if (this.#waiting[lane].length >= this.#options.waiting[lane]) return Promise.resolve({ state: 'busy' });
    return new Promise((settle, fail) => {
      this.#waiting[lane].push({ order, lane, settle, fail, again: false });
      this.#next();
    });
  }

  #next(): void {
    if (this.#current) return;
    this.#current = this.#waiting.live.shift() ?? this.#waiting.drafts.shift();
    if (!this.#current) return;
    if (this.#current.again && this.#finished > 0) this.#stop();
    this.#worker ??= this.#start();
    this.#worker.ref();
    if (this.#ready) this.#begin();
  }

  #begin(): void {
    this.#worker?.postMessage(this.#current?.order);
    this.#limit(this.#options.milliseconds.page, () => this.#stop().#settle({ state: 'too-slow' }));
  }

  #start(): Worker {
    const { path, megabytes, milliseconds } = this.#options;
    const worker = new Worker(resolve(path), {
      // What a page could reach, should it ever run, has no secrets in it.
      env: { NODE_ENV: 'production', PATH: process.env.PATH },
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
    });
    worker.unref();
    worker.on('message', (reply: CompileReply) => this.#hear(reply));
    worker.on('error', (error: Error) => this.#fell(error));
    worker.on('exit', () => this.#fell(new Error('the compiler stopped')));
    this.#limit(milliseconds.load, () => this.#fell(new Error('the compiler does not start')));
    return worker;
  }

  #hear(reply: CompileReply): void {
    clearTimeout(this.#timer);
    switch (reply.state) {
      case 'ready':
        this.#ready = true;
        if (this.#current) this.#begin();
        return;
      case 'done':
        this.#finished += 1;
        this.#settle(reply);
        return;
      case 'fault':
        this.#fail(new Error(`the compiler failed: ${reply.name}`));
    }
  }

  /** The worker stopped by itself. What stopped it is found out by giving the page a worker of its own, once. */
  #fell(error: Error): void {
    const alone = this.#finished === 0 && this.#ready;
    this.#stop();
    const job = this.#current;
    if (!job) return;
    if (!alone && !job.again) {
      this.#current = undefined;
      this.#waiting[job.lane].unshift({ ...job, again: true });
      this.#next();
      return;
    }
    const tooLarge = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    if (tooLarge) this.#settle({ state: 'too-large' });
    else this.#fail(error);
  }

  #stop(): this {
    clearTimeout(this.#timer);
    this.#worker?.removeAllListeners();
    // An error that nobody listens to would end the server, also one from a worker that is being ended.
    this.#worker?.on('error', () => undefined);
    void this.#worker?.terminate();
    this.#worker = undefined;
    this.#ready = false;
    this.#finished = 0;
    return this;
  }

  #settle(outcome: Outcome): void {
    this.#takeCurrent()?.settle(outcome);
    this.#next();
  }

  #fail(error: Error): void {
    this.#takeCurrent()?.fail(error);
    this.#next();
  }

  #takeCurrent(): Job | undefined {
    const job = this.#current;
    this.#current = undefined;
    this.#worker?.unref();
    return job;
  }

  #limit(milliseconds: number, then: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(then, milliseconds);
  }
}
