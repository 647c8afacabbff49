import { Me } from '@mingbai/api/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { ApiProblem, read, send } from '../lib/api.ts';

export const meKey = ['me'] as const;

/** Who is signed in; null: nobody. */
export async function findMe(signal?: AbortSignal): Promise<Me | null> {
  try {
    return await read('/api/desk/me', Me, signal);
  } catch (cause) {
    if (cause instanceof ApiProblem && cause.code === 'unauthenticated') return null;
    throw cause;
  }
}

export function useMe() {
  return useQuery({ queryKey: meKey, queryFn: ({ signal }) => findMe(signal), staleTime: Number.POSITIVE_INFINITY });
}

/** Ends the session and forgets everything that was read in it. */
export function useSignOut(): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(async () => {
    try {
      await send('DELETE', '/api/desk/session');
    } catch (cause) {
      if (!(cause instanceof ApiProblem)) throw cause;
    } finally {
      // The page that watches who is signed in forgets the rest.
      client.setQueryData(meKey, null);
    }
  }, [client]);
}
