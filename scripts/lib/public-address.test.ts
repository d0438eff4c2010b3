import { describe, expect, test } from 'vitest';
import { isPublicAddress } from './public-address.ts';

/** First and last address of each range that is not the public internet, and what stands just outside of it. */
const v4 = `
  0.0.0.0         0.255.255.255      1.0.0.0
  10.0.0.0        10.255.255.255     9.255.255.255   11.0.0.0
  100.64.0.0      100.127.255.255    100.63.255.255  100.128.0.0
  127.0.0.0       127.255.255.255    126.255.255.255 128.0.0.0
  169.254.0.0     169.254.255.255    169.253.255.255 169.255.0.0
  172.16.0.0      172.31.255.255     172.15.255.255  172.32.0.0
  192.0.0.0       192.0.0.255        191.255.255.255 192.0.1.0
  192.0.2.0       192.0.2.255        192.0.3.0
  192.168.0.0     192.168.255.255    192.167.255.255 192.169.0.0
  198.18.0.0      198.19.255.255     198.17.255.255  198.20.0.0
  198.51.100.0    198.51.100.255     198.51.99.255   198.51.101.0
  203.0.113.0     203.0.113.255      203.0.112.255   203.0.114.0
  224.0.0.0       239.255.255.255    223.255.255.255
  240.0.0.0       255.255.255.255
  168.63.129.16   168.63.129.16      168.63.129.15   168.63.129.17`;

const v6 = `
  ::              ::1
  ::7f00:1        ::ffff:0:127.0.0.1
  64:ff9b:1::     64:ff9b:1:ffff:ffff:ffff:ffff:ffff
  100::           100::ffff:ffff:ffff:ffff
  2001::          2001:0:ffff:ffff:ffff:ffff:ffff:ffff
  2001:2::        2001:2:0:ffff:ffff:ffff:ffff:ffff
  2001:db8::      2001:db8:ffff:ffff:ffff:ffff:ffff:ffff   2001:db7:ffff:: 2001:db9::
  2002:7f00:1::   2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff  2003::
  3fff::          3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff   3ffe:: 3fff:1000::
  4000::          1fff::                                   2600::
  5f00::          5f00:ffff::
  fc00::          fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff
  fe80::          febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff
  fec0::          feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff
  ff00::          ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff`;

const rows = (table: string): string[][] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
const none = {};

describe(isPublicAddress, () => {
  test.each(rows(v4))('%s to %s is set aside, what is beside it is public', (first, last, ...beside) => {
    // Each in itself, and wrapped as IPv6 wraps it.
    for (const wrap of [
      (address: string) => address,
      (address: string) => `::ffff:${address}`,
      (address: string) => `64:ff9b::${address}`,
    ]) {
      for (const address of [first, last]) expect(isPublicAddress(wrap(address), none)).toBe(false);
      for (const address of beside) expect(isPublicAddress(wrap(address), none)).toBe(true);
    }
  });

  test.each(rows(v6))('%s and %s are set aside, what is beside it is public', (first, last, ...beside) => {
    for (const address of [first, last]) expect(isPublicAddress(address, none)).toBe(false);
    for (const address of beside) expect(isPublicAddress(address, none)).toBe(true);
  });

  test('what is no address is not public', () => {
    for (const text of ['', 'news.example', '1.2.3.4.5', '::g'])
      expect(isPublicAddress(text, none)).toBe(false);
  });

  test('the networks that this machine stands in are its own, public numbers or not', () => {
    const card = (cidr: string | null) => ({
      ...{ address: '', netmask: '', mac: '', internal: false },
      ...(cidr?.includes(':') ? { family: 'IPv6' as const, scopeid: 0 } : { family: 'IPv4' as const }),
      cidr,
    });
    const cards = {
      eth0: [card('8.8.4.7/24'), card('2a01:4f8:1:2::7/64')],
      none: undefined,
      down: [card(null)],
    };
    expect(isPublicAddress('8.8.4.200', cards)).toBe(false);
    expect(isPublicAddress('::ffff:8.8.4.200', cards)).toBe(false);
    expect(isPublicAddress('8.8.5.7', cards)).toBe(true);
    expect(isPublicAddress('2a01:4f8:1:2:aaaa::1', cards)).toBe(false);
    expect(isPublicAddress('2a01:4f8:1:3::1', cards)).toBe(true);

    const tunnel = { tun0: [card('0.0.0.1/1'), card('2000::1/3')] };
    expect(isPublicAddress('8.8.8.8', tunnel)).toBe(true);
    expect(isPublicAddress('2a01:4f8:1:3::1', tunnel)).toBe(true);
  });
});
