//! What stands in front of every page: nobody but the one window gets past.
//!
//! The order matters. The name comes first, so that a foreign name that was pointed at this computer learns nothing; then
//! who sent the browser here; then the session; and only for the session is a body read at all.

mod form;
mod headers;

#[cfg(test)]
mod tests;

use std::sync::Arc;

use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, header},
    middleware::Next,
    response::Response,
};

use crate::{access::Visitor, app, app::App, place::Place, problem::Problem, routes, statics};

pub(crate) use form::{Form, MOST, TOKEN};
pub(crate) use headers::Framing;

/// Lets a request through or answers it, and puts the same headers on every answer.
pub(crate) async fn guard(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let visitor = visitor(&app, request.headers());
    let is_bare = is_read(request.method()) && says_nothing(request.uri().path());
    let mut response = match pass(&app, visitor.clone(), request).await {
        Ok(request) => next.run(request).await,
        Err(problem) => app::tell(&app, visitor.as_ref().filter(|_| problem != Problem::Misdirected), problem),
    };
    let framing = response.extensions().get().copied();
    headers::put(response.headers_mut(), framing);
    if !is_bare {
        // What was sent and what is shown stand in the connection's buffers until the connection ends; then they are wiped.
        response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
    }
    response
}

/// Tells whether nothing of a person stands in the answer.
fn says_nothing(path: &str) -> bool {
    path == routes::STATE || statics::is_static(path)
}

fn is_read(method: &Method) -> bool {
    matches!(*method, Method::GET | Method::HEAD)
}

/// Returns the request, with who sent it and the form that they filled in.
async fn pass(app: &App, visitor: Option<Visitor>, request: Request) -> Result<Request, Problem> {
    if !is_for(&app.place, &request) {
        return Err(Problem::Misdirected);
    }
    let reads = is_read(request.method());
    if !comes_from_here(&app.place, request.headers(), reads) {
        return Err(Problem::Forbidden);
    }
    let path = request.uri().path();
    if reads && (path.starts_with(routes::LAUNCH) || statics::is_static(path)) {
        return Ok(request);
    }
    let visitor = visitor.ok_or(Problem::Forbidden)?;
    // The page asks for the state by itself: that is nothing that a person did.
    if path != routes::STATE {
        app.desk.touch();
    }
    let mut request = if reads { request } else { form::read(request, &app.access).await? };
    request.extensions_mut().insert(visitor);
    Ok(request)
}

/// Tells whether a request names this server, letter by letter, and names it once.
fn is_for(place: &Place, request: &Request) -> bool {
    let named = request.uri().authority().is_none_or(|authority| authority.as_str() == place.host());
    named && only(request.headers(), &header::HOST) == Some(place.host())
}

/// Tells whether it is a page of ours, or nobody's, that sent the browser here.
fn comes_from_here(place: &Place, headers: &HeaderMap, reads: bool) -> bool {
    const SITE: HeaderName = HeaderName::from_static("sec-fetch-site");
    // Another port of this computer is the same site, and still somebody else.
    let site = !headers.contains_key(&SITE) || matches!(only(headers, &SITE), Some("same-origin" | "none"));
    let origin = match only(headers, &header::ORIGIN) {
        Some(origin) => origin == place.origin(),
        None => reads && !headers.contains_key(header::ORIGIN),
    };
    site && origin
}

fn visitor(app: &App, headers: &HeaderMap) -> Option<Visitor> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = cookies.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find_map(|(name, value)| (name == app.place.cookie()).then(|| app.access.visitor(value)).flatten())
}

/// Returns the value of a header that is there once.
fn only<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    let mut values = headers.get_all(name).iter();
    let value = values.next()?;
    if values.next().is_some() { None } else { value.to_str().ok() }
}
