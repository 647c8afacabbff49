import { fields, type Field } from '../content/fields.ts';
import type { Passage } from '../passages/passage.ts';
import type { FieldExample } from './field.ts';

/** Our own wording counts less in a sentence of law than in a question as residents put it. */
const digestWeight = 0.5;
/** A few written by hand stand against a hundred of an article's questions. */
const handWrittenWeight = 2;

/** What the classifiers may learn from: the questions, captions and keywords of our own content. */
export type LearningPassage = Pick<Passage, 'title' | 'questions' | 'keywords' | 'digest' | 'field' | 'kind'>;

export function toFieldExamples(passages: readonly LearningPassage[]): FieldExample[] {
  return passages.flatMap((passage) => {
    const label = fields.find((field) => field === passage.field);
    if (!label) return [];
    const examples: FieldExample[] = passage.questions.map((text) => ({ text, label }));
    if (passage.keywords.length > 0) examples.push({ text: passage.keywords.join('，'), label });
    if (passage.kind === 'card') examples.push({ text: passage.title, label });
    if (passage.digest) examples.push({ text: passage.digest, label, weight: digestWeight });
    return examples;
  });
}

/** Reads `content/rules/field-examples.tsv`: a header line, then text and field; for fields our articles say little of. */
export function parseFieldExamples(tsv: string): FieldExample[] {
  const lines = tsv
    .split('\n')
    .slice(1)
    .filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const [text, name] = line.split('\t');
    const label: Field | undefined = fields.find((field) => field === name);
    if (!text || !label) throw new Error(`领域例句里有一行读不懂：${line}`);
    return { text, label, weight: handWrittenWeight };
  });
}

/**
 * About one text in `everyNth`, chosen by the text itself: where content is added or reworded, every other choice stays, and so does what was learned from
 * it.
 */
export function sampleStably(texts: readonly string[], everyNth: number): string[] {
  return texts.filter((text) => toHash(text) % everyNth === 0);
}

/** FNV-1a over code units, mixed once more so that the low bits are as good as the high ones. */
function toHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
