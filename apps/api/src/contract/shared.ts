import { z } from 'zod';

/** PostgreSQL holds neither NUL nor half a surrogate pair, in text or in jsonb. */
const isStorable = (text: string): boolean => !/[\0\p{Surrogate}]/u.test(text);
const unstorable = '有认不出的字符，请删掉再试';
/** Text that goes to the database as it is; what is sealed may hold any character. */
export const plainText = (message?: string) => z.string(message).refine(isStorable, unstorable);

/** A day in Asia/Shanghai. */
export const Day = z.iso.date('请选一个日期');
/** An instant with its offset. */
export const Instant = z.iso.datetime({ offset: true });
/** Yuan as a decimal string, at most two places: `"2300.00"`. */
export const Money = z.string('请填金额').regex(/^\d{1,9}(?:\.\d{1,2})?$/, '金额请填数字，最多两位小数');

export const Basis = z.object({ slug: z.string(), article: z.number().int(), label: z.string() }).meta({ id: 'Basis' });
export type Basis = z.infer<typeof Basis>;

/** A mainland mobile or landline number, written with or without spaces and hyphens. */
export const Phone = z
  .string('请填电话')
  .trim()
  .transform((text) => text.replace(/[\s-]/g, ''))
  .pipe(z.string().regex(/^(?:\+?86)?(?:1[3-9]\d{9}|0\d{9,11})$|^\d{7,8}$/, '电话号码位数不对，请再看一看'));

export const PersonName = plainText('请填姓名').trim().min(1, '请填姓名').max(50, '姓名最多 50 个字');

/** What a resident tells in her own words. */
export const Story = plainText('请写一写').trim().max(5000, '最多 5000 字，请写短一些');

export const matterChannels = ['web', 'kiosk', 'wechat', 'window', 'station', 'phone'] as const;
export const Channel = z.enum(matterChannels, '不认识这个办理渠道');

/**
 * What one agrees to by sending `from`, by where it goes (个人信息保护法 13、23): shown word for word where she ticks it, and kept as the hash of these words.
 */
export const handOverConsents = {
  mediation: '我同意把法律援助申请里我和对方的姓名、电话、地址，还有事情经过和想要的结果，转给调解委员会，用来办调解。',
  aid: '我同意把调解申请里我和对方的姓名、电话、地址，还有事情经过和想要的结果，转给法律援助机构，用来办法律援助。',
} as const;

/** A version of a text the person has read and agreed to. */
export const Agreed = z.object({ version: z.string().min(1).max(40), accepted: z.literal(true, '请先阅读并同意') });

export const TimelineEntry = z.object({ at: Instant, state: z.string(), title: z.string(), note: z.string() });
