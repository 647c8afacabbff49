import type { Calculator, CalculatorField } from '@mingbai/api/contract';
import { isWholeDay } from '../../lib/day-parts.ts';

export type Person = Readonly<Record<string, string>>;
export type Value = string | boolean | readonly Person[];
/** What has been filled in, as it stands in the fields. */
export type Values = Readonly<Record<string, Value>>;

export interface Asked {
  name: string;
  field: CalculatorField;
  optional: boolean;
}

/** Residents are told by today's rules; another day is for those who use the interface directly. */
const notAsked = 'on';

/** The questions that the answers so far lead to, in order. */
export function listAsked({ input: { properties, required = [] } }: Calculator, values: Values): Asked[] {
  const asked: Asked[] = [];
  for (const [name, field] of Object.entries(properties)) {
    const when = field['x-when'];
    const isOpen = when === undefined || (asked.some((one) => one.name === when.field) && when.is.some((value) => value === values[when.field]));
    const isNeeded = required.includes(name) || when?.needed.some((value) => value === values[when.field]) === true;
    if (name !== notAsked && isOpen) asked.push({ name, field, optional: !isNeeded });
  }
  return asked;
}

/** Whether a choice still to be made decides how many questions follow. */
export function isUndecided({ input: { properties } }: Calculator, asked: readonly Asked[], values: Values): boolean {
  const deciding = new Set(Object.values(properties).map((field) => field['x-when']?.field));
  return asked.some(({ name, field }) => field['x-kind'] === 'choice' && deciding.has(name) && values[name] === undefined);
}

const togetherMax = 4;

/** What is chosen from a list, and people, stand alone on a screen; numbers, days and ticks stand a few together. */
export function toSteps(asked: readonly Asked[]): Asked[][] {
  const steps: Asked[][] = [];
  for (const one of asked) {
    const last = steps.at(-1);
    if (last && !standsAlone(one) && !last.some(standsAlone) && last.length < togetherMax) last.push(one);
    else steps.push([one]);
  }
  return steps;
}

function standsAlone({ field }: Asked): boolean {
  return field['x-kind'] === 'choice' || field['x-kind'] === 'people';
}

/** The body to send: only what is asked and filled in. */
export function toBody(asked: readonly Asked[], values: Values): Record<string, unknown> {
  const filled = asked.flatMap(({ name, field }) => {
    const value = toSent(field['x-kind'], values[name]);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(filled);
}

function toSent(kind: CalculatorField['x-kind'], value: Value | undefined): unknown {
  if (value === undefined || value === '') return undefined;
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') return value.map((person) => Object.fromEntries(Object.entries(person).map(([name, told]) => [name, toNumber(told)])));
  if (kind === 'date') return isWholeDay(value) ? value : undefined;
  if (kind === 'choice') return value;
  const plain = value.replace(/[,，\s]/g, '');
  return kind === 'count' ? toNumber(plain) : plain;
}

/** What is no number is sent as it is: the server says what is wrong with it. */
function toNumber(text: string): number | string {
  return /^\d+$/.test(text) ? Number(text) : text;
}

/** `dependants.0.age` is a fault of `dependants`. */
export function toFaults(issues: readonly { path: string; message: string }[]): Record<string, string> {
  return Object.fromEntries(issues.map(({ path, message }) => [path.split('.')[0] ?? path, message]));
}
