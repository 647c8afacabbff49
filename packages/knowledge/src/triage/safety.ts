import { blanksToCommas, createFolder, toSentenceParts } from './fold-message.ts';
import type { GateEar, Heard } from './gate-ear.ts';
import type { Frame, GateRules, Strength, Wording } from './gate-rules.ts';
import { compileAny, createPatternCompiler } from './patterns.ts';
import { isInForce } from './rule-facts.ts';
import type { Gate, Safety } from './types.ts';

/** Stands where an idiom was, so that the words on either side of it do not become neighbours. */
const blank = '＿';

interface CompiledSignal {
  id: string;
  strength: Strength;
  pattern: RegExp | undefined;
  needs: RegExp | undefined;
  unless: RegExp | undefined;
}

interface CompiledFrame extends Pick<Frame, 'silences' | 'reach' | 'gates'> {
  pattern: RegExp | undefined;
}

/** Belief of the ear in some danger from which it speaks up by itself; chosen on messages by writers it had not learned from, at about three false alarms in a hundred. */
const alarmMin = 0.5;
/** The same for one sentence among several: a cry for help may stand beside an ordinary question. */
const alarmMinOfSentence = 0.7;
/** Belief from which it is worth asking whether somebody is in danger: a question frightens nobody. */
const uneasyMin = 0.2;
/** Belief, in its own sentence, below which a written signal is taken for a slip of the pen (户口在里面), by how much the signal can bear. */
const doubtMax: Record<Strength, number> = { weak: 0.05, plain: 0.1, strong: 0.04 };
/** The same for messages that give the ear more to go on. */
const doubtMaxLong: Record<Strength, number> = { weak: 0.1, plain: 0.3, strong: 0.04 };
const longMin = 21;

/** Which gate fired and through which signal; staff and tests read the signal, residents never do. */
export interface GateAlarm {
  gate: Gate;
  signal: string;
}

interface WrittenAlarm extends GateAlarm {
  strength: Strength;
  /** Number of the sentence in which it was found. */
  at: number;
}

/** What the gates make of a message: an alarm; or none, and yet words as of somebody who might be in danger, so that it is worth asking. */
export interface Hearing {
  alarm: GateAlarm | null;
  uneasy: boolean;
}

export interface SafetyGates {
  /** All that can be heard in the words, in one reading. Deterministic; no model is ever asked. */
  listen(message: string, today: string): Hearing;
  /** The first gate, P0 to P7, that the words trip. */
  findAlarm(message: string, today: string): GateAlarm | null;
  findSafety(message: string, today: string): Safety | null;
  /** What is said and whom to call at a gate that something other than words has opened (P5: the deadline guard). */
  describe(gate: Gate): Safety;
}

/**
 * Compiles the safety gates (domain rules §3.1). `hotlines` names the numbers. Throws when a gate calls a number nobody has named.
 * The ear hears what no signal was written for, and doubts a signal that stands in words it has only ever known as harmless.
 */
