//! The network, as far as models need it: fetching a file, and asking an endpoint.

use std::io::Read;
use std::time::Duration;

use ureq::Agent;
use ureq::config::Config;

use crate::ModelError;

/// Opens a download and says what it weighs; nothing when the hub has no such file.
pub fn download(url: &str, most_bytes: u64) -> Result<Option<(impl Read + use<>, Option<u64>)>, ModelError> {
    let failed = |source| ModelError::Fetch { url: url.to_owned(), hint: hint(url, &source), source: Box::new(source) };
    let config = Agent::config_builder()
        .timeout_connect(Some(Duration::from_secs(20)))
        .timeout_recv_response(Some(Duration::from_secs(60)))
        .http_status_as_error(false)
        .user_agent("greenroom")
        .build();
    let response = Agent::from(config).get(url).call().map_err(failed)?;
    match response.status().as_u16() {
        200 => {}
        // A hub answers 401 for what does not exist, too.
        401 | 403 | 404 => return Ok(None),
        other => return Err(failed(ureq::Error::StatusCode(other))),
    }
    let body = response.into_body();
    let bytes = body.content_length();
    if bytes.is_some_and(|bytes| bytes > most_bytes) {
        return Err(failed(ureq::Error::BodyExceedsLimit(most_bytes)));
    }
    Ok(Some((body.into_with_config().limit(most_bytes + 1).reader(), bytes)))
}

/// Sends JSON and returns the status and the text that came back, or the error of the library. Nothing is followed
/// elsewhere: a key goes to the address the user wrote and to no other.
pub fn post(
    url: &str,
    key: Option<&str>,
    body: &str,
    patience: Duration,
    most_bytes: u64,
) -> Result<(u16, String), Box<ureq::Error>> {
    let config: Config = Agent::config_builder()
        .timeout_global(Some(patience))
        .max_redirects(0)
        .max_redirects_will_error(false)
        .http_status_as_error(false)
        .user_agent("greenroom")
        .build();
    let mut request = Agent::from(config).post(url).header("content-type", "application/json");
    if let Some(key) = key {
        request = request.header("authorization", format!("Bearer {key}"));
    }
    let mut response = request.send(body)?;
    let text = response.body_mut().with_config().limit(most_bytes).lossy_utf8(true).read_to_string()?;
    Ok((response.status().as_u16(), text))
}

/// Says what to try, from how it went wrong.
fn hint(url: &str, error: &ureq::Error) -> String {
    match error {
        ureq::Error::TlsRequired => {
            "this build speaks no https: build with the feature `https`, or download the files \
                                     yourself and give their folder"
                .into()
        }
        ureq::Error::BodyExceedsLimit(_) => "the file is larger than a model's part may be".into(),
        _ => {
            let host = url.split('/').nth(2).unwrap_or(url);
            format!("is {host} reachable? A folder or wheel with the model on disk can be installed instead")
        }
    }
}
