import type { Answer } from '@mingbai/api/contract';
import type { Tone } from '../../ui/tag.tsx';

export const outcomeLook: Record<Answer['outcome'], { label: string; tone: Tone }> = {
  answered: { label: '有依据', tone: 'calm' },
  partial: { label: '只能答一部分', tone: 'mind' },
  clarify: { label: '还要问您一句', tone: 'mind' },
  'no-basis': { label: '没找到依据', tone: 'mind' },
  'out-of-scope': { label: '不在服务范围', tone: 'mind' },
  emergency: { label: '先保安全', tone: 'danger' },
  refused: { label: '这个忙不能帮', tone: 'mind' },
  degraded: { label: '简要答复', tone: 'mind' },
};
