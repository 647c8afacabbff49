export { findDistrictFile, readDistrict, readHotlines, readLaws, readLexicon } from './content-reader.ts';
export { describeDatabaseFault } from './database-fault.ts';
export { loadEverything, type LoadEverythingOptions } from './load-everything.ts';
export type { LoadReport } from './load-knowledge.ts';
export { toDateInChina } from './china-date.ts';
export { buildTriager, readRuleBook, type RuleBook } from './read-rules.ts';
