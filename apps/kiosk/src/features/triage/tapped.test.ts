import type { Triage } from '@mingbai/api/contract';
import { expect, test } from 'vitest';
import { beforeAnswer, findNextQuestion, type Tapped, toAnswers, toSentence, withUnsure } from './tapped.ts';

const field = { id: 'field', text: '哪一类事？', options: ['工资劳动', '租房'] };
const matter = { id: 'matter', text: '更像哪一种？', options: ['拖欠工资', '被辞退'] };
const note = { id: 'wage-iou', text: '有没有工资欠条？', options: ['有', '没有'] };
const tapped: Tapped[] = [
  { question: field, option: '工资劳动' },
  { question: matter, option: '拖欠工资' },
  { question: note, option: '有' },
];
const triage: Triage = { safety: null, field: 'labour', routes: [], notRoutes: [], questions: [field, matter, note] };

test('answers go to the server by the id of their question', () => {
  expect(toAnswers(tapped)).toEqual({ field: '工资劳动', matter: '拖欠工资', 'wage-iou': '有' });
});

test('a fact left open is sent as open, and not asked again', () => {
  const open = [...tapped.slice(0, 2), { question: note, option: '不清楚' }];
  expect(toAnswers(open)).toMatchObject({ 'wage-iou': '不清楚' });
  expect(findNextQuestion(triage, open)).toBeUndefined();
});

test('the next question is the first that has no answer yet', () => {
  expect(findNextQuestion(triage, tapped.slice(0, 1))?.id).toBe('matter');
  expect(findNextQuestion(triage, tapped)).toBeUndefined();
  expect(findNextQuestion(null, [])).toBeUndefined();
});

test('a question without options cannot be tapped and is passed over', () => {
  expect(findNextQuestion({ ...triage, questions: [{ id: 'since', text: '哪天？', options: [] }, note] }, [])?.id).toBe('wage-iou');
});

test('taking an answer back takes back what came after it', () => {
  expect(beforeAnswer(tapped, 'matter').map(({ question }) => question.id)).toEqual(['field']);
  expect(beforeAnswer(tapped, 'unknown')).toEqual(tapped);
});

test('not knowing is always among the options, once', () => {
  expect(withUnsure(['有', '没有'])).toEqual(['有', '没有', '不清楚']);
  expect(withUnsure(['签过', '说不清'])).toEqual(['签过', '说不清']);
});

test('the chosen options make one sentence; a bare yes keeps its question, what is unknown is left out', () => {
  expect(toSentence(tapped)).toBe('我遇到的事：工资劳动，拖欠工资。有没有工资欠条？有。怎么办？');
  expect(
    toSentence([
      { question: field, option: '租房' },
      { question: note, option: '不清楚' },
    ]),
  ).toBe('我遇到的事：租房。怎么办？');
});
