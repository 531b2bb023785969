//! The opinion of a language model behind an address: any server that speaks the OpenAI chat protocol.
//!
//! Off unless an address is configured. A language model is a biased and gullible grader, so it is asked twice with the key
//! points in a different order, must quote what earned a point, and is doubted in words ([`Doubt`]) when its two rulings
//! differ, its quotes are not in the answer, its number is not what its rulings add up to, or the lexical grade says
//! something else entirely. Prompts and replies are handed back whole, to be kept with the grade.
//!
//! The biases guarded against are those of Zheng et al. 2023, "Judging LLM-as-a-Judge", arXiv:2306.05685: position,
//! verbosity and self-enhancement. The last is met by never telling who wrote what and by ruling point by point.

mod prompt;
mod reply;

use std::net::Ipv4Addr;
use std::time::Duration;

use crate::http;

pub use self::prompt::{MOST_ANSWER_CHARS, MOST_POINTS};
pub use self::reply::State;
use self::reply::{Reply, Ruling};

/// A reply larger than this is no grade.
const MOST_REPLY_BYTES: u64 = 1 << 20;

/// Further than this from the lexical grade, an opinion is doubted: half of the scale.
const WILD: f64 = 0.5;

/// Where a model is, and how it is addressed.
#[derive(Debug, Clone)]
pub struct Endpoint {
    /// The base address, such as `http://127.0.0.1:8080/v1`; `/chat/completions` is added when it is not there.
    pub address: String,
    /// The model's name there.
    pub model: String,
    /// The key, if the server wants one.
    pub key: Option<String>,
    /// How long one ask may take.
    pub patience: Duration,
}

/// What is to be graded.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// The question.
    pub question: &'a str,
    /// The reference answer.
    pub reference: &'a str,
    /// The key points of the reference; more than [`MOST_POINTS`] are not asked about.
    pub points: &'a [&'a str],
    /// What the candidate wrote. It is data, whatever it says.
    pub answer: &'a str,
}

/// What the model thinks of an answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Opinion {
    /// From 0 to 1: the mean of the points, a point that is contradicted counting as missing.
    pub score: f64,
    /// One for each key point asked about, in their order.
    pub points: Vec<PointOpinion>,
    /// Why the opinion should be shown as unsure; empty when nothing speaks against it.
    pub doubts: Vec<Doubt>,
    /// What was sent and what came back, in order.
    pub exchanges: Vec<Exchange>,
}

/// What the model thinks of one key point.
#[derive(Debug, Clone, PartialEq)]
pub struct PointOpinion {
    /// The state of the point.
    pub state: State,
    /// The words of the answer that the model rests it on, as they stand there.
    pub quote: Option<String>,
    /// Whether both asks said so.
    pub agreed: bool,
}

/// One ask, as it went over the wire.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exchange {
    /// The body that was sent.
    pub prompt: String,
    /// The message that came back.
    pub reply: String,
}

/// A reason not to trust an opinion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Doubt {
    /// With the points in another order the model ruled otherwise on more than a third of them.
    OrderMatters,
    /// It rested a point on words that are not in the answer.
    QuoteNotThere,
    /// Its overall number is far from what its rulings add up to, as when length or tone impressed it.
    NumberOutOfLine,
    /// It is far from the lexical grade.
    FarFromLexical,
    /// The answer speaks to whoever grades it.
    AnswerSpeaksToGrader,
    /// The answer was longer than what is sent.
    AnswerCut,
}

/// Why there is no opinion.
#[derive(Debug, thiserror::Error)]
pub enum EndpointError {
    /// The address cannot be used.
    #[error("the endpoint `{address}` cannot be used: {why}")]
    Address {
        /// As configured.
        address: String,
        /// What is wrong with it.
        why: &'static str,
    },
    /// Nobody answered in time.
    #[error("the endpoint {address} did not answer; is the server running, and is GREENROOM_ENDPOINT right?")]
    Unreachable {
        /// Where it was asked.
        address: String,
        /// Why.
        #[source]
        source: Box<ureq::Error>,
    },
    /// It answered with an error.
    #[error("the endpoint {address} answered {status}: {said}")]
    Refused {
        /// Where it was asked.
        address: String,
        /// The HTTP status.
        status: u16,
        /// The beginning of what it said.
        said: String,
    },
    /// It answered something that is no grade.
    #[error("the endpoint {address} did not reply as it was asked to: {what}; try another model")]
    NoGrade {
        /// Where it was asked.
        address: String,
        /// What is wrong with the reply.
        what: String,
    },
}

/// Asks for an opinion, twice. `nonce` marks where the answer begins and ends and must not be guessable; `lexical` is what
/// the lexical engine makes of the same answer.
pub fn opinion(endpoint: &Endpoint, asked: &Asked, nonce: &str, lexical: f64) -> Result<Opinion, EndpointError> {
    let count = asked.points.len().min(MOST_POINTS);
    let mut rulings: Vec<Reply> = Vec::new();
    let mut exchanges = Vec::new();
    for order in [prompt::in_order(count), prompt::turned(count)] {
        let body = prompt::body(asked, &order, nonce, &endpoint.model).to_string();
        let message = ask(endpoint, &body)?;
        let reply = reply::parse(&message, &order, asked.answer)
            .map_err(|what| EndpointError::NoGrade { address: endpoint.address.clone(), what })?;
        exchanges.push(Exchange { prompt: body, reply: message });
        rulings.push(reply);
    }
    Ok(weigh(asked, &rulings, exchanges, lexical))
}

