import type { AidApplicationView } from '@mingbai/api/contract';
import type { Credentials } from './api.ts';

/** Papers that may still be handed in, and whose they are. */
export interface UploadsWanted extends Credentials {
  papers: { code: AidApplicationView['materials'][number]['code']; title: string }[];
  onDone: () => void;
}
