//! Tests of the server of a language model: against a server that counts token by token, and against known rates.

use proptest::prelude::*;

use super::*;

fn limits(blocks: u32, batch: u32, budget: u32) -> Limits {
    Limits { blocks, block: 4, batch, budget }
}

/// Every step takes a second, a token of a prompt ten more.
const SIMPLE: StepTime =
    StepTime { fixed: 1.0, weights: 0.0, kv: 0.0, token: 10.0, exchange: 0.0, pair: 0.0, sharpness: 1.0 };

/// Runs until nothing is left and returns when each finished, in steps.
fn finish(server: &mut LlmServer) -> Vec<(u32, u64)> {
    worked(server).0
}

/// Runs until nothing is left and returns also what was done altogether.
fn worked(server: &mut LlmServer) -> (Vec<(u32, u64)>, Work) {
    let (mut finished, mut sum) = (Vec::new(), Work::default());
    while server.begin().is_some() {
        let step = server.end();
        let Work { batch, read, said, blocks, preempted } = step.work;
        sum.batch = sum.batch.max(batch);
        sum.read += read;
        sum.said += said;
        sum.blocks = sum.blocks.max(blocks);
        sum.preempted += preempted;
        finished.extend(step.finished.iter().map(|id| (*id, server.steps)));
    }
    (finished, sum)
}

#[test]
fn one_request_takes_a_step_for_each_chunk_and_each_further_token() {
    let mut server = LlmServer::new(limits(100, 8, 10), SIMPLE);
    assert!(server.offer(0, LlmRequest { prompt: 25, kept: 0, output: 4 }));
    // Chunks of 10, 10 and 5; the last one says the first token, three more steps say the others.
    assert_eq!(server.begin(), Some(101.0));
    let work = Work { batch: 1, read: 10, said: 0, blocks: 7, preempted: 0 };
    assert_eq!(server.end(), Step { work, ..Step::default() });
    server.begin();
    server.end();
    assert_eq!(server.begin(), Some(51.0));
    assert_eq!(server.end().began, [0]);
    assert_eq!(finish(&mut server), [(0, 6)]);
    assert_eq!(server.held(), 0.0);
}

#[test]
fn what_is_kept_of_a_prompt_is_not_computed_again() {
    let mut server = LlmServer::new(limits(100, 8, 100), SIMPLE);
    server.offer(0, LlmRequest { prompt: 25, kept: 20, output: 1 });
    assert_eq!(server.begin(), Some(51.0));
    let work = Work { batch: 1, read: 5, said: 1, blocks: 7, preempted: 0 };
    assert_eq!(server.end(), Step { began: vec![0], finished: vec![0], work });
}

#[test]
fn those_who_decode_do_not_wait_for_the_prompt_of_another() {
    let mut server = LlmServer::new(limits(100, 8, 10), SIMPLE);
    server.offer(0, LlmRequest { prompt: 4, kept: 0, output: 3 });
    server.begin();
    server.end();
    server.offer(1, LlmRequest { prompt: 30, kept: 0, output: 1 });
    // One token decodes, nine of the prompt are computed.
    assert_eq!(server.begin(), Some(101.0));
    server.end();
    server.begin();
    assert_eq!(server.end().finished, [0]);
}

#[test]
fn a_request_that_can_never_fit_is_refused() {
    let mut server = LlmServer::new(limits(10, 8, 10), SIMPLE);
    assert!(!server.offer(0, LlmRequest { prompt: 30, kept: 0, output: 20 }));
    assert!(server.offer(1, LlmRequest { prompt: 30, kept: 0, output: 10 }));
    assert_eq!(server.begin(), Some(101.0));
}

