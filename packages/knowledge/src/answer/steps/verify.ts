import { articlePassageId } from '../../content/articles.ts';
import type { Passage } from '../../passages/passage.ts';
import type { AnswerContext, AnswerServices, Draft } from '../context.ts';
import { ModelError } from '../../models/chat-model.ts';
import { CitationList } from '../verify/citation-list.ts';
import { checkSentence, type Evidence } from '../verify/check-sentence.ts';
import { toLines, toSentences } from '../verify/sentences.ts';
import { outcomeSentences } from '../outcome.ts';

/**
 * Passes the draft on sentence by sentence. What does not stand in the knowledge base never reaches the screen. When a model fails or leaves nothing that
 * stands, our own composer goes on from there and the answer says so.
 */
export async function verify(context: AnswerContext, services: AnswerServices): Promise<void> {
  const citations = new CitationList();
  if (context.draft) await passOn(context, services, citations, context.draft);
  context.citations = citations.toArray();
  context.emit({ type: 'citations', citations: context.citations });
}

async function passOn(context: AnswerContext, services: AnswerServices, citations: CitationList, draft: Draft): Promise<void> {
  const fromModel = context.mode === 'model';
  try {
    const cited = await passSentences(context, services, citations, draft, fromModel);
    if (context.signal?.aborted || (fromModel ? cited > 0 : context.text.trim() !== '')) return;
    if (!fromModel) {
      await pointToOriginal(context, services, citations);
      return;
    }
  } catch (cause) {
    if (!(cause instanceof ModelError)) throw cause;
    services.reportFault?.(cause.message);
  }
  context.mode = 'extractive';
  context.outcome = 'degraded';
  if (context.text !== '') say(context, '\n\n');
  if (context.fallback) await passSentences(context, services, citations, context.fallback, false);
  if (context.text.trim() === '') context.end('no-basis', outcomeSentences['no-basis']);
}

/**
 * An article whose every sentence names a law we do not hold (依照产品质量法的规定) cannot be retold: it is shown as it stands, in its citation. What nobody
 * asked for by its number has no basis then.
 */
async function pointToOriginal(context: AnswerContext, services: AnswerServices, citations: CitationList): Promise<void> {
  const named = context.hits.find((hit) => hit.named);
  if (named) await passSentences(context, services, citations, toDraft(`您问的这一条，原文请看下面的依据。⟦${named.passage.id}⟧\n`), false);
  if (context.text.trim() === '') context.end('no-basis', outcomeSentences['no-basis']);
}

async function* toDraft(text: string): Draft {
  yield text;
}

/** Answers how many sentences with a citation were let through. */
async function passSentences(
  context: AnswerContext,
  { library, ownNumbers }: AnswerServices,
  citations: CitationList,
  draft: Draft,
  fromModel: boolean,
): Promise<number> {
  const evidence: Evidence = {
    library,
    passages: new Map(evidencePassages(context, library).map((passage) => [passage.id, passage])),
    question: context.message,
    ownNumbers,
    trusted: !fromModel,
  };
  const said = new Set<string>();
  // What a token covers: all that was said since the last one, for a point of several sentences carries its token at the end.
  let sinceLastToken = '';
  let held = '';
  let cited = 0;
  // Of our own words a line stands or falls as a whole: half a point would be worse than none. A model's are shown as early as each sentence is certain.
  for await (const sentence of fromModel ? toSentences(draft) : toLines(draft)) {
    if (context.signal?.aborted) break;
    const { bare, ids } = takeTokens(sentence);
    const repeats = fromModel && bare.trim() !== '' && said.has(bare.trim());
    said.add(bare.trim());
    const checked = checkSentence(bare, ids, evidence);
    if (repeats || !checked.ok) continue;
    sinceLastToken += bare;
    const hint = `${sinceLastToken} ${context.searchText}`;
    const marks = checked.passageIds.flatMap((id) => {
      const passage = library.find(id);
      return passage ? [citations.mark(passage, hint)] : [];
    });
    if (marks.length > 0) {
      cited += 1;
      context.saidByModel ||= fromModel;
      sinceLastToken = '';
    }
    // A model's opening words are held until a sentence with a basis follows; alone they would be nobody's answer.
    held += placeMarks(bare, marks);
    if (fromModel && cited === 0) continue;
    say(context, held);
    held = '';
  }
  return cited;
}

/** The passages found, those the cards among them rest on, and those the doors stand on. */
function evidencePassages({ hits, triage }: AnswerContext, library: AnswerServices['library']): Passage[] {
  const carried = hits.flatMap(({ passage }) => passage.card?.articles ?? []);
  const doors = (triage?.routes ?? []).flatMap(({ basis }) => basis.map(({ slug, article }) => articlePassageId(slug, article)));
  return [...hits.map(({ passage }) => passage), ...[...carried, ...doors].flatMap((id) => library.find(id) ?? [])];
}

function takeTokens(sentence: string): { bare: string; ids: string[] } {
  const ids = [...sentence.matchAll(/⟦([^⟧]*)⟧/g)].map((match) => match[1] ?? '');
  return { bare: sentence.replace(/⟦[^⟧]*⟧/g, ''), ids };
}

/** Markers stand before the full stop's line end, behind the sentence. */
function placeMarks(sentence: string, marks: string[]): string {
  const [, body = '', tail = ''] = /^([\s\S]*?)(\s*)$/.exec(sentence) ?? [];
  return `${body}${[...new Set(marks)].join('')}${tail}`;
}

function say(context: AnswerContext, text: string): void {
  if (text === '') return;
  context.text += text;
  context.emit({ type: 'delta', text });
}
