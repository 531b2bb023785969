//! Who is in the batch: admission by free blocks, prompts in chunks, preemption by computing again.
//!
//! A step first gives every decoding request one token, then fills what is left of the token budget with chunks of prompts,
//! in order of arrival. A request is admitted when its whole prompt finds free blocks and a few are left over. When decoding
//! finds no block free, the one admitted last loses its blocks and will compute its prompt and what it has said so far anew.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, VecDeque};

use super::step_time::{Accelerator, LanguageModel, StepTime, kv_tokens};

/// One request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LlmRequest {
    /// Tokens of the prompt.
    pub prompt: u32,
    /// How many of them need not be computed, because their keys and values are kept from before (a shared beginning).
    pub kept: u32,
    /// Tokens of the answer, at least one.
    pub output: u32,
}

/// What bounds a server.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limits {
    /// Blocks of memory for keys and values.
    pub blocks: u32,
    /// Tokens of a block.
    pub block: u32,
    /// How many requests are in the batch at most.
    pub batch: u32,
    /// How many tokens a step computes at most, prompts and answers together.
    pub budget: u32,
}

impl Limits {
    /// Returns the limits of a model on so many accelerators, of whose memory nine tenths are used; blocks of 16 tokens.
    pub fn of(model: &LanguageModel, accelerator: &Accelerator, count: u32, batch: u32, budget: u32) -> Limits {
        let blocks = (kv_tokens(model, accelerator, count, 0.9) / 16.0).min(f64::from(u32::MAX / 2)) as u32;
        Limits { blocks, block: 16, batch: batch.max(1), budget: budget.max(1) }
    }
}

/// What a step did, told when it ends.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Step {
    /// Who said the first token.
    pub began: Vec<u32>,
    /// Who said the last token and is gone.
    pub finished: Vec<u32>,
    /// What it did, in numbers.
    pub work: Work,
}

/// What a step did, in numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Work {
    /// Requests in the batch.
    pub batch: u32,
    /// Tokens of prompts that were read.
    pub read: u32,
    /// Tokens that were said.
    pub said: u32,
    /// Blocks in use.
    pub blocks: u32,
    /// How many lost their blocks to make room for it.
    pub preempted: u32,
}

/// A server. Requests are known by numbers that the caller chooses, small ones, each in use once at a time.
#[derive(Clone, Debug)]
pub struct LlmServer {
    limits: Limits,
    time: StepTime,
    requests: Vec<Request>,
    waiting: VecDeque<u32>,
    /// Whose prompt is being computed, in order of admission.
    prefilling: VecDeque<u32>,
    /// Who is in the batch, in order of admission, with the ticket of that admission; those who left are found void.
    admitted: Vec<(u32, u64)>,
    tickets: u64,
    free: u32,
    running: u32,
    decoding: u32,
    /// How many steps have ended.
    steps: u64,
    /// How many who decode need a new block when the number of ended steps leaves this remainder.
    crossing: Vec<u32>,
    /// Who ends when so many steps have ended, with the ticket.
    ending: BinaryHeap<Reverse<(u64, u32, u64)>>,
    /// Tokens whose keys and values the decoding requests read.
    context: f64,
    /// Whose prompt ends with the step that runs, and how many prompt tokens and pairs it computes.
    ready: Vec<u32>,
    busy: bool,
    /// What the running step does.
    work: Work,
}

#[derive(Clone, Copy, Debug, Default)]
struct Request {
    /// Which admission is valid; nought when it is not in the batch.
    ticket: u64,
    /// Tokens that must be computed before it can go on: the prompt, and what it had said when it was preempted.
    prompt: u32,
    /// How many of these are computed.
    computed: u32,
    /// Tokens still to be said.
    left: u32,
    /// How many blocks it had when admitted, and with how many tokens at which step it began to decode.
    decoding_since: Option<u64>,
    said: bool,
    blocks: u32,
}

impl LlmServer {
    /// Returns an idle server.
    pub fn new(limits: Limits, time: StepTime) -> LlmServer {
        LlmServer {
            limits,
            time,
            requests: Vec::new(),
            waiting: VecDeque::new(),
            prefilling: VecDeque::new(),
            admitted: Vec::new(),
            tickets: 0,
            free: limits.blocks,
            running: 0,
            decoding: 0,
            steps: 0,
            crossing: vec![0; limits.block.max(1) as usize],
            ending: BinaryHeap::new(),
            context: 0.0,
            ready: Vec::new(),
            busy: false,
            work: Work::default(),
        }
    }

