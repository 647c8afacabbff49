/** A typed name as a picture, so that paper and desk show one kind of signature. Throws where the browser draws nothing at all. */
export function drawName(name: string): string {
  const canvas = document.createElement('canvas');
  canvas.width = 480;
  canvas.height = 140;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = '#000';
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.font = `48px ${getComputedStyle(document.body).fontFamily}`;
  pen.fillText(name, canvas.width / 2, canvas.height / 2, canvas.width - 40);
  return canvas.toDataURL('image/png');
}
