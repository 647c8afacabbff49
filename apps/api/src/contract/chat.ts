import { z } from 'zod';
import { passageSources } from './passages.ts';
import { Triage } from './triage.ts';

export const outcomes = ['answered', 'partial', 'clarify', 'no-basis', 'out-of-scope', 'emergency', 'refused', 'degraded'] as const;
export const channels = ['web', 'kiosk', 'wechat'] as const;

export const ChatRequest = z
  .object({
    message: z.string('请写下您的问题').trim().min(1, '请写下您的问题').max(2000, '最多 2000 字，请把问题写短一些'),
    conversationId: z.uuid('对话编号不对，请重新开始').optional(),
    channel: z.enum(channels, '没有这个渠道').default('web'),
  })
  .meta({ id: 'ChatRequest' });

/** `quote` is an exact substring of the passage's text; `law` and `article` are absent only for cards, guides and places. */
export const Citation = z
  .object({
    marker: z.string().describe('如“[1]”'),
    passageId: z.string(),
    law: z.object({ slug: z.string(), title: z.string() }).optional(),
    article: z.number().int().optional(),
    label: z.string(),
    quote: z.string(),
    source: z.enum(passageSources),
  })
  .meta({ id: 'Citation' });
export type Citation = z.infer<typeof Citation>;

export const Answer = z
  .object({
    conversationId: z.string(),
    messageId: z.string(),
    outcome: z.enum(outcomes),
    mode: z.enum(['extractive', 'model']),
    text: z.string().describe('Markdown：只有段落、列表和强调，引用标记如 [1]'),
    citations: z.array(Citation),
    triage: Triage.nullable(),
    followUps: z.array(z.string()),
    notice: z.string().describe('人工智能生成标识'),
  })
  .meta({ id: 'Answer' });
export type Answer = z.infer<typeof Answer>;

export const FeedbackRequest = z
  .object({ helpful: z.boolean('请选择“有帮助”或“没帮助”'), reason: z.string().trim().max(500, '最多 500 字').optional() })
  .meta({ id: 'FeedbackRequest' });