    /// Takes a request into the queue, or refuses one that would never fit.
    pub fn offer(&mut self, id: u32, request: LlmRequest) -> bool {
        let output = request.output.max(1);
        if self.blocks_of(request.prompt.saturating_add(output)) > self.limits.blocks - self.reserve() {
            return false;
        }
        if self.requests.len() <= id as usize {
            self.requests.resize(id as usize + 1, Request::default());
        }
        self.requests[id as usize] = Request {
            prompt: request.prompt.max(1),
            computed: request.kept.min(request.prompt.max(1) - 1),
            left: output,
            ..Request::default()
        };
        self.waiting.push_back(id);
        true
    }

    /// Begins a step and returns how many seconds it takes; `None` when there is nothing to do or a step is running.
    pub fn begin(&mut self) -> Option<f64> {
        if self.busy {
            return None;
        }
        let preempted = self.make_room();
        let (tokens, context, pairs) = self.fill();
        if self.decoding == 0 && tokens == 0.0 {
            return None;
        }
        self.busy = true;
        self.work = Work {
            batch: self.running,
            read: tokens as u32,
            said: self.decoding + self.ready.len() as u32,
            blocks: self.limits.blocks - self.free,
            preempted,
        };
        let decoding = f64::from(self.decoding);
        Some(self.time.seconds(decoding + tokens, self.context + context, self.context + pairs))
    }

    /// Ends the running step.
    pub fn end(&mut self) -> Step {
        let mut step = Step::default();
        self.end_into(&mut step);
        step
    }

    /// Ends the running step and writes what it did into `step`, whose memory is used again.
    pub fn end_into(&mut self, step: &mut Step) {
        step.began.clear();
        step.finished.clear();
        step.work = self.work;
        self.busy = false;
        self.steps += 1;
        self.context += f64::from(self.decoding);
        for at in 0..self.ready.len() {
            let id = self.ready[at];
            self.begin_decoding(id, step);
        }
        self.ready.clear();
        while let Some(Reverse((ends, id, ticket))) = self.ending.peek().copied() {
            if ends > self.steps {
                break;
            }
            self.ending.pop();
            if self.requests[id as usize].ticket == ticket {
                self.release(id);
                step.finished.push(id);
            }
        }
    }

    /// Takes a request out, wherever it stands: who asked has given up. Not while its last token is being told.
    pub fn withdraw(&mut self, id: u32) {
        if self.requests.get(id as usize).is_some_and(|request| request.ticket != 0) {
            self.release(id);
            self.prefilling.retain(|other| *other != id);
            self.ready.retain(|other| *other != id);
        } else {
            self.waiting.retain(|other| *other != id);
        }
    }

    /// Returns how many wait for admission.
    pub fn waiting(&self) -> usize {
        self.waiting.len()
    }

    /// Returns how many are in the batch.
    pub fn running(&self) -> u32 {
        self.running
    }

    /// Returns the share of blocks in use.
    pub fn held(&self) -> f64 {
        1.0 - f64::from(self.free) / f64::from(self.limits.blocks.max(1))
    }

    fn blocks_of(&self, tokens: u32) -> u32 {
        tokens.div_ceil(self.limits.block.max(1))
    }

    /// Blocks that admission leaves free, one in a hundred, so that those who decode do not run out at once.
    fn reserve(&self) -> u32 {
        self.limits.blocks / 100
    }

    /// Takes the blocks that decoding needs in this step, from those admitted last when none are free. Returns how many lost
    /// theirs.
    fn make_room(&mut self) -> u32 {
        let mut preempted = 0;
        loop {
            let needed = self.crossing[(self.steps % self.crossing.len() as u64) as usize];
            if needed <= self.free {
                self.free -= needed;
                return preempted;
            }
            if !self.preempt() {
                return preempted;
            }
            preempted += 1;
        }
    }

    /// Fills the step with chunks of prompts; returns their tokens, what they read, and the pairs that attend.
    fn fill(&mut self) -> (f64, f64, f64) {
        let mut left = self.limits.budget.saturating_sub(self.decoding);
        let (mut tokens, mut context, mut pairs) = (0.0, 0.0, 0.0);
        let mut at = 0;
        while left > 0 {
            if at == self.prefilling.len() && !self.admit() {
                break;
            }
            let id = self.prefilling[at];
            let request = &mut self.requests[id as usize];
            let chunk = (request.prompt - request.computed).min(left);
            tokens += f64::from(chunk);
            context += f64::from(request.computed);
            // Each token of the chunk attends to all before it.
            pairs += f64::from(chunk) * (f64::from(request.computed) + 0.5 * f64::from(chunk));
            request.computed += chunk;
            left -= chunk;
            if request.computed == request.prompt {
                self.ready.push(id);
            }
            at += 1;
        }
        // Chunks are given in order, so those whose prompt is complete stand in front.
        self.prefilling.drain(..self.ready.len());
        (tokens, context, pairs)
    }

