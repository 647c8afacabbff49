import type { Triage } from '@mingbai/api/contract';
import { words } from '../../lib/words.ts';

export type Question = Triage['questions'][number];

/** One question and the option chosen; in the order they were tapped. */
export interface Tapped {
  question: Question;
  option: string;
}

/** All that was tapped. A fact left open is sent too: the rules then ask for the next one and close no door for it. */
export function toAnswers(tapped: readonly Tapped[]): Record<string, string> {
  return Object.fromEntries(tapped.map(({ question, option }) => [question.id, option]));
}

/** The next fact to ask. What was answered is not asked again, even if the server could make nothing of the answer. */
export function findNextQuestion(triage: Triage | null, tapped: readonly Tapped[]): Question | undefined {
  return triage?.questions.find(({ id, options }) => options.length > 0 && !tapped.some(({ question }) => question.id === id));
}

/** Later answers may rest on the one that is taken back: they go with it. */
export function beforeAnswer(tapped: readonly Tapped[], questionId: string): Tapped[] {
  const at = tapped.findIndex(({ question }) => question.id === questionId);
  return at === -1 ? [...tapped] : tapped.slice(0, at);
}

const unsureOption = /不清楚|说不清|不知道|不确定/;

/** Every question can be left open; where the rules already offer that in their own words, ours is not added. */
export function withUnsure(options: readonly string[]): string[] {
  return options.some((option) => unsureOption.test(option)) ? [...options] : [...options, words.tap.unsure];
}

/** “有” or “没有” says nothing without its question; what names a thing speaks for itself. */
const bareAnswer = /^(?:.|没有|不是|不会|签过|没签过|都?同意|不同意|不清楚|说不清)$/u;

export function isBare(option: string): boolean {
  return bareAnswer.test(option);
}

/** The chosen options as one sentence to ask the law with. What was left open is not said. */
export function toSentence(tapped: readonly Tapped[]): string {
  const told = tapped.filter(({ option }) => !unsureOption.test(option));
  const things = told.filter(({ option }) => !isBare(option)).map(({ option }) => option.replace(/[。？！]$/u, ''));
  const facts = told.filter(({ option }) => isBare(option)).map(({ question, option }) => `${question.text}${option}。`);
  const opening = things.length > 0 ? `我遇到的事：${things.join('，')}。` : '';
  return `${opening}${facts.join('')}怎么办？`;
}
