const PROVINCES = new Set([11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83]);
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_SIGNS = "10X98765432";

function isBirthDate(digits: string): boolean {
  const [year, month, day] = [Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6, 8))];
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && year <= 2030 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Whether 18 signs are a 公民身份号码 (GB 11643): a province, a birth date, and the check sign of MOD 11-2. */
export function isIdentityNumber(number: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(number) || !PROVINCES.has(Number(number.slice(0, 2))) || !isBirthDate(number.slice(6, 14))) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return CHECK_SIGNS[sum % 11] === number[17]?.toUpperCase();
}

/** Whether 16 to 19 digits hold Luhn's check and are not all alike. */
export function isBankCard(number: string): boolean {
  if (!/^\d{16,19}$/.test(number) || /^(\d)\1+$/.test(number)) return false;
  const sum = number.split("").toReversed().reduce((total, sign, index) => {
    const digit = Number(sign) * (index % 2 === 1 ? 2 : 1);
    return total + (digit > 9 ? digit - 9 : digit);
  }, 0);
  return sum % 10 === 0;
}
