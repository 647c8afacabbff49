import type { MatterRow } from '@mingbai/db';
import type { Deps } from '../deps.ts';
import { Problem } from '../problem.ts';
import { printAssignment, printDecision, printPersonnelChange, printReview, printSupplement, printTermination, printTransfer } from './notices.ts';
import { printDeclaration, printForm, printReceipt } from './owner-papers.ts';
import { type AidPaperName, listPapers } from './paper-names.ts';
import { type PaperRequest, type Printer, readSource } from './paper-source.ts';

/** A paper of this matter as PDF. Throws `not-found` when there is none by that name yet. */
export async function printPaper(deps: Deps, matter: MatterRow, request: PaperRequest): Promise<Uint8Array> {
  const source = await readSource(deps, matter);
  const exists = listPapers(matter, source.events, request.forStaff).some(({ name }) => name === request.name);
  if (!exists) throw new Problem('not-found', { detail: '现在还没有这份文书。' });
  return printers[request.name](source, request);
}

const printers: Record<AidPaperName, Printer> = {
  receipt: printReceipt,
  form: printForm,
  declaration: printDeclaration,
  supplement: printSupplement,
  decision: printDecision,
  termination: printTermination,
  assignment: printAssignment,
  transfer: printTransfer,
  'personnel-change': printPersonnelChange,
  'objection-review': printReview,
};
