/** Reading aloud with the machine's own Chinese voice, when it has one: another would spell the characters or stay silent. */
export function hasVoice(): boolean {
  return findVoice() !== undefined;
}

function findVoice(): SpeechSynthesisVoice | undefined {
  const voices = 'speechSynthesis' in window ? speechSynthesis.getVoices() : [];
  return voices.find(({ lang }) => /^(zh|cmn)[-_](.*[-_])?cn$/i.test(lang)) ?? voices.find(({ lang }) => /^(zh|cmn)/i.test(lang));
}

export function readAloud(text: string, onEnd: () => void): void {
  speechSynthesis.cancel();
  const speech = new SpeechSynthesisUtterance(text);
  const voice = findVoice();
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
