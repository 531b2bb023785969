//! Calls: a part that is begun again when it fails or takes too long, and doubled when it is slow.
//!
//! Of a customer that calls, `parts` counts the attempts that are under way, and `spare` those that have failed. While it
//! waits to try again its `parts` are [`WAITING`]. What an abandoned attempt began goes on for nobody: its whole has
//! another life by then.

use super::customer::Id;
use super::gear::Equipped;
use super::{Engine, Timer};
use crate::design::component::breaker::Breaker;
use crate::design::component::hedge::Hedges;
use crate::design::component::retry::{RetryBudget, RetryPolicy};
use crate::design::simulation::draw::Key;
use crate::design::simulation::equipment::Call;
use crate::design::simulation::network::Outcome;
use crate::design::simulation::tally::CallTally;

/// A hop that calls.
pub(super) struct CallAtWork {
    attempt: u32,
    timeout: Option<f64>,
    retry: Option<RetryPolicy>,
    budget: Option<RetryBudget>,
    hedges: Option<Hedges>,
    breaker: Option<Breaker>,
    key: Key,
    pub(super) tally: CallTally,
}

/// No attempt is under way, and one will be.
const WAITING: u32 = u32::MAX;

impl CallAtWork {
    pub(super) fn new(call: &Call, key: Key) -> CallAtWork {
        CallAtWork {
            attempt: call.attempt as u32,
            timeout: call.timeout,
            retry: call.retry,
            budget: call.retry.and_then(|retry| retry.budget).map(RetryBudget::new),
            hedges: call.hedge.map(Hedges::new),
            breaker: call.breaker.map(Breaker::new),
            key,
            tally: CallTally::default(),
        }
    }
}

impl Engine {
    pub(super) fn begin_call(&mut self, call: usize, id: Id) -> Option<Id> {
        let at_work = &mut self.gear.calls[call];
        at_work.tally.calls += 1;
        if let Some(budget) = &mut at_work.budget {
            budget.deposit();
        }
        let customer = &mut self.customers[id as usize];
        (customer.parts, customer.spare) = (0, 0);
        match self.attempt(call, id) {
            Some(attempt) => {
                self.ready.push(attempt);
                None
            }
            None => self.go_on(id, Outcome::Failed),
        }
    }

    /// Makes the next attempt, unless the breaker is open.
    fn attempt(&mut self, call: usize, id: Id) -> Option<Id> {
        let at_work = &mut self.gear.calls[call];
        if at_work.breaker.as_mut().is_some_and(|breaker| !breaker.allows(self.now)) {
            at_work.tally.stopped += 1;
            return None;
        }
        at_work.tally.attempts += 1;
        let (hop, timeout) = (at_work.attempt, at_work.timeout);
        let hedge = at_work.hedges.as_mut().map(Hedges::asked);
        let customer = &mut self.customers[id as usize];
        customer.parts = 1;
        let (failed, life) = (customer.spare, customer.life);
        let part = self.part_of(id, hop, 2 * u64::from(failed));
        if let Some(after) = timeout {
            self.later(after, Timer::Equipped(Equipped::Abandon(id, life)));
        }
        if let Some(after) = hedge.filter(|after| timeout.is_none_or(|timeout| *after < timeout)) {
            self.later(after, Timer::Equipped(Equipped::Hedge(id, life)));
        }
        Some(part)
    }

    /// An attempt has ended; returns the caller when it goes on.
    pub(super) fn attempt_ended(&mut self, id: Id, well: bool) -> Option<(Id, Outcome)> {
        let customer = &mut self.customers[id as usize];
        if well {
            customer.parts = 0;
            let call = self.call_of(id);
            if let Some(breaker) = &mut self.gear.calls[call].breaker {
                breaker.ended(true, self.now);
            }
            return Some((id, Outcome::Served));
        }
        customer.parts -= 1;
        if customer.parts > 0 { None } else { self.attempt_failed(id, Outcome::Failed) }
    }

    /// All that was tried at once has failed.
    fn attempt_failed(&mut self, id: Id, outcome: Outcome) -> Option<(Id, Outcome)> {
        let call = self.call_of(id);
        let at_work = &mut self.gear.calls[call];
        at_work.tally.failures += 1;
        if let Some(breaker) = &mut at_work.breaker {
            breaker.ended(false, self.now);
        }
        let customer = &mut self.customers[id as usize];
        // What was abandoned, and its timers, mean nothing from here on.
        customer.life = customer.life.wrapping_add(1);
        customer.spare += 1;
        let draws = &mut at_work.key.draws(customer.luck.offspring(u64::from(customer.spare)));
        let wait = at_work.retry.as_ref().and_then(|retry| retry.wait(customer.spare, draws));
        let wait = wait.filter(|_| at_work.budget.as_mut().is_none_or(RetryBudget::withdraw));
        match wait {
            Some(wait) => {
                customer.parts = WAITING;
                let life = customer.life;
                self.later(wait, Timer::Equipped(Equipped::Again(id, life)));
                None
            }
            None => {
                customer.parts = 0;
                Some((id, outcome))
            }
        }
    }

    pub(super) fn abandon_attempt(&mut self, id: Id, life: u32) {
        if self.customers[id as usize].life != life {
            return;
        }
        let call = self.call_of(id);
        self.gear.calls[call].tally.timeouts += 1;
        if let Some((id, outcome)) = self.attempt_failed(id, Outcome::TimedOut)
            && let Some(next) = self.go_on(id, outcome)
        {
            self.travel(next);
        }
    }

    pub(super) fn hedge(&mut self, id: Id, life: u32) {
        let customer = &self.customers[id as usize];
        if customer.life != life || customer.parts != 1 {
            return;
        }
        let failed = u64::from(customer.spare);
        let call = self.call_of(id);
        let at_work = &mut self.gear.calls[call];
        if !at_work.hedges.as_mut().is_some_and(Hedges::sends) {
            return;
        }
        at_work.tally.attempts += 1;
        at_work.tally.hedges += 1;
        let hop = at_work.attempt;
        self.customers[id as usize].parts = 2;
        let part = self.part_of(id, hop, 2 * failed + 1);
        self.travel(part);
    }

    pub(super) fn try_again(&mut self, id: Id, life: u32) {
        if self.customers[id as usize].life != life {
            return;
        }
        let call = self.call_of(id);
        match self.attempt(call, id) {
            Some(attempt) => self.travel(attempt),
            None => {
                self.customers[id as usize].parts = 0;
                if let Some(next) = self.go_on(id, Outcome::Failed) {
                    self.travel(next);
                }
            }
        }
    }

    fn call_of(&self, id: Id) -> usize {
        self.gear.call_at(self.customers[id as usize].hop, &self.plan)
    }
}
