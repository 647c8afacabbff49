import type { PublicPlace, Route } from '@mingbai/api/contract';
import { expect, test } from 'vitest';
import { findPlace } from './find-place.ts';

const hall: PublicPlace = { id: 'hall-1', kind: 'hall', name: '示例大厅', services: ['问法律'], note: null, address: null, phone: null, hours: '工作日' };
const routeTo = (target: string, kind: Route['kind'] = 'arbitration'): Route => ({
  kind,
  title: '',
  why: '',
  basis: [],
  action: { type: 'visit', target },
});

test('a place the bureau has entered is shown as entered', () => {
  const entered: PublicPlace = { ...hall, id: 'arbitration-commission', kind: 'office', name: '示例仲裁委', address: '示例路', phone: '12340000' };
  expect(findPlace(routeTo('arbitration-commission'), [hall, entered], '大厅')).toMatchObject({ name: '示例仲裁委', address: '示例路', phone: '12340000' });
});

test('a place no district file can have is named by what it is, without an address', () => {
  const place = findPlace(routeTo('arbitration-commission'), [hall], '大厅');
  expect(place.name).toContain('仲裁委员会');
  expect([place.address, place.phone, place.hours]).toEqual([null, null, null]);
  expect(place.bring[0]).toContain('仲裁');
});

test('any other target leads to the hall, and to its name where not even that is entered', () => {
  expect(findPlace(routeTo('staff-window', 'administrative-reconsideration'), [hall], '大厅')).toMatchObject({ name: '示例大厅', hours: '工作日' });
  expect(findPlace(routeTo('staff-window'), [], '大厅').name).toBe('大厅');
});