    fn admit(&mut self) -> bool {
        let Some(id) = self.waiting.front().copied() else { return false };
        let blocks = self.blocks_of(self.requests[id as usize].prompt);
        // An empty server takes anybody whom it accepted at all.
        let fits = self.free >= blocks + self.reserve() || (self.running == 0 && self.free >= blocks);
        if self.running >= self.limits.batch || !fits {
            return false;
        }
        self.waiting.pop_front();
        self.tickets += 1;
        self.free -= blocks;
        self.running += 1;
        let request = &mut self.requests[id as usize];
        (request.ticket, request.blocks) = (self.tickets, blocks);
        self.admitted.push((id, self.tickets));
        self.prefilling.push_back(id);
        if self.admitted.len() > 2 * self.running as usize + 64 {
            let requests = &self.requests;
            self.admitted.retain(|(id, ticket)| requests[*id as usize].ticket == *ticket);
        }
        true
    }

    /// The prompt is computed, and with it the first token said.
    fn begin_decoding(&mut self, id: u32, step: &mut Step) {
        let steps = self.steps;
        let request = &mut self.requests[id as usize];
        request.left -= 1;
        if !request.said {
            request.said = true;
            step.began.push(id);
        }
        request.decoding_since = Some(steps);
        self.decoding += 1;
        self.context += f64::from(request.prompt);
        let class = crossing_class(request, self.limits.block);
        self.crossing[class] += 1;
        self.ending.push(Reverse((steps + u64::from(request.left), id, request.ticket)));
    }

    /// Takes the blocks of the one who was admitted last and puts it in front of those who wait.
    fn preempt(&mut self) -> bool {
        while let Some((id, ticket)) = self.admitted.pop() {
            let request = self.requests[id as usize];
            if request.ticket != ticket {
                continue;
            }
            let said = request.decoding_since.map_or(0, |since| (self.steps - since) as u32 + 1);
            self.release(id);
            self.prefilling.retain(|other| *other != id);
            let request = &mut self.requests[id as usize];
            // The token said with the prompt is already taken from what is left; so is each one since.
            request.left = request.left.saturating_sub(said.saturating_sub(1)).max(1);
            request.prompt += said;
            request.computed = 0;
            self.waiting.push_front(id);
            return true;
        }
        false
    }

    /// Gives the blocks of a request back and takes it out of the batch.
    fn release(&mut self, id: u32) {
        let request = self.requests[id as usize];
        let mut blocks = request.blocks;
        if let Some(since) = request.decoding_since {
            let decoded = self.steps - since;
            self.decoding -= 1;
            self.context -= f64::from(request.prompt) + decoded as f64;
            let class = crossing_class(&request, self.limits.block);
            self.crossing[class] -= 1;
            // A running step has already taken the block that its token opens.
            let opened = self.busy && class as u64 == self.steps % self.crossing.len() as u64;
            blocks = self.held_by(&request, decoded) + u32::from(opened);
        }
        self.free += blocks;
        self.running -= 1;
        let request = &mut self.requests[id as usize];
        (request.ticket, request.decoding_since, request.blocks) = (0, None, 0);
    }

    /// Blocks of a request that has decoded for so many steps: one more for every crossing it went through.
    fn held_by(&self, request: &Request, decoded: u64) -> u32 {
        let stored = u64::from(request.prompt) + decoded;
        (stored.div_ceil(u64::from(self.limits.block.max(1)))) as u32
    }
}

/// At which remainder of ended steps a request needs a new block: when all tokens it has stored fill their blocks.
fn crossing_class(request: &Request, block: u32) -> usize {
    let (block, since) = (u64::from(block.max(1)), request.decoding_since.unwrap_or_default());
    // A step begun when `since + d` steps had ended stores token number prompt + d + 1; it opens a block when prompt + d is
    // a multiple of the block.
    let prompt = u64::from(request.prompt) % block;
    ((since + block - prompt) % block) as usize
}

#[cfg(test)]
mod tests;
