//! Closed forms to hold the simulation against, and to plan by where they apply.
//!
//! Rates are per second, times in seconds; `load` is offered work in servers (Erlang).

/// Returns the share of arrivals that find all `servers` busy and are lost (Erlang B), by its recursion.
pub fn erlang_b(servers: u32, load: f64) -> f64 {
    (1..=servers).fold(1.0, |blocked, k| load * blocked / (f64::from(k) + load * blocked))
}

/// Returns the share of arrivals that must wait at `servers` with an endless queue (Erlang C); 1 without a steady state.
pub fn erlang_c(servers: u32, load: f64) -> f64 {
    let busy = load / f64::from(servers);
    if busy >= 1.0 {
        return 1.0;
    }
    let blocked = erlang_b(servers, load);
    blocked / (1.0 - busy * (1.0 - blocked))
}

/// Returns the mean wait before service of M/M/c; infinite without a steady state.
pub fn mmc_wait(servers: u32, arrivals: f64, service: f64) -> f64 {
    let spare = f64::from(servers) / service - arrivals;
    if spare <= 0.0 { f64::INFINITY } else { erlang_c(servers, arrivals * service) / spare }
}

/// Returns the share of customers of M/M/c that take longer than `time` from arrival to departure; 1 without a steady
/// state. Who must wait does so for an exponential time, and is then served for another.
pub fn mmc_stay_beyond(servers: u32, arrivals: f64, service: f64, time: f64) -> f64 {
    let (served, relieved) = (1.0 / service, f64::from(servers) / service - arrivals);
    if relieved <= 0.0 {
        return 1.0;
    }
    let waits = erlang_c(servers, arrivals * service);
    let alone = (-served * time).exp();
    let both = if (relieved - served).abs() < 1e-9 * served {
        alone * (1.0 + served * time)
    } else {
        (relieved * alone - served * (-relieved * time).exp()) / (relieved - served)
    };
    (1.0 - waits) * alone + waits * both
}

/// Returns the time from arrival to departure that a share `q` of the customers of M/M/c does not exceed.
pub fn mmc_stay_quantile(servers: u32, arrivals: f64, service: f64, q: f64) -> f64 {
    let (mut low, mut high) = (0.0, service);
    while mmc_stay_beyond(servers, arrivals, service, high) > 1.0 - q && high < 1e12 * service {
        high *= 2.0;
    }
    for _ in 0..100 {
        let middle = 0.5 * (low + high);
        let beyond = mmc_stay_beyond(servers, arrivals, service, middle) > 1.0 - q;
        if beyond { low = middle } else { high = middle }
    }
    high
}

/// Returns by how much the mean wait is overstated when M/M/c is simulated with one in `scale` of its servers and arrivals:
/// a large pool waits less at the same load, so that a small copy of it tells nothing of its queue. `None` when the
/// servers do not divide, or there is no steady state. Cells of their own, each with its queue, do scale.
pub fn pooled_scaling_error(servers: u32, arrivals: f64, service: f64, scale: u32) -> Option<f64> {
    let (small, rest) = (servers.checked_div(scale)?, servers.checked_rem(scale)?);
    if rest != 0 || arrivals * service >= f64::from(servers) {
        return None;
    }
    let whole = mmc_wait(servers, arrivals, service);
    Some(mmc_wait(small, arrivals / f64::from(scale), service) / whole)
}

/// Returns the mean wait before service of M/G/1 (Pollaczek and Khinchine).
pub fn mg1_wait(arrivals: f64, service: f64, cv2: f64) -> f64 {
    let busy = arrivals * service;
    if busy >= 1.0 { f64::INFINITY } else { busy * service * (1.0 + cv2) / (2.0 * (1.0 - busy)) }
}

/// Returns the share of arrivals refused by M/M/c with room for `room` altogether, and the mean stay of the others.
pub fn mmck(servers: u32, room: u32, arrivals: f64, service: f64) -> (f64, f64) {
    // Weights of the states, kept small by dividing as they grow.
    let mut weights = vec![1.0_f64];
    for n in 1..=room {
        let next = weights[n as usize - 1] * arrivals * service / f64::from(n.min(servers));
        weights.push(next);
    }
    let all: f64 = weights.iter().sum();
    let lost = weights[room as usize] / all;
    let present: f64 = weights.iter().enumerate().map(|(n, weight)| n as f64 * weight).sum::<f64>() / all;
    (lost, present / (arrivals * (1.0 - lost)))
}

/// Returns throughput and mean response time of a closed network: one queue, `users` who think `think` on average (exact
/// mean value analysis, Reiser and Lavenberg, 1980).
pub fn closed(users: u32, think: f64, service: f64) -> (f64, f64) {
    let (mut present, mut throughput, mut response) = (0.0, 0.0, service);
    for n in 1..=users {
        response = service * (1.0 + present);
        throughput = f64::from(n) / (think + response);
        present = throughput * response;
    }
    (throughput, response)
}

/// Returns the mean stay with two random choices of many servers in the mean-field limit (Mitzenmacher, 2001), at load `busy`.
pub fn two_choices(busy: f64) -> f64 {
    (1..64).map(|i: i32| busy.powf(2f64.powi(i) - 2.0)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_closed_forms_give_the_published_values() {
        let check =
            |value: f64, known: f64| assert!((value - known).abs() < 6e-6 * known.abs().max(1.0), "{value} {known}");
        check(erlang_b(10, 8.0), 0.121661);
        check(erlang_c(10, 8.0), 0.409180);
        check(mmc_wait(8, 6.4, 1.0), 0.28603);
        check(mmc_wait(1, 0.8, 1.0), 4.0);
        check(mmc_stay_quantile(1, 0.8, 1.0, 0.5), 3.465736);
        check(mmc_stay_quantile(1, 0.8, 1.0, 0.999), 34.538776);
        check(mmc_stay_quantile(8, 6.4, 1.0, 0.5), 0.98633);
        check(mmc_stay_quantile(8, 6.4, 1.0, 0.99), 5.15218);
        check(mmc_stay_quantile(8, 6.4, 1.0, 0.999), 7.46972);
        let factor = |busy: f64| pooled_scaling_error(1_000, 1_000.0 * busy, 1.0, 10).unwrap_or_default();
        assert!((factor(0.9) / 3_700.0 - 1.0).abs() < 0.05, "{}", factor(0.9));
        assert!((factor(0.98) / 19.0 - 1.0).abs() < 0.05, "{}", factor(0.98));
        check(mg1_wait(0.8, 1.0, 4.0), 10.0);
        let (lost, stay) = mmck(1, 10, 0.9, 1.0);
        check(lost, 0.0508137);
        check(stay, 4.646601);
        let (lost, stay) = mmck(4, 20, 3.8, 1.0);
        check(lost, 0.0312729);
        check(stay, 2.523970);
        let (throughput, response) = closed(50, 10.0, 0.25);
        check(throughput, 3.925237);
        check(response, 2.738083);
        check(two_choices(0.9), 2.614057);
        check(two_choices(0.95), 3.383046);
    }
}
