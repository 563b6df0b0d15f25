//! The headers of every answer.

use axum::http::{HeaderMap, HeaderName, HeaderValue, header};

/// What a page may load and do: nothing but what this server gives, and nothing inline.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; \
    media-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; \
    require-trusted-types-for 'script'; trusted-types 'none'";

const PERMISSIONS: &str = "accelerometer=(), autoplay=(), camera=(), clipboard-read=(), \
    display-capture=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(self), midi=(), payment=(), \
    publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()";

/// Not `no-referrer`: Chromium would send `Origin: null` with every form.
const REFERRER: &str = "same-origin";

const ALL: [(HeaderName, &str); 8] = [
    (header::CONTENT_SECURITY_POLICY, POLICY),
    (header::CACHE_CONTROL, "no-store"),
    (header::REFERRER_POLICY, REFERRER),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (HeaderName::from_static("permissions-policy"), PERMISSIONS),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-embedder-policy"), "require-corp"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
];

/// What an answer may do with frames, told by its route as an extension. Without it: nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Framing {
    /// It is a page that shows one of our documents in a frame.
    Shows,
    /// It is a document that a page of ours shows in a frame.
    IsShown,
}

fn policy(framing: Option<Framing>) -> HeaderValue {
    let policy = match framing {
        None => return HeaderValue::from_static(POLICY),
        Some(Framing::Shows) => format!("{POLICY}; frame-src 'self'"),
        Some(Framing::IsShown) => POLICY.replace("frame-ancestors 'none'", "frame-ancestors 'self'"),
    };
    HeaderValue::from_str(&policy).expect("a policy is plain ASCII")
}

/// Puts them on an answer, over whatever it said itself; but a policy of its own stands beside ours, and both hold.
pub(super) fn put(headers: &mut HeaderMap, framing: Option<Framing>) {
    for (name, value) in ALL {
        if name == header::CONTENT_SECURITY_POLICY {
            headers.append(name, policy(framing));
        } else {
            let value = HeaderValue::from_static(value);
            headers.insert(name, value);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_can_be_stricter_and_never_laxer() {
        let mut headers = HeaderMap::new();
        headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("sandbox"));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public"));
        put(&mut headers, None);
        let policies: Vec<_> = headers.get_all(header::CONTENT_SECURITY_POLICY).iter().collect();
        assert_eq!(policies, ["sandbox", POLICY]);
        assert_eq!(headers[header::CACHE_CONTROL], "no-store");
    }

    #[test]
    fn a_document_is_framed_by_us_alone_and_may_do_nothing_else_more() {
        let kept = |framing| policy(framing).to_str().unwrap().to_owned();
        assert_eq!(kept(Some(Framing::Shows)), format!("{POLICY}; frame-src 'self'"));
        let framed = kept(Some(Framing::IsShown));
        assert!(framed.contains("default-src 'none'") && framed.contains("frame-ancestors 'self'"));
        assert!(!framed.contains("frame-ancestors 'none'") && !framed.contains("frame-src"));
    }
}
