import type { Citation } from '@mingbai/api/contract';
import type { Tone } from '../ui/tag.tsx';

type Source = Citation['source'];

export const sourceLook: Record<Source, { label: string; tone: Tone }> = {
  official: { label: '官方原文', tone: 'calm' },
  digest: { label: '要点（非官方原文）', tone: 'mind' },
  editorial: { label: '本中心编写', tone: 'calm' },
};
