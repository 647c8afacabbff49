import { articlePassageId } from '../content/articles.ts';
import type { Library } from '../retrieve/library.ts';
import type { Hit } from '../retrieve/retrieve.ts';
import type { Passage } from '../passages/passage.ts';
import type { AnswerContext, Draft } from './context.ts';
import { chooseLead } from './choose-lead.ts';

const articlesInAnswerMax = 5;
/** In danger nothing beside the point may stand on the screen. */
const emergencyCoverageMin = 0.4;
/** An article this far below the best found is not worth a resident's time. */
const relativeScoreMin = 0.55;

/**
 * An answer without a model: a plain lead, what to do, and what the law says, each sentence taken from a card, a digest or an article and carrying its
 * `⟦id⟧`. Deterministic: the same question gives the same answer.
 */
export async function* composeExtractive(context: AnswerContext, library: Library): Draft {
  const { safety } = context.triage ?? { safety: null };
  if (safety && context.outcome === 'emergency') {
    yield* composeEmergency(safety.text, context, library);
    return;
  }
  const card = chooseLead(context.hits);
  if (card) yield* writeCard(card);
  const articles = chooseArticles(context.hits, card, library);
  const [first, ...others] = articles;
  if (!first) return;
  if (card) {
    yield '**法律怎么说**\n\n';
    yield articles.map((article) => `- ${plainWording(article)}${token(article)}\n`).join('');
    return;
  }
  yield `${plainWording(first)}${token(first)}\n\n`;
  if (others.length === 0) return;
  yield '**还可能用得上**\n\n';
  yield others.map((article) => `- ${plainWording(article)}${token(article)}\n`).join('');
}

/** Whom to call comes first; law only where it is certain to be about this danger: a card that speaks of it, and what the doors stand on. */
function* composeEmergency(calls: string, { hits, triage }: AnswerContext, library: Library): Generator<string> {
  yield `**${calls}**\n\n`;
  // Who speaks of dying is not told of divorce law, whatever else she wrote.
  if (triage?.safety?.gate === 'P3') return;
  const card = hits.find((hit) => hit.passage.kind === 'card' && hit.coverage >= emergencyCoverageMin)?.passage;
  if (card) yield* writeCard(card);
  const ids = (triage?.routes ?? []).flatMap(({ basis }) => basis.map(({ slug, article }) => articlePassageId(slug, article)));
  const articles = [...new Set([...(card?.card?.articles ?? []), ...ids])].flatMap((id) => library.find(id) ?? []).slice(0, articlesInAnswerMax);
  if (articles.length > 0) yield `**法律怎么说**\n\n${articles.map((article) => `- ${plainWording(article)}${token(article)}\n`).join('')}`;
}

function* writeCard(passage: Passage): Generator<string> {
  const { card } = passage;
  yield `${firstLine(passage.text)}${token(passage)}\n\n`;
  if (!card) return;
  if (card.depends.length > 0) yield `**要看情况**\n\n${list(card.depends)}\n`;
  yield `**怎么办**\n\n${card.steps.map((step, at) => `${at + 1}. ${step}\n`).join('')}\n`;
  if (card.deadline) yield `**期限**\n\n${card.deadline.text}\n\n`;
  if (card.bring.length > 0) yield `**带什么**\n\n${list(card.bring)}\n`;
  yield `**别这样做**\n\n${list(card.avoid)}\n`;
}

/** The card's own articles first, since its answer rests on them, then what the question itself found. */
function chooseArticles(hits: Hit[], card: Passage | undefined, library: Library): Passage[] {
  const found = hits.filter((hit) => hit.passage.kind === 'article');
  const best = found[0]?.score ?? 0;
  const good = found.filter((hit) => hit.named || hit.score >= best * relativeScoreMin).map((hit) => hit.passage);
  const carried = (card?.card?.articles ?? []).flatMap((id) => library.find(id) ?? []);
  const named = found.filter((hit) => hit.named).map((hit) => hit.passage);
  const [top, ...rest] = good;
  const ordered = [...named, ...(top ? [top] : []), ...carried, ...rest];
  return [...new Map(ordered.map((passage) => [passage.id, passage])).values()].slice(0, articlesInAnswerMax);
}

/** Our digest where we have one; else the article's own first sentences, shortened at a full stop. */
function plainWording(passage: Passage): string {
  return `${wordingOf(passage)}${passage.status === 'amended' ? '（这一条有内容已被后来的规定取代，以新的规定为准。）' : ''}`;
}

function wordingOf(passage: Passage): string {
  if (passage.digest !== undefined) return passage.digest;
  const sentences = passage.text.replaceAll('\n', '').match(/[^。；]+[。；]/g) ?? [passage.text];
  let text = '';
  for (const sentence of sentences) {
    if (text !== '' && text.length + sentence.length > wordingMax) break;
    text += sentence;
  }
  return text.replace(/；$/, '。');
}

const wordingMax = 140;

function firstLine(text: string): string {
  return text.split('\n')[0] ?? text;
}

function list(items: string[]): string {
  return items.map((item) => `- ${item}\n`).join('');
}

/** Stands for a citation until the verifier has numbered it. */
function token(passage: { id: string }): string {
  return `⟦${passage.id}⟧`;
}
