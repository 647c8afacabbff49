import { z } from 'zod';
import { Basis } from './shared.ts';

export const gates = ['P0', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7'] as const;

export const routeKinds = [
  'emergency',
  'protection-order',
  'legal-aid',
  'mediation',
  'labour-arbitration',
  'labour-inspection',
  'administrative-reconsideration',
  'administrative-litigation',
  'court',
  'payment-order',
  'arbitration',
  'notary',
  'appraisal',
  'traffic-police',
  'consumer-complaint',
  'tax-mediation',
  'petition',
  'hotline',
  'staff',
] as const;

export const fields = [
  'marriage-family',
  'inheritance',
  'labour',
  'work-injury',
  'lending',
  'contract',
  'consumer',
  'tenancy',
  'property-management',
  'real-estate',
  'neighbours',
  'traffic',
  'medical',
  'tort',
  'personality',
  'minors',
  'elderly',
  'company',
  'intellectual-property',
  'tax',
  'administrative',
  'criminal',
  'social-security',
  'procedure',
  'other',
] as const;

export const Route = z
  .object({
    kind: z.enum(routeKinds),
    title: z.string(),
    why: z.string(),
    basis: z.array(Basis),
    deadline: z.object({ code: z.string(), text: z.string(), lastDay: z.string().optional() }).optional(),
    action: z.object({
      type: z.enum(['apply-aid', 'book-mediation', 'call', 'visit', 'read', 'staff']),
      target: z.string(),
    }),
  })
  .meta({ id: 'Route' });
export type Route = z.infer<typeof Route>;

export const Safety = z.object({
  gate: z.enum(gates),
  text: z.string(),
  calls: z.array(z.object({ number: z.string(), name: z.string() })),
});

export const Triage = z
  .object({
    safety: Safety.nullable(),
    field: z.enum(fields),
    routes: z.array(Route),
    notRoutes: z.array(z.object({ kind: z.enum(routeKinds), why: z.string(), basis: z.array(Basis) })),
    questions: z.array(z.object({ id: z.string(), text: z.string(), options: z.array(z.string()) })),
  })
  .meta({ id: 'Triage' });
export type Triage = z.infer<typeof Triage>;

export const TriageRequest = z
  .object({
    message: z.string('请写下您的问题').trim().max(2000, '最多 2000 字，请把问题写短一些').optional(),
    answers: z
      .record(z.string().max(60), z.string('请点选一个回答').max(200, '回答太长'))
      .refine((answers) => Object.keys(answers).length <= 30, '回答太多')
      .optional(),
  })
  .meta({ id: 'TriageRequest' });
export type TriageRequest = z.infer<typeof TriageRequest>;
