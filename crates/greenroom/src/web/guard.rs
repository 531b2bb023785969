//! Who may talk to the server, and what a page may load: the answer to DNS rebinding, cross-site requests and injected markup.
//!
//! The server listens on loopback only, but any web page in the user's browser can send requests there. Requests must therefore
//! name this machine as their host, and requests that change something must come from our own pages.

use std::net::IpAddr;

use axum::extract::Request;
use axum::http::header::{self, HeaderMap, HeaderValue};
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::error;

const CONTENT_POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; object-src 'none'; base-uri 'none'; \
     form-action 'self'; frame-ancestors 'none'",
);

/// Refuses requests that are not ours and adds the protecting headers to every answer.
pub async fn guard(request: Request, next: Next) -> Response {
    let mut response = match refusal(request.method(), request.headers(), request.uri().host()) {
        Some(reason) => {
            error::page(StatusCode::FORBIDDEN, "This request was refused", &format!("{reason}.")).into_response()
        }
        None => error::dressed(next.run(request).await),
    };
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_SECURITY_POLICY, CONTENT_POLICY);
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    headers.insert("cross-origin-opener-policy", HeaderValue::from_static("same-origin"));
    headers.insert("cross-origin-resource-policy", HeaderValue::from_static("same-origin"));
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}

/// Returns why the request is refused; `None` lets it through.
fn refusal(method: &Method, headers: &HeaderMap, target: Option<&str>) -> Option<&'static str> {
    let text = |name| headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok());
    let Some(host) = text(header::HOST).or(target) else {
        return Some("it names no host");
    };
    if !is_this_machine(host) {
        return Some("it names another host than this machine; open the address that greenroom printed");
    }
    if matches!(*method, Method::GET | Method::HEAD) {
        return None;
    }
    if let Some(origin) = text(header::ORIGIN) {
        return (origin.strip_prefix("http://") != Some(host)).then_some("it comes from another site");
    }
    // A browser that sends no Origin with a form says where the form stood; whatever says neither is not a browser page of ours.
    match text(header::HeaderName::from_static("sec-fetch-site")) {
        Some("same-origin" | "none") => None,
        _ => Some("it does not say that it comes from greenroom's own pages"),
    }
}

/// Returns whether a `Host` value is `localhost` or a loopback address, with or without a port.
fn is_this_machine(host: &str) -> bool {
    let name = match host.strip_prefix('[') {
        Some(rest) => match rest.split_once(']') {
            Some((name, port)) if port.is_empty() || is_port(port) => name,
            _ => return false,
        },
        None => match host.find(':') {
            Some(colon) if is_port(&host[colon..]) => &host[..colon],
            Some(_) => return false,
            None => host,
        },
    };
    name.eq_ignore_ascii_case("localhost") || name.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

fn is_port(text: &str) -> bool {
    text.strip_prefix(':').is_some_and(|port| port.parse::<u16>().is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(method: Method, pairs: &[(&'static str, &str)]) -> bool {
        let mut headers = HeaderMap::new();
        for (name, value) in pairs {
            headers.insert(*name, HeaderValue::from_str(value).unwrap());
        }
        refusal(&method, &headers, None).is_some()
    }

    #[test]
    fn only_this_machine_may_be_named_as_the_host() {
        for host in ["127.0.0.1:8000", "localhost:8000", "LOCALHOST", "[::1]:8000", "[::1]", "127.8.8.8"] {
            assert!(!refused(Method::GET, &[("host", host)]), "{host}");
        }
        for host in [
            "evil.example",
            "localhost.evil.example",
            "127.0.0.1.evil.example",
            "192.168.1.7:8000",
            "0.0.0.0",
            "",
            "[::1",
            "[::1]x",
            "localhost:x",
            "::1",
        ] {
            assert!(refused(Method::GET, &[("host", host)]), "{host}");
        }
        assert!(refused(Method::GET, &[]));
    }

    #[test]
    fn a_change_must_come_from_our_own_pages() {
        let host = ("host", "127.0.0.1:8000");
        assert!(!refused(Method::POST, &[host, ("origin", "http://127.0.0.1:8000")]));
        assert!(!refused(Method::POST, &[host, ("sec-fetch-site", "same-origin")]));
        assert!(!refused(Method::POST, &[host, ("sec-fetch-site", "none")]));
        for origin in [
            "http://127.0.0.1:9000",
            "http://localhost:8000",
            "https://127.0.0.1:8000",
            "http://evil.example",
            "null",
            "",
        ] {
            assert!(refused(Method::POST, &[host, ("origin", origin), ("sec-fetch-site", "same-origin")]), "{origin}");
        }
        assert!(refused(Method::POST, &[host, ("sec-fetch-site", "cross-site")]));
        assert!(refused(Method::POST, &[host, ("sec-fetch-site", "same-site")]));
        assert!(refused(Method::POST, &[host]));
        assert!(refused(Method::DELETE, &[host]));
    }
}