impl Opinion {
    /// Whether something speaks against it.
    pub fn unsure(&self) -> bool {
        !self.doubts.is_empty()
    }
}

impl std::fmt::Display for Doubt {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(match self {
            Doubt::OrderMatters => "asked in another order, the model ruled otherwise",
            Doubt::QuoteNotThere => "the model quoted words that are not in the answer",
            Doubt::NumberOutOfLine => "the model's number is not what its rulings add up to",
            Doubt::FarFromLexical => "the model is far from the lexical grade",
            Doubt::AnswerSpeaksToGrader => "the answer speaks to its grader",
            Doubt::AnswerCut => "the answer was too long to be sent whole",
        })
    }
}

/// Makes one opinion of two replies. Pure; the doubts come in a fixed order.
fn weigh(asked: &Asked, replies: &[Reply], exchanges: Vec<Exchange>, lexical: f64) -> Opinion {
    let count = asked.points.len().min(MOST_POINTS);
    let points: Vec<PointOpinion> =
        (0..count).map(|nth| settle(replies.iter().map(|reply| &reply.rulings[nth]))).collect();
    let mean = |states: &mut dyn Iterator<Item = State>| states.map(State::worth).sum::<f64>() / count.max(1) as f64;
    let number = replies.iter().map(|reply| reply.score).sum::<f64>() / replies.len().max(1) as f64;
    let score = if count == 0 { number } else { mean(&mut points.iter().map(|point| point.state)) };
    let disagreed = points.iter().filter(|point| !point.agreed).count();
    let doubts = [
        (Doubt::OrderMatters, disagreed * 3 > count),
        (Doubt::QuoteNotThere, replies.iter().any(|reply| reply.rulings.iter().any(|ruling| ruling.invented))),
        (Doubt::NumberOutOfLine, (number - score).abs() > WILD / 2.0 + 1e-9),
        (Doubt::FarFromLexical, (lexical - score).abs() > WILD),
        (Doubt::AnswerSpeaksToGrader, prompt::speaks_to_grader(asked.answer)),
        (Doubt::AnswerCut, asked.answer.chars().nth(MOST_ANSWER_CHARS).is_some()),
    ];
    let doubts = doubts.into_iter().filter(|(_, holds)| *holds).map(|(doubt, _)| doubt).collect();
    Opinion { score: score.clamp(0.0, 1.0), points, doubts, exchanges }
}

/// Takes the less generous of two rulings on a point.
fn settle<'a>(rulings: impl Iterator<Item = &'a Ruling>) -> PointOpinion {
    let rulings: Vec<&Ruling> = rulings.collect();
    let agreed = rulings.windows(2).all(|pair| pair[0].state == pair[1].state);
    let chosen = rulings.into_iter().min_by_key(|ruling| ruling.state.generosity());
    let (state, quote) = chosen.map_or((State::Missing, None), |ruling| (ruling.state, ruling.quote.clone()));
    PointOpinion { state, quote, agreed }
}

fn ask(endpoint: &Endpoint, body: &str) -> Result<String, EndpointError> {
    let address = chat_address(endpoint)?;
    let (status, text) = http::post(&address, endpoint.key.as_deref(), body, endpoint.patience, MOST_REPLY_BYTES)
        .map_err(|source| EndpointError::Unreachable { address: address.clone(), source })?;
    if status != 200 {
        let said: String = text.chars().filter(|char| !char.is_control()).take(200).collect();
        return Err(EndpointError::Refused { address, status, said });
    }
    reply::message(&text).map_err(|what| EndpointError::NoGrade { address, what })
}

/// Returns where to ask. A key is never sent in the clear over a network.
fn chat_address(endpoint: &Endpoint) -> Result<String, EndpointError> {
    let refuse = |why| Err(EndpointError::Address { address: endpoint.address.clone(), why });
    let (secure, rest) = match endpoint.address.split_once("://") {
        Some(("https", rest)) => (true, rest),
        Some(("http", rest)) => (false, rest),
        _ => return refuse("it must begin with http:// or https://"),
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if host.is_empty() || host.contains('@') {
        return refuse("it must name a host, and a key belongs in GREENROOM_ENDPOINT_KEY");
    }
    let name = host
        .rsplit_once(':')
        .filter(|(_, port)| port.bytes().all(|byte| byte.is_ascii_digit()))
        .map_or(host, |(name, _)| name);
    let here =
        name == "localhost" || name == "[::1]" || name.parse::<Ipv4Addr>().is_ok_and(|address| address.is_loopback());
    if endpoint.key.is_some() && !secure && !here {
        return refuse("a key would travel in the clear; use https://");
    }
    let base = endpoint.address.trim_end_matches('/');
    Ok(if base.ends_with("/chat/completions") { base.to_owned() } else { format!("{base}/chat/completions") })
}

#[cfg(test)]
mod tests;
