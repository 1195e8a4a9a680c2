/// Homes that heat with electricity and used unusually little in a cold month: found, asked about, and due until then.
package yimaqing.cold;
