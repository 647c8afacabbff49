import { createFolder, toSentenceParts } from './fold-message.ts';
import type { GateEar } from './gate-ear.ts';
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

/** Which gate fired and through which signal; staff and tests read the signal, residents never do. */
export interface GateAlarm {
  gate: Gate;
  signal: string;
}

export interface SafetyGates {
  /** The first gate, P0 to P7, that the words trip. Deterministic; no model is ever asked. */
  findAlarm(message: string, today: string): GateAlarm | null;
  findSafety(message: string, today: string): Safety | null;
  /** Whether words that trip no gate still sound as if somebody might be in danger, so that it is worth asking. */
  isUneasy(message: string, today: string): boolean;
  /** What is said and whom to call at a gate that something other than words has opened (P5: the deadline guard). */
  describe(gate: Gate): Safety;
}

/**
 * Compiles the safety gates (domain rules §3.1). `hotlines` names the numbers. Throws when a gate calls a number nobody has named.
 * The ear is asked only where no written signal was heard, and never inside a frame (a novel, the news).
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
  const read = (message: string): { text: string; parts: string[] } => {
    const folded = fold(message);
    const text = harmlessEverywhere ? folded.replace(harmlessEverywhere, blank) : folded;
    return { text, parts: toSentenceParts(text) };
  };
  const listen = (text: string, parts: string[], today: string): ReturnType<GateEar['hear']> => {
    // An idiom or a denial was taken out: what is left is not what was said, and the ear would mishear it.
    const heard = text.includes(blank) ? undefined : ear?.hear(text);
    if (heard === undefined || findSilences(frames, heard.gate, parts).some((silenced) => silenced.has('plain'))) return undefined;
    return gates.some((rule) => rule.gate === heard.gate && isInForce(rule, today)) ? heard : undefined;
  };
  const findAlarm = (message: string, today: string): GateAlarm | null => {
    const { text, parts } = read(message);
    for (const rule of gates) {
      if (!isInForce(rule, today)) continue;
      const silences = findSilences(frames, rule.gate, parts);
      const signal = rule.signals.find((candidate) => isHeard(candidate, text, parts, silences));
      if (signal) return { gate: rule.gate, signal: signal.id };
    }
    const heard = listen(text, parts, today);
    return heard?.sure ? { gate: heard.gate, signal: 'ear' } : null;
  };
  return {
    findAlarm,
    findSafety(message, today) {
      const alarm = findAlarm(message, today);
      return alarm && describe(alarm.gate);
    },
    isUneasy(message, today) {
      const { text, parts } = read(message);
      const heard = listen(text, parts, today);
      return heard !== undefined && bodily[heard.gate] && findAlarm(message, today) === null;
    },
    describe,
  };
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

function isHeard(signal: CompiledSignal, text: string, parts: string[], silences: Set<Strength>[]): boolean {
  if (signal.needs && !signal.needs.test(text)) return false;
  if (signal.unless?.test(text)) return false;
  return parts.some((part, at) => !silences[at]?.has(signal.strength) && signal.pattern?.test(part) === true);
}
