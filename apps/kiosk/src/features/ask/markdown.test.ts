import { describe, expect, test } from 'vitest';
import { parseInline, parseMarkdown, plainText } from './markdown.ts';

describe('the Markdown of an answer', () => {
  test('knows paragraphs, small headings and both lists', () => {
    expect(parseMarkdown('先催要。\n\n**怎么办**\n\n1. 写催款函\n2. 申请调解\n\n- 借条').map((block) => block.kind)).toEqual([
      'paragraph',
      'heading',
      'list',
      'list',
    ]);
  });

  test('keeps the number a list begins with', () => {
    expect(parseMarkdown('3. 起诉')).toEqual([{ kind: 'list', ordered: true, start: 3, items: [[{ kind: 'text', text: '起诉' }]] }]);
  });

  test('keeps one list together when blank lines stand between its steps', () => {
    expect(parseMarkdown('1. 甲\n\n2. 乙')).toHaveLength(1);
  });

  test('cuts markers and emphasis out of a sentence', () => {
    expect(parseInline('**三年**内起诉[1][2]。')).toEqual([
      { kind: 'strong', text: '三年' },
      { kind: 'text', text: '内起诉' },
      { kind: 'marker', marker: '[1]' },
      { kind: 'marker', marker: '[2]' },
      { kind: 'text', text: '。' },
    ]);
  });

  test('shows no stray stars while a phrase is still being written', () => {
    expect(parseInline('先看**期限')).toEqual([{ kind: 'text', text: '先看期限' }]);
  });

  test('leaves markup of any other kind as the plain characters it is', () => {
    expect(parseInline('<img src=x onerror=alert(1)>')).toEqual([{ kind: 'text', text: '<img src=x onerror=alert(1)>' }]);
  });

  test('reads aloud without markers', () => {
    expect(plainText(parseMarkdown('先催要。[1]\n\n1. 写函[2]'))).toBe('先催要。\n1. 写函');
  });
});
