import { createTheme, MantineProvider, Modal } from '@mantine/core';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { ApiProblem } from './lib/api.ts';
import { Gate } from './session/gate.tsx';
import { meKey } from './session/me.ts';

const jade = ['#e3f0eb', '#d3e7df', '#b3d5c8', '#8fc1b0', '#66ab97', '#3c8f78', '#0e6655', '#0c5848', '#0a4a3d', '#073a30'] as const;
const theme = createTheme({
  primaryColor: 'jade',
  colors: { jade },
  cursorType: 'pointer',
  respectReducedMotion: true,
  // A locked scroll is done with a style element, which our content security policy refuses.
  components: { Modal: Modal.extend({ defaultProps: { lockScroll: false, transitionProps: { duration: 0 }, centered: true } }) },
});

/** A session that ended anywhere ends everywhere: the sign-in page replaces what was on the screen. */
function endOn401(cause: unknown): void {
  if (cause instanceof ApiProblem && cause.code === 'unauthenticated') queryClient.setQueryData(meKey, null);
}

const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: endOn401 }),
  mutationCache: new MutationCache({ onError: endOn401 }),
  defaultOptions: { queries: { retry: false, staleTime: 10_000 }, mutations: { retry: false } },
});

export function App() {
  return (
    <MantineProvider theme={theme} forceColorScheme="light" withCssVariables={false} withGlobalClasses={false}>
      <QueryClientProvider client={queryClient}>
        <Router hook={useHashLocation}>
          <Gate />
        </Router>
      </QueryClientProvider>
    </MantineProvider>
  );
}
