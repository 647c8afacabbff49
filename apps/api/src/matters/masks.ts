const hidden = '****';

/** 张三 → 张*, 欧阳小明 → 欧***; a very long name does not show how long it is. */
export function maskName(name: string): string {
  const [first = '', ...rest] = [...name];
  return first + hidden.slice(0, Math.max(1, rest.length));
}

/** The first three and the last four characters: 420***********1234. Short ones show less. */
export function maskIdNumber(idNumber: string): string {
  return idNumber.length < 10 ? showEnd(idNumber) : idNumber.slice(0, 3) + '*'.repeat(idNumber.length - 7) + idNumber.slice(-4);
}

/** 138****0001; of a short number of the place, 82345678, no more than its end. */
export function maskPhone(phone: string): string {
  return phone.length < 9 ? showEnd(phone) : phone.slice(0, 3) + hidden + phone.slice(-4);
}

/** No more than the city. */
function maskAddress(address: string): string {
  return [...address].slice(0, 3).join('') + hidden;
}

interface Person {
  name: string;
  idNumber?: string | undefined;
  phone?: string | undefined;
  address?: string | undefined;
}

/** The name in the clear, as staff needs it; everything else masked, and only what there is. */
export function maskPerson({ name, idNumber, phone, address }: Person): { name: string; idNumber?: string; phone?: string; address?: string } {
  return {
    name,
    ...(idNumber === undefined ? {} : { idNumber: maskIdNumber(idNumber) }),
    ...(phone === undefined ? {} : { phone: maskPhone(phone) }),
    ...(address === undefined ? {} : { address: maskAddress(address) }),
  };
}

function showEnd(number: string): string {
  return '*'.repeat(Math.max(0, number.length - 2)) + number.slice(-2);
}
