import type { AidApplicationRequest, Triage } from '@mingbai/api/contract';
import type { ReactNode } from 'react';
import type { Shell } from '../../ui/shell.ts';
import type { UploadPlace } from './materials-screen.tsx';
import type { Aid } from './use-aid.ts';

/** What the conversation already knows; nobody tells the story twice. */
export interface Known {
  triage: Triage | null;
  question: string;
  /** The first last day computed, if one was. */
  lastDay: string;
  /** Somebody at home may look. */
  watched: boolean;
}

export interface AidFlowProps {
  shell: Shell;
  channel: AidApplicationRequest['channel'];
  aid: Aid;
  known: Known;
  renderUploads: (place: UploadPlace) => ReactNode;
  /** The way to the phone, at the kiosk; or keeping the draft, on the phone. */
  renderKeep: () => ReactNode;
  progressUrl: (receiptNo: string, accessCode: string) => string;
  /** `carry`: what is written already shall go with her. */
  onDoor: (kind: string, carry: boolean) => void;
  onLeave: () => void;
  onEnd: () => void;
}
