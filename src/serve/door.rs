//! The door: the headers of a request walk in; whether its sender may come in walks out.
//!
//! Any page in the browser can send requests to this machine, and a name server can be made to call this machine by any
//! name. So a request must name this machine, and who wants to listen to events must be one of our own pages.

use axum::http::{HeaderMap, header};

/// Who may come in.
#[derive(Clone, Debug)]
pub(super) struct Door {
    /// The names of this machine, with the port.
    hosts: Vec<String>,
}

impl Door {
    /// The door of a port.
    pub(super) fn new(port: u16) -> Self {
        let names = ["127.0.0.1", "localhost", "[::1]"];
        let mut hosts: Vec<String> = names.iter().map(|name| format!("{name}:{port}")).collect();
        if port == 80 {
            hosts.extend(names.map(str::to_owned));
        }
        Self { hosts }
    }

    /// Whether a request names this machine.
    pub(super) fn knows(&self, headers: &HeaderMap) -> bool {
        let mut named = headers.get_all(header::HOST).iter();
        match (named.next().map(|host| host.to_str()), named.next()) {
            (Some(Ok(host)), None) => self.is_own(host),
            _ => false,
        }
    }

    /// Whether a request comes from one of our own pages, or from no page at all.
    pub(super) fn trusts(&self, headers: &HeaderMap) -> bool {
        let is_own = |origin: &str| origin.strip_prefix("http://").is_some_and(|host| self.is_own(host));
        let mut origins = headers.get_all(header::ORIGIN).iter();
        let mut sites = headers.get_all("sec-fetch-site").iter();
        origins.all(|origin| origin.to_str().is_ok_and(is_own))
            && sites.all(|site| matches!(site.as_bytes(), b"same-origin" | b"none"))
    }

    fn is_own(&self, host: &str) -> bool {
        self.hosts.iter().any(|own| own.eq_ignore_ascii_case(host))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for (name, value) in pairs {
            headers.append(*name, value.parse().unwrap());
        }
        headers
    }

    #[test]
    fn hosts() {
        let door = Door::new(3000);
        for host in ["localhost:3000", "LocalHost:3000", "127.0.0.1:3000", "[::1]:3000"] {
            assert!(door.knows(&headers(&[("host", host)])), "{host}");
        }
        for host in ["localhost", "localhost:3001", "evil.example:3000", "127.0.0.1.evil.example:3000", ""] {
            assert!(!door.knows(&headers(&[("host", host)])), "{host}");
        }
        assert!(!door.knows(&headers(&[])));
        assert!(!door.knows(&headers(&[("host", "localhost:3000"), ("host", "evil.example")])));
        assert!(Door::new(80).knows(&headers(&[("host", "localhost")])));
    }

    #[test]
    fn origins() {
        let door = Door::new(3000);
        for trusted in [
            &[][..],
            &[("origin", "http://localhost:3000")],
            &[("origin", "http://127.0.0.1:3000"), ("sec-fetch-site", "same-origin")],
        ] {
            assert!(door.trusts(&headers(trusted)), "{trusted:?}");
        }
        for strange in [
            &[("origin", "http://evil.example")][..],
            &[("origin", "null")],
            &[("origin", "https://localhost:3000")],
            &[("origin", "http://localhost:3001")],
            &[("sec-fetch-site", "cross-site")],
            &[("sec-fetch-site", "same-site")],
        ] {
            assert!(!door.trusts(&headers(strange)), "{strange:?}");
        }
    }
}
