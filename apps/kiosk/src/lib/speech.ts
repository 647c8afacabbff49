/** Reading aloud with the machine's own voice, when it has one. */
export function hasVoice(): boolean {
  return 'speechSynthesis' in window && speechSynthesis.getVoices().length > 0;
}

export function readAloud(text: string, onEnd: () => void): void {
  speechSynthesis.cancel();
  const speech = new SpeechSynthesisUtterance(text);
  const voice = speechSynthesis.getVoices().find(({ lang }) => lang.toLowerCase().startsWith('zh'));
  speech.lang = 'zh-CN';
  speech.rate = 0.9;
  if (voice) speech.voice = voice;
  speech.onend = onEnd;
  speech.onerror = onEnd;
  speechSynthesis.speak(speech);
}

export function stopReading(): void {
  if ('speechSynthesis' in window) speechSynthesis.cancel();
}
