/** Every table, for the one place that opens a database. */
export * from './accounts.ts';
export * from './homework.ts';
export * from './ids.ts';
export * from './measures.ts';
export * from './messages.ts';
export * from './modules.ts';
export * from './notifications.ts';
export * from './pathway.ts';
export * from './safety.ts';
