import { z } from 'zod';
import type { Passage } from '../passages/passage.ts';
import { fields, routeKinds } from './fields.ts';

/** A topic card: one trouble residents come with, answered the whole way. `tests` are two questions that must find it. */
export const Card = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)+$/),
  title: z.string().min(4).max(30),
  variants: z.array(z.string().min(4)).min(8),
  answer: z.string().min(30).max(260),
  depends: z.array(z.string()),
  steps: z.array(z.string()).min(1),
  bring: z.array(z.string()),
  deadline: z.strictObject({ text: z.string().min(5), code: z.string().optional() }).nullable(),
  avoid: z.array(z.string()).min(1),
  routes: z.array(z.enum(routeKinds)).min(1),
  articles: z.array(z.string().regex(/^[a-z0-9-]+:\d+$/)).min(1),
  keywords: z.array(z.string()).min(1),
  tests: z.array(z.string()).length(2),
});
export type Card = z.infer<typeof Card>;

export const CardFile = z.strictObject({ field: z.enum(fields), cards: z.array(Card).min(1) });
export type CardFile = z.infer<typeof CardFile>;

/** The passages of one card file; `text` carries every sentence the card can put on screen, so that each can be quoted exactly. */
export function toCardPassages(documentId: string, file: CardFile): Passage[] {
  return file.cards.map((card, position) => ({
    id: `card:${card.id}`,
    documentId,
    position,
    kind: 'card',
    title: card.title,
    text: cardText(card),
    path: [],
    source: 'editorial',
    questions: card.variants,
    keywords: card.keywords,
    field: file.field,
    card: {
      depends: card.depends,
      steps: card.steps,
      bring: card.bring,
      deadline: card.deadline,
      avoid: card.avoid,
      routes: card.routes,
      articles: card.articles,
    },
  }));
}

function cardText(card: Card): string {
  const sections: [string, string[]][] = [
    ['要看情况', card.depends],
    ['怎么办', card.steps],
    ['带什么', card.bring],
    ['期限', card.deadline ? [card.deadline.text] : []],
    ['别这样做', card.avoid],
  ];
  const parts = sections.filter(([, lines]) => lines.length > 0).map(([name, lines]) => `${name}：\n${lines.join('\n')}`);
  return [card.answer, ...parts].join('\n');
}
