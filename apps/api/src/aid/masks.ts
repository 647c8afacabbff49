/** 张三 → 张*, 欧阳小明 → 欧***. */
export function maskName(name: string): string {
  const [first = '', ...rest] = [...name];
  return first + '*'.repeat(Math.max(1, rest.length));
}

/** The first three and the last four characters: 420***********1234. Short ones show less. */
export function maskIdNumber(idNumber: string): string {
  const length = idNumber.length;
  if (length < 10) return '*'.repeat(Math.max(0, length - 2)) + idNumber.slice(-2);
  return idNumber.slice(0, 3) + '*'.repeat(length - 7) + idNumber.slice(-4);
}

export function maskPhone(phone: string): string {
  return phone.length < 9 ? '*'.repeat(Math.max(0, phone.length - 2)) + phone.slice(-2) : phone.slice(0, 3) + '*'.repeat(phone.length - 7) + phone.slice(-4);
}

export function maskAddress(address: string): string {
  return [...address].slice(0, 6).join('') + '****';
}
