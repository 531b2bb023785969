//! The web app: one file per page, over the same operations as the commands.
//!
//! Every page and form works without a script; the script adds keys, a drill without page loads and search while typing.
//! Nothing here decides anything: a handler asks `app` and draws the answer.

mod answer;
mod asset;
mod bank;
mod card;
pub mod chart;
mod code;
pub mod debrief;
mod design;
mod desk;
mod documents;
mod drill;
mod error;
mod find;
pub mod finding;
mod guard;
mod heat;
mod home;
mod intervals;
pub mod layout;
mod loops;
mod math;
mod mock;
mod overview;
pub mod plan;
mod problems;
mod ready;
pub mod render;
mod settings;
mod solve;
mod stats;
mod stories;
mod topics;
mod verdict;
mod when;
pub mod words;

use std::io;
use std::net::SocketAddr;

use app::{Bank, Graders};
use axum::Router;
use axum::middleware::from_fn;
use axum::routing::{get, post};
use jiff::Timestamp;
use tokio::net::TcpListener;

use desk::Desk;

/// What stands in the way of serving.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The address can be reached from other machines.
    #[error("{0} can be reached from other machines; greenroom serves on 127.0.0.1 or [::1] only")]
    NotLoopback(SocketAddr),
    /// The address is taken, or not ours to take.
    #[error("cannot listen on {address}; another program may be using it, try `--port 0` for any free port")]
    Listen {
        /// What was asked for.
        address: SocketAddr,
        /// Why it was refused.
        #[source]
        source: io::Error,
    },
    /// The server broke down.
    #[error("the web server stopped")]
    Serve(#[source] io::Error),
}

/// Serves the bank until the process is interrupted; `listening` learns the address once the server answers on it.
pub fn serve(
    bank: Bank,
    graders: Graders,
    address: SocketAddr,
    listening: impl FnOnce(SocketAddr),
) -> Result<(), ServeError> {
    if !address.ip().is_loopback() {
        return Err(ServeError::NotLoopback(address));
    }
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .map_err(ServeError::Serve)?;
    runtime.block_on(async {
        let listener = TcpListener::bind(address).await.map_err(|source| ServeError::Listen { address, source })?;
        listening(listener.local_addr().map_err(ServeError::Serve)?);
        axum::serve(listener, router(bank, graders, Timestamp::now))
            .with_graceful_shutdown(interrupted())
            .await
            .map_err(ServeError::Serve)
    })
}

/// Returns the pages and forms over a bank; `clock` tells the time.
pub fn router(bank: Bank, graders: Graders, clock: fn() -> Timestamp) -> Router {
    Router::new()
        .route("/", get(home::page))
        .route("/drill", get(drill::page))
        .route("/drill/next", get(drill::next))
        .route("/drill/rate", post(drill::rate))
        .route("/drill/undo", post(drill::undo))
        .route("/drill/suspend", post(drill::suspend))
        .route("/drill/bury", post(drill::bury))
        .route("/card/{id}", get(card::page))
        .route("/card/{id}/suspend", post(card::suspend))
        .route("/card/{id}/unsuspend", post(card::unsuspend))
        .route("/card/{id}/bury", post(card::bury))
        .route("/card/{id}/undo", post(card::undo))
        .route("/card/{id}/split/{note}", post(card::split))
        .route("/card/{id}/links/{link}/accept", post(card::accept))
        .route("/card/{id}/links/{link}/reject", post(card::reject))
        .route("/card/{id}/answer", get(answer::page).post(answer::grade))
        .route("/card/{id}/points", get(answer::key_points).post(answer::set_key_points))
        .route("/grade/{id}", get(answer::graded))
        .route("/grade/{id}/overrule", post(answer::overrule))
        .route("/grade/{id}/rate", post(answer::rate))
        .route("/problems", get(problems::page))
        .route("/problems/{name}", get(solve::page))
        .route("/problems/{name}/run", post(solve::run))
        .route("/problems/{name}/submit", post(solve::submit))
        .route("/problems/{name}/rate", post(solve::rate))
        .route("/problems/{name}/undo", post(solve::undo))
        .route("/problems/{name}/{number}", get(solve::submission))
        .route("/ready", get(ready::page))
        .route("/ready/outcome", post(ready::outcome))
        .route("/design", get(design::list))
        .route("/design/form", get(design::form))
        .route("/design/{name}", get(design::open))
        .route("/design/{name}/check", post(design::check))
        .route("/design/{name}/run", post(design::run))
        .route("/design/{name}/challenge", post(design::challenge))
        .route("/design/{name}/{number}", get(design::past))
        .route("/bank", get(bank::page))
        .route("/bank/export", get(bank::export))
        .route("/find", get(find::page))
        .route("/documents", get(documents::page).post(documents::import))
        .route("/documents/undo", post(documents::undo))
        .route("/documents/{id}", get(documents::report))
        .route("/findings", get(finding::page).post(finding::check))
        .route("/findings/{id}/dismiss", post(finding::dismiss))
        .route("/findings/{id}/fix", post(finding::fix))
        .route("/findings/{id}/reopen", post(finding::reopen))
        .route("/plan", get(plan::page).post(plan::set))
        .route("/plan/forget", post(plan::forget))
        .route("/plan/calendar.ics", get(plan::export))
        .route("/loops", get(loops::page).post(loops::create))
        .route("/loops/new", get(loops::new))
        .route("/loops/{name}", get(loops::one).post(loops::edit))
        .route("/loops/{name}/remove", post(loops::remove))
        .route("/stories", get(stories::page).post(stories::create))
        .route("/stories/new", get(stories::new))
        .route("/stories/{id}", get(stories::one).post(stories::edit))
        .route("/stories/{id}/tell", post(stories::tell))
        .route("/stories/{id}/remove", post(stories::remove))
        .route("/mock", get(mock::page).post(mock::begin))
        .route("/mock/{id}", get(mock::room))
        .route("/mock/{id}/answer", post(mock::answer))
        .route("/mock/{id}/run", post(mock::run))
        .route("/mock/{id}/submit", post(mock::submit))
        .route("/mock/{id}/pass", post(mock::pass))
        .route("/mock/{id}/pause", post(mock::pause))
        .route("/mock/{id}/resume", post(mock::resume))
        .route("/mock/{id}/next", post(mock::next))
        .route("/mock/{id}/stop", post(mock::stop))
        .route("/mock/{id}/tick", post(mock::tick))
        .route("/mock/{id}/drill", post(debrief::drill))
        .route("/mock/{id}/debrief", get(debrief::page))
        .route("/stats", get(stats::page))
        .route("/settings", get(settings::page).post(settings::keep))
        .route("/words", get(words::page))
        .route("/assets/{name}", get(asset::asset))
        .route("/assets/fonts/{name}", get(asset::font))
        .fallback(error::no_such_page)
        .method_not_allowed_fallback(error::no_such_page)
        .layer(from_fn(guard::guard))
        .with_state(Desk::new(bank, graders, clock))
}

async fn interrupted() {
    // Without a signal handler the process still ends on Ctrl-C, only less politely.
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}
