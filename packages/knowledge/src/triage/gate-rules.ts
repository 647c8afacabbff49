import { z } from 'zod';
import { RuleFacts } from './rule-facts.ts';

export const gates = ['P0', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7'] as const;
const gateName = z.enum(gates);

/**
 * How much a signal can bear. `weak` names a topic (家暴); `plain` tells of a deed (他又动手了); `strong` can hardly be anything but a person in trouble (我被老公打了).
 * Frames silence some of these and never look at the rest.
 */
export const Strength = z.enum(['weak', 'plain', 'strong']);
export type Strength = z.infer<typeof Strength>;

const Signal = z.strictObject({
  id: z.string(),
  strength: Strength,
  patterns: z.array(z.string()).min(1),
  /** Heard only if one of these stands somewhere in the message. */
  needs: z.array(z.string()).optional(),
  /** Not heard if one of these stands somewhere in the message. */
  unless: z.array(z.string()).optional(),
});

/** A setting that takes the alarm out of words: a novel, the news, a definition, a thing long past. */
const Frame = z.strictObject({
  id: z.string(),
  patterns: z.array(z.string()).min(1),
  silences: z.array(Strength).min(1),
  /** What the frame covers: its own sentence, everything from it on, or the whole message. */
  reach: z.enum(['sentence', 'onward', 'message']),
  /** Only these gates; all when absent. */
  gates: z.array(gateName).optional(),
});
export type Frame = z.infer<typeof Frame>;

const GateRule = RuleFacts.extend({
  gate: gateName,
  text: z.string().min(20),
  calls: z.array(z.string().regex(/^\d{3,5}$/)),
  signals: z.array(Signal),
});

export const GateRules = z.strictObject({
  /** Phrases that only look alarming, taken out before anything else: idioms and denials. */
  harmless: z.array(z.string()),
  frames: z.array(Frame),
  gates: z.array(GateRule).length(gates.length),
});
export type GateRules = z.infer<typeof GateRules>;

export const Wording = z.strictObject({
  characters: z.string(),
  slips: z.array(z.tuple([z.string(), z.string()])),
  groups: z.record(z.string(), z.array(z.string()).min(1)),
});
export type Wording = z.infer<typeof Wording>;
