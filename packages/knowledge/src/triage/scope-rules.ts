import { z } from 'zod';
import { RuleFacts } from './rule-facts.ts';

const scopeKinds = ['jailbreak', 'privacy', 'wrongdoing', 'politics', 'identity', 'greeting', 'thanks', 'chitchat', 'foreign', 'gibberish'] as const;
export type ScopeKind = (typeof scopeKinds)[number];

const KindRule = z.strictObject({
  kind: z.enum(scopeKinds),
  outcome: z.enum(['out-of-scope', 'refused', 'clarify']),
  patterns: z.array(z.string()),
  unless: z.array(z.string()).optional(),
  reply: z.string().min(10),
  followUps: z.array(z.string()),
});

export const ScopeRules = RuleFacts.extend({
  /** Words that make a message a legal matter, whatever small talk surrounds it. */
  legalWords: z.array(z.string()).min(1),
  /** Turns that make a question about wrong a lawful one: it was done to her, she wants to prevent it, she asks what it leads to. */
  lawful: z.array(z.string()).min(1),
  /** Turns no lawful reading survives: how not to be found out. */
  strictlyUnlawful: z.array(z.string()).min(1),
  /** In the order they are tried; one kind may have several, each with its own words. */
  kinds: z.array(KindRule).min(scopeKinds.length),
  groups: z.record(z.string(), z.array(z.string()).min(1)),
});
export type ScopeRules = z.infer<typeof ScopeRules>;
