import { Calculation, type Calculator, CalculatorList } from '@mingbai/api/contract';
import { getParsed, postJson } from '../../lib/api.ts';
import { createKey } from '../../lib/random-key.ts';

export async function listCalculators(signal: AbortSignal): Promise<Calculator[]> {
  const { calculators } = await getParsed('/api/calculators', CalculatorList, signal);
  return calculators;
}

export async function postCalculation(id: string, body: Record<string, unknown>): Promise<Calculation> {
  const response = await postJson(`/api/calculators/${id}`, body, { key: createKey() });
  return Calculation.parse(await response.json());
}