#[test]
fn without_free_blocks_the_last_one_computes_again_and_still_says_every_token() {
    // Two of 8 + 20 tokens need 7 blocks each at the end; there are 10.
    let mut server = LlmServer::new(limits(10, 8, 100), SIMPLE);
    server.offer(0, LlmRequest { prompt: 8, kept: 0, output: 20 });
    server.offer(1, LlmRequest { prompt: 8, kept: 0, output: 20 });
    let (finished, work) = worked(&mut server);
    assert_eq!(finished[0], (0, 20));
    // Forty tokens are said, however often; what was lost is read again.
    assert!(work.preempted > 0 && work.said == 40 && work.read > 16, "{work:?}");
    assert_eq!((work.batch, work.blocks), (2, 10));
    assert!(finished[1].1 > 20 && finished[1].0 == 1, "{finished:?}");
    assert_eq!((server.free, server.running, server.context), (10, 0, 0.0));
}

/// The same rules, token by token.
fn counted(requests: &[(u64, LlmRequest)], limits: Limits) -> Vec<(u32, u64)> {
    #[derive(Clone)]
    struct One {
        id: u32,
        prompt: u32,
        computed: u32,
        stored: u32,
        left: u32,
        decoding: bool,
    }
    let blocks = |tokens: u32| tokens.div_ceil(limits.block);
    let held = |one: &One| if one.decoding { blocks(one.stored) } else { blocks(one.prompt) };
    let reserve = limits.blocks / 100;
    let (mut waiting, mut batch): (VecDeque<One>, Vec<One>) = (VecDeque::new(), Vec::new());
    let (mut finished, mut next) = (Vec::new(), 0);
    for step in 0..1_000_000u64 {
        while next < requests.len() && requests[next].0 <= step {
            let r = requests[next].1;
            if blocks(r.prompt + r.output) <= limits.blocks - reserve {
                let id = next as u32;
                let computed = r.kept.min(r.prompt - 1);
                waiting.push_back(One { id, prompt: r.prompt, computed, stored: 0, left: r.output, decoding: false });
            }
            next += 1;
        }
        if waiting.is_empty() && batch.is_empty() {
            if next == requests.len() {
                return finished;
            }
            continue;
        }
        loop {
            let used: u32 = batch.iter().map(held).sum();
            let needed = batch.iter().filter(|one| one.decoding && one.stored % limits.block == 0).count() as u32;
            if used + needed <= limits.blocks {
                break;
            }
            let mut last = batch.pop().unwrap();
            if last.decoding {
                last.prompt = last.stored + 1;
            }
            (last.computed, last.decoding) = (0, false);
            waiting.push_front(last);
        }
        batch.iter_mut().filter(|one| one.decoding).for_each(|one| one.stored += 1);
        let mut left = limits.budget.saturating_sub(batch.iter().filter(|one| one.decoding).count() as u32);
        let mut at = 0;
        while left > 0 {
            if at == batch.len() {
                let used: u32 = batch.iter().map(held).sum();
                let Some(one) = waiting.front() else { break };
                let free = limits.blocks - used;
                let fits = free >= blocks(one.prompt) + reserve || (batch.is_empty() && free >= blocks(one.prompt));
                if batch.len() as u32 >= limits.batch || !fits {
                    break;
                }
                batch.extend(waiting.pop_front());
            }
            if !batch[at].decoding {
                let chunk = (batch[at].prompt - batch[at].computed).min(left);
                batch[at].computed += chunk;
                left -= chunk;
            }
            at += 1;
        }
        for one in &mut batch {
            if one.decoding {
                one.left -= 1;
            } else if one.computed == one.prompt {
                (one.decoding, one.stored) = (true, one.prompt);
                one.left -= 1;
            }
        }
        let mut done: Vec<(u32, u64)> = batch.iter().filter(|o| o.left == 0).map(|o| (o.id, step + 1)).collect();
        done.sort_unstable();
        finished.extend(done);
        batch.retain(|one| one.left > 0);
    }
    finished
}

