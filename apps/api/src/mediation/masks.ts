/** 王小明 → 王＊＊; a queue shows no more. */
export function maskName(name: string): string {
  const [first = '', ...rest] = name;
  return first + '＊'.repeat(Math.min(rest.length, 4));
}

export function maskPhone(phone: string): string {
  return phone.length < 7 ? '＊＊＊＊' : `${phone.slice(0, 3)}＊＊＊＊${phone.slice(-4)}`;
}

export function maskAddress(address: string): string {
  return `${address.slice(0, 3)}……`;
}
