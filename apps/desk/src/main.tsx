import './lib/no-eval.ts';
import '@fontsource-variable/noto-sans-sc';
import '@mantine/core/styles.css';
import './tokens.css';
import './desk.css';
import './matter.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
