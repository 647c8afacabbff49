export const doors = ['aid', 'mediation', 'progress'] as const;
export type Door = (typeof doors)[number];

export const doorTitles: Record<Door, string> = { aid: '申请法律援助', mediation: '预约调解', progress: '查进度' };
