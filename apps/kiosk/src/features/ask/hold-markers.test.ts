import { expect, test } from 'vitest';
import { holdMarkers } from './hold-markers.ts';
import { parseInline } from './markdown.ts';

const shape = (text: string) =>
  holdMarkers(parseInline(text)).map(({ parts, held }) => [held, parts.map((part) => (part.kind === 'marker' ? part.marker : part.text)).join('')]);

test('a marker is tied to the last character and its full stop', () => {
  expect(shape('仲裁不收费。[1]')).toEqual([
    [false, '仲裁不收'],
    [true, '费。[1]'],
  ]);
});

test('two markers stay together', () => {
  expect(shape('不收费。[1][2]先去[3]')).toEqual([
    [false, '不收'],
    [true, '费。[1][2]'],
    [false, '先'],
    [true, '去[3]'],
  ]);
});

test('nothing is lost where no text stands before the marker', () => {
  expect(shape('[1]**三年**[2]')).toEqual([
    [true, '[1]'],
    [false, '三年'],
    [true, '[2]'],
  ]);
});