export function createSafetyGates(rules: GateRules, wording: Wording, hotlines: ReadonlyMap<string, string>, ear?: GateEar): SafetyGates {
  const compile = createPatternCompiler(wording.groups);
  const fold = createFolder(wording);
  const harmless = compileAny(rules.harmless, compile);
  const harmlessEverywhere = harmless && new RegExp(harmless.source, 'gu');
  const frames = rules.frames.map((frame): CompiledFrame => ({ ...frame, pattern: compileAny(frame.patterns, compile) }));
  const gates = rules.gates.map((rule) => ({
    ...rule,
    signals: rule.signals.map(
      (signal): CompiledSignal => ({
        id: signal.id,
        strength: signal.strength,
        pattern: compileAny(signal.patterns, compile),
        needs: compileAny(signal.needs ?? [], compile),
        unless: compileAny(signal.unless ?? [], compile),
      }),
    ),
  }));
  const described = new Map(gates.map((rule) => [rule.gate, toSafety(rule, hotlines)]));

  const describe = (gate: Gate): Safety => {
    const safety = described.get(gate);
    if (!safety) throw new Error(`没有安全门 ${gate} 的规则`);
    return safety;
  };
  const findWritten = (message: string, today: string): WrittenAlarm | undefined => {
    const folded = fold(message);
    const text = harmlessEverywhere ? folded.replace(harmlessEverywhere, blank) : folded;
    const parts = toSentenceParts(text);
    for (const rule of gates) {
      if (!isInForce(rule, today)) continue;
      const silences = findSilences(frames, rule.gate, parts);
      for (const signal of rule.signals) {
        const at = findSentence(signal, text, parts, silences);
        if (at >= 0) return { gate: rule.gate, signal: signal.id, strength: signal.strength, at };
      }
    }
    return undefined;
  };
  const hear = (text: string, today: string): Heard | undefined => {
    const heard = ear?.hear(text);
    return heard && gates.some((rule) => rule.gate === heard.gate && isInForce(rule, today)) ? heard : undefined;
  };
  const listen = (message: string, today: string): Hearing => {
    const folded = fold(blanksToCommas(message));
    // Idioms and denials are nothing the ear should weigh: of 老公没有打我 nothing is left.
    const text = harmlessEverywhere ? folded.replace(harmlessEverywhere, ',') : folded;
    const written = findWritten(message, today);
    const whole = hear(text, today);
    const parts = toSentenceParts(text);
    const sentences = parts.length < 2 ? [whole] : parts.map((part) => hear(part, today));
    const loudest = findLoudest(sentences);
    // A signal is judged by its own sentence: whatever is asked besides must not drown it.
    if (written && !isDoubtful(written, written.at < sentences.length ? sentences[written.at] : whole, message.length)) {
      return { alarm: { gate: written.gate, signal: written.signal }, uneasy: false };
    }
    const sure = whole && whole.belief >= alarmMin ? whole : loudest && loudest.belief >= alarmMinOfSentence ? loudest : undefined;
    if (sure) return { alarm: { gate: sure.gate, signal: 'ear' }, uneasy: false };
    const top = findLoudest([whole, loudest]);
    return { alarm: null, uneasy: top !== undefined && top.belief >= uneasyMin && bodily[top.gate] };
  };
  const findAlarm = (message: string, today: string): GateAlarm | null => listen(message, today).alarm;
  return {
    listen,
    findAlarm,
    findSafety(message, today) {
      const alarm = findAlarm(message, today);
      return alarm && describe(alarm.gate);
    },
    describe,
  };
}

/** Whether the ear is surer than the signal, having understood its sentence. A complaint about staff (P6) frightens nobody, and is never doubted. */
function isDoubtful({ gate, strength }: { gate: Gate; strength: Strength }, heard: Heard | undefined, length: number): boolean {
  if (gate === 'P6' || heard === undefined) return false;
  return heard.belief < (length < longMin ? doubtMax : doubtMaxLong)[strength];
}

function findLoudest(heard: readonly (Heard | undefined)[]): Heard | undefined {
  return heard.reduce((best, next) => (next && next.belief > (best?.belief ?? 0) ? next : best), undefined);
}

/** Gates at which a body is in danger; of money and accusations one does not ask «are you in danger». */
const bodily: Record<Gate, boolean> = { P0: true, P1: true, P2: true, P3: true, P4: false, P5: false, P6: false, P7: false };

function toSafety(rule: { gate: Gate; text: string; calls: string[] }, hotlines: ReadonlyMap<string, string>): Safety {
  const calls = rule.calls.map((number) => {
    const name = hotlines.get(number);
    if (name === undefined) throw new Error(`安全门 ${rule.gate} 要拨的 ${number} 不在热线表里`);
    return { number, name };
  });
  return { gate: rule.gate, text: rule.text, calls };
}

/** For each sentence, the strengths that no longer count there. */
function findSilences(frames: CompiledFrame[], gate: Gate, parts: string[]): Set<Strength>[] {
  const silences = parts.map(() => new Set<Strength>());
  for (const { pattern, silences: strengths, reach, gates } of frames) {
    if (gates && !gates.includes(gate)) continue;
    parts.forEach((part, at) => {
      if (!pattern?.test(part)) return;
      const from = reach === 'message' ? 0 : at;
      const to = reach === 'sentence' ? at + 1 : parts.length;
      for (const covered of silences.slice(from, to)) for (const strength of strengths) covered.add(strength);
    });
  }
  return silences;
}

/** The first sentence in which a signal counts; −1 when there is none. */
function findSentence(signal: CompiledSignal, text: string, parts: string[], silences: Set<Strength>[]): number {
  if (signal.needs && !signal.needs.test(text)) return -1;
  if (signal.unless?.test(text)) return -1;
  return parts.findIndex((part, at) => !silences[at]?.has(signal.strength) && signal.pattern?.test(part) === true);
}