proptest! {
    #[test]
    fn it_does_what_counting_token_by_token_does(
        requests in prop::collection::vec((0u64..40, 1u32..30, 0u32..10, 1u32..30), 1..25),
        blocks in 12u32..40, batch in 1u32..8, budget in 1u32..20,
    ) {
        let mut requests: Vec<(u64, LlmRequest)> = requests
            .into_iter()
            .map(|(at, prompt, kept, output)| (at, LlmRequest { prompt, kept, output }))
            .collect();
        requests.sort_by_key(|request| request.0);
        let limits = limits(blocks, batch, budget);
        let mut server = LlmServer::new(limits, SIMPLE);
        let (mut finished, mut next) = (Vec::new(), 0);
        for step in 0..100_000u64 {
            while next < requests.len() && requests[next].0 <= step {
                server.offer(next as u32, requests[next].1);
                next += 1;
            }
            if server.begin().is_some() {
                let mut done: Vec<(u32, u64)> = server.end().finished.iter().map(|id| (*id, step + 1)).collect();
                done.sort_unstable();
                finished.extend(done);
            } else if next == requests.len() {
                break;
            }
        }
        prop_assert_eq!(finished, counted(&requests, limits));
        prop_assert_eq!((server.free, server.running, server.decoding), (blocks, 0, 0));
        prop_assert!(server.crossing.iter().all(|count| *count == 0) && server.context == 0.0);
    }

    #[test]
    fn whoever_withdraws_gives_every_block_back(
        changes in prop::collection::vec((0u32..12, 1u32..30, 1u32..30, any::<bool>(), any::<bool>()), 1..200),
    ) {
        let mut server = LlmServer::new(limits(20, 6, 9), SIMPLE);
        let mut inside = [false; 12];
        for (id, prompt, output, begin, withdraw) in changes {
            if !inside[id as usize] {
                inside[id as usize] = server.offer(id, LlmRequest { prompt, kept: 0, output });
            }
            let began = begin && server.begin().is_some();
            if withdraw && inside[id as usize] {
                server.withdraw(id);
                inside[id as usize] = false;
            }
            if began {
                server.end().finished.iter().for_each(|id| inside[*id as usize] = false);
            }
        }
        (0..12).filter(|id| inside[*id as usize]).for_each(|id| server.withdraw(id));
        prop_assert_eq!((server.free, server.running, server.decoding, server.waiting()), (20, 0, 0, 0));
        prop_assert!(server.crossing.iter().all(|count| *count == 0) && server.context == 0.0);
    }
}

/// Serves conversations of this length, so many always there, and returns how many a second are done.
fn serve(request: LlmRequest) -> f64 {
    let (model, accelerator) = (LanguageModel::DENSE_70B, Accelerator::H100);
    let limits = Limits::of(&model, &accelerator, 4, 256, 1024);
    let mut server = LlmServer::new(limits, StepTime::of(&model, &accelerator, 4));
    (0..400).for_each(|id| assert!(server.offer(id, request)));
    let (mut now, mut done) = (0.0, 0);
    while now < 300.0 {
        now += server.begin().unwrap();
        for id in server.end().finished {
            server.offer(id, request);
            done += u32::from(now > 100.0);
        }
    }
    f64::from(done) / 200.0
}

#[test]
fn four_h100_serve_about_eight_chats_a_second_one_kind_of_work_after_the_other() {
    // The mean conversation of a public trace. By hand: 90 ms for the prompt, 29 ms for the answer, 8.5 a second.
    let (model, accelerator) = (LanguageModel::DENSE_70B, Accelerator::H100);
    let prompts = serve(LlmRequest { prompt: 1155, kept: 0, output: 1 });
    assert!((1.0 / prompts - 0.090).abs() < 0.006, "{} s", 1.0 / prompts);
    let context = 256.0 * (1155.0 + 105.0);
    let step = StepTime::of(&model, &accelerator, 4).seconds(256.0, context, context);
    assert!((step - 0.036).abs() < 0.002, "{step} s");
    let apart = 1.0 / (1.0 / prompts + 211.0 * step / 256.0);
    assert!((apart / 8.5 - 1.0).abs() < 0.05, "{apart} requests/s");
    // In one step with a prompt, decoding reads while the prompt computes: better than one after the other.
    let together = serve(LlmRequest { prompt: 1155, kept: 0, output: 211 });
    assert!(together > apart && together < prompts, "{together} requests/s");
}
