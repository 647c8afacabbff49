import { expect, test } from 'vitest';
import { findContacts } from './contacts.ts';

test.each([
  ['打12348', ['12348']],
  ['拨110报警', ['110']],
  ['拨打一二三四八', ['12348']],
  ['电话０２７－８５５５１２３４', ['02785551234']],
  ['400 800 1234', ['4008001234']],
  ['找13812345678', ['13812345678']],
  ['看 https://a.cn/b', ['https://a.cn/b']],
  ['上 laodai.com 登记', ['laodai.com']],
  ['写信到 a@b.org', ['a@b.org']],
])('%s names a contact', (text, contacts) => {
  expect(findContacts(text)).toEqual(expect.arrayContaining(contacts));
});

test.each(['110元', '120天内', '12个月', '第1077条', '2021年1月1日', '119万元', '二〇二一年'])('%s names none', (text) => {
  expect(findContacts(text)).toEqual([]);
});
