//! Addresses: what is written walks in; an address that can be asked for, and whether it is a public one, walk out.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, ToSocketAddrs};

use url::{Host, Url};

/// Reads an address; without its fragment, of which servers know nothing.
pub(super) fn parse(written: &str) -> Option<Url> {
    let whole = if written.starts_with("//") { format!("https:{written}") } else { written.to_owned() };
    let mut url = Url::parse(&whole).ok()?;
    url.set_fragment(None);
    (url.has_host() && matches!(url.scheme(), "http" | "https")).then_some(url)
}

/// Whether its host is of a private network, as far as its name or number tells.
pub(super) fn is_named_private(url: &Url) -> bool {
    match url.host() {
        Some(Host::Ipv4(ip)) => is_private(IpAddr::V4(ip)),
        Some(Host::Ipv6(ip)) => is_private(IpAddr::V6(ip)),
        Some(Host::Domain(name)) => is_private_name(name),
        None => true,
    }
}

/// Whether its host is of a private network, or its name leads into one. Asks the resolver.
pub(super) fn is_private_at_last(url: &Url) -> bool {
    let Some(Host::Domain(name)) = url.host() else { return is_named_private(url) };
    let port = url.port_or_known_default().unwrap_or(443);
    is_private_name(name)
        || (name, port).to_socket_addrs().is_ok_and(|mut found| found.any(|socket| is_private(socket.ip())))
}

/// Endings that are never public (RFC 6761, 6762, 8375), or are used as if they were not.
const PRIVATE_ENDINGS: [&str; 6] = [".localhost", ".local", ".internal", ".lan", ".home.arpa", ".intranet"];

fn is_private_name(name: &str) -> bool {
    let name = name.trim_end_matches('.');
    !name.contains('.') || PRIVATE_ENDINGS.iter().any(|ending| name.ends_with(ending))
}

fn is_private(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => is_private_v4(ip),
        IpAddr::V6(ip) => ip.to_ipv4_mapped().map_or_else(|| is_private_v6(ip), is_private_v4),
    }
}

fn is_private_v4(ip: Ipv4Addr) -> bool {
    let [first, second, ..] = ip.octets();
    let is_shared = first == 100 && (64..128).contains(&second);
    ip.is_private() || ip.is_loopback() || ip.is_link_local() || ip.is_broadcast() || is_shared || first == 0
}

fn is_private_v6(ip: Ipv6Addr) -> bool {
    ip.is_loopback() || ip.is_unspecified() || ip.is_unique_local() || ip.is_unicast_link_local()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_addresses() {
        let read = |written| parse(written).map(String::from);
        assert_eq!(read("//a.example/b#c").as_deref(), Some("https://a.example/b"));
        assert_eq!(read("https://пример.example/ё").as_deref(), Some("https://xn--e1afmkfd.example/%D1%91"));
        for written in ["https://", "http://[::1", "ftp://a.example/", "https://a b.example/"] {
            assert_eq!(read(written), None, "{written}");
        }
    }

    #[test]
    fn knows_private_hosts() {
        let check = |written: &str| parse(written).is_some_and(|url| is_named_private(&url));
        for private in [
            "http://localhost/",
            "http://127.0.0.1:80/",
            "http://127.1/",
            "http://0x7f000001/",
            "http://10.0.0.1/",
            "http://192.168.1.1/",
            "http://172.16.0.1/",
            "http://169.254.169.254/",
            "http://100.64.0.1/",
            "http://0.0.0.0/",
            "http://[::1]/",
            "http://[::ffff:10.0.0.1]/",
            "http://[fe80::1]/",
            "http://[fd00::1]/",
            "http://wiki/",
            "http://a.local/",
            "http://a.internal./",
        ] {
            assert!(check(private), "{private}");
        }
        for public in [
            "http://example.org/",
            "http://8.8.8.8/",
            "http://[2001:4860:4860::8888]/",
            "http://100.128.0.1/",
        ] {
            assert!(!check(public), "{public}");
        }
    }
}
