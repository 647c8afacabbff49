import { describe, expect, test } from 'vitest';
import { type DangerLexicon, parseDangerLexicon } from '../../packages/knowledge/src/triage/danger-lexicon.ts';
import { readConcepts } from '../../packages/knowledge/src/triage/read-concepts.ts';
import { createWordMatcher } from '../../packages/knowledge/src/triage/word-matcher.ts';
import { rules } from './load-triager.ts';

const small = parseDangerLexicon(
  [
    'concept\tkind\twords',
    'who\tset\t我 她',
    'blow\tdanger\t打{who} 打人 拿…出气',
    'child\tperson\t#(三|十三)岁',
    'not\tcalm\t没 没有 不',
    'fear\tdanger\t不敢',
    'idiom\tidiom\t打工人',
  ].join('\n'),
);

function toNames(lexicon: DangerLexicon, text: string): string[] {
  return readConcepts(lexicon, text).map(({ concept, denied }) => `${denied ? '没' : ''}${lexicon.concepts[concept]?.name}`);
}

describe('the danger words', () => {
  test.each([
    ['他打我', ['blow']],
    ['他拿她出气', ['blow']],
    ['拿着钱,出气', []],
    ['他没打我', ['没blow']],
    ['他没来,打我', ['blow']],
    ['不敢说', ['fear']],
    ['打工人', ['idiom']],
    ['三岁', ['child']],
    ['六十三岁', []],
  ])('%s', (text, concepts) => {
    expect(toNames(small, text)).toEqual(concepts);
  });

  test('a line that names an unknown set or kind is refused', () => {
    expect(() => parseDangerLexicon('concept\tkind\twords\nblow\tdanger\t打{nobody}')).toThrow(/nobody/);
    expect(() => parseDangerLexicon('concept\tkind\twords\nblow\tharm\t打')).toThrow(/读不懂/);
  });

  test('the whole list is read: thousands of words, some of every kind', () => {
    expect(rules.dangerWords.words.length).toBeGreaterThan(3000);
    expect(new Set(rules.dangerWords.concepts.map(({ kind }) => kind))).toEqual(new Set(['person', 'danger', 'setting', 'calm', 'idiom']));
  });
});

test('the matcher finds words inside words, in the order in which they begin', () => {
  const found = createWordMatcher(['打', '打人', '人']).find('他打人');
  expect(found).toEqual([
    { word: 0, from: 1, to: 2 },
    { word: 1, from: 1, to: 3 },
    { word: 2, from: 2, to: 3 },
  ]);
});
