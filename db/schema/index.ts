/** Every table, for the one place that opens a database. */
export * from './accounts.ts';
export * from './authoring.ts';
export * from './caseload.ts';
export * from './check-ins.ts';
export * from './ending.ts';
export * from './handover.ts';
export * from './homework.ts';
export * from './ids.ts';
export * from './measures.ts';
export * from './messages.ts';
export * from './modules.ts';
export * from './notes.ts';
export * from './notifications.ts';
export * from './pathway.ts';
export * from './safety.ts';
export * from './supervision.ts';
