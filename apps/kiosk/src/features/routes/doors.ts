export const doors = ['aid', 'mediation', 'progress', 'calculators'] as const;
export type Door = (typeof doors)[number];

export const doorTitles: Record<Door, string> = { aid: '申请法律援助', mediation: '预约调解', progress: '查进度', calculators: '算一算' };
