//! The files that pages load: one style sheet, one script, the editor, an icon, the fonts of formulas. All are inside the binary.

use axum::extract::Path;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::error;

const CSS: &str = concat!(
    include_str!("../../assets/app.css"),
    include_str!("../../assets/picture.css"),
    include_str!("../../assets/plan.css")
);
const SCRIPT: &str = include_str!("../../assets/app.js");
/// Empty when it was built without npm; pages then keep their text area.
pub const EDITOR: &str = include_str!(concat!(env!("OUT_DIR"), "/editor.js"));
const MOCK_CSS: &str = include_str!("../../assets/mock.css");
const MOCK_SCRIPT: &str = include_str!("../../assets/mock.js");
const ICON: &str = include_str!("../../assets/icon.svg");

/// Short: a new version of the program must not meet an old script.
const REVALIDATE: HeaderValue = HeaderValue::from_static("no-cache");
const FONTS_NEVER_CHANGE: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");

/// `GET /assets/{name}`
pub async fn asset(Path(name): Path<String>) -> Response {
    let (kind, text) = match name.as_str() {
        "app.css" => ("text/css; charset=utf-8", CSS),
        "app.js" => ("text/javascript; charset=utf-8", SCRIPT),
        "mock.css" => ("text/css; charset=utf-8", MOCK_CSS),
        "mock.js" => ("text/javascript; charset=utf-8", MOCK_SCRIPT),
        "editor.js" => ("text/javascript; charset=utf-8", EDITOR),
        "icon.svg" => ("image/svg+xml", ICON),
        _ => return error::no_such_page().await.into_response(),
    };
    ([(header::CONTENT_TYPE, HeaderValue::from_static(kind)), (header::CACHE_CONTROL, REVALIDATE)], text)
        .into_response()
}

/// `GET /assets/fonts/{name}`
pub async fn font(Path(name): Path<String>) -> Response {
    // The crate of the fonts reads from disk in debug builds, so a name that is not a plain file name must not reach it.
    let plain = name
        .strip_suffix(".ttf")
        .is_some_and(|stem| stem.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-".contains(&byte)));
    match plain.then(|| ratex_katex_fonts::ttf_bytes(&name)).flatten() {
        Some(bytes) => (
            StatusCode::OK,
            [(header::CONTENT_TYPE, HeaderValue::from_static("font/ttf")), (header::CACHE_CONTROL, FONTS_NEVER_CHANGE)],
            bytes.into_owned(),
        )
            .into_response(),
        None => error::no_such_page().await.into_response(),
    }
}
