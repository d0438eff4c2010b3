import { networkInterfaces } from 'node:os';
import ipaddr from 'ipaddr.js';

type Interfaces = ReturnType<typeof networkInterfaces>;

/** The part of IPv6 that the public internet is numbered from. */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

/** Addresses of IPv4 written in IPv6 by a network that speaks IPv6 only (NAT64); what counts is the one inside. RFC 6052. */
const translated = ipaddr.IPv6.parseCIDR('64:ff9b::/96');

/** The one public number that answers from inside: what a host gives each machine in its cloud, keys included. */
const ofTheCloud = '168.63.129.16';

/**
 * Whether an IP address is one of the public internet: not of this machine, not of its own networks, and of no range
 * that is set aside. Only what is known to be public is; a form that nobody knows yet is not.
 *
 * @param interfaces this machine's; with IPv6 the printer in the next room has a public number too.
 * @see https://www.iana.org/assignments/iana-ipv4-special-registry
 */
export function isPublicAddress(text: string, interfaces: Interfaces = networkInterfaces()): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = unwrap(text);
  if (address.range() !== 'unicast' || address.toString() === ofTheCloud) return false;
  if (address instanceof ipaddr.IPv6 && !address.match(globalUnicast)) return false;
  return !Object.values(interfaces).some((several) => several?.some(({ cidr }) => holds(cidr, address)));
}

/** The IPv4 address inside of one of IPv6 that only wraps it (`::ffff:127.0.0.1`, `64:ff9b::7f00:1`). */
function unwrap(text: string): ipaddr.IPv4 | ipaddr.IPv6 {
  const address = ipaddr.process(text);
  if (!(address instanceof ipaddr.IPv6) || !address.match(translated)) return address;
  return new ipaddr.IPv4(address.toByteArray().slice(12));
}

/** Whether a network of this machine holds an address. One as wide as half the internet (a tunnel's) is not its own. */
function holds(cidr: string | null, address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  if (cidr === null) return false;
  const [network, length] = ipaddr.parseCIDR(cidr);
  if (address instanceof ipaddr.IPv4)
    return network instanceof ipaddr.IPv4 && length >= 8 && address.match(network, length);
  return network instanceof ipaddr.IPv6 && length >= 32 && address.match(network, length);
}
