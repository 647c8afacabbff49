import { expect, test } from 'vitest';
import { pickSections } from './guide-sections.ts';

const section = (id: string) => ({ id, title: '', text: '' });

test('only the sections of the guide are taken, in its own order', () => {
  const found = ['guide:notary#10', 'guide:notary-fees#1', 'guide:notary#2', 'guide:petition#1'].map(section);
  expect(pickSections(found, 'guide:notary').map(({ id }) => id)).toEqual(['guide:notary#2', 'guide:notary#10']);
});
