import type { AidQueueRow } from '@mingbai/api/contract';

export type Flag = AidQueueRow['flags'][number];

export const flagWords: Record<Flag, { title: string; tone: 'alarm' | 'mind' | 'jade' | 'plain' }> = {
  overdue: { title: '超期', tone: 'alarm' },
  urgent: { title: '加急', tone: 'alarm' },
  complaint: { title: '投诉', tone: 'alarm' },
  watched: { title: '联系要小心', tone: 'alarm' },
  'owed-materials': { title: '欠材料', tone: 'mind' },
  'formalities-owed': { title: '手续待补', tone: 'mind' },
  'green-channel': { title: '绿色通道', tone: 'jade' },
  transfer: { title: '转来', tone: 'plain' },
  'closed-hours': { title: '时段已关', tone: 'mind' },
};

const order = Object.keys(flagWords);

export function Flags({ flags }: { flags: readonly string[] }) {
  const known = flags.filter((flag): flag is Flag => flag in flagWords).sort((one, other) => order.indexOf(one) - order.indexOf(other));
  if (known.length === 0) return null;
  return (
    <span className="flags">
      {known.map((flag) => (
        <span key={flag} className="flag" data-tone={flagWords[flag].tone}>
          {flagWords[flag].title}
        </span>
      ))}
    </span>
  );
}
