//! Why a pool cannot be made smaller with its load: by which factor the wait would be falsified.

/// Returns the probability that a request must wait (Erlang C), for `servers` servers at a utilization below 1.
pub fn must_wait(servers: f64, utilization: f64) -> f64 {
    let load = servers * utilization;
    // Erlang's B by its recursion from one server up, in the stable form of the inverse.
    let count = servers.round().clamp(1.0, 1e7) as u64;
    let mut inverse = 1.0;
    for server in 1..=count {
        inverse = 1.0 + inverse * server as f64 / load;
        if inverse > 1e300 {
            return 0.0;
        }
    }
    let blocked = 1.0 / inverse;
    blocked / (1.0 - utilization * (1.0 - blocked))
}

/// Returns the mean wait of such a pool, in mean services.
pub fn wait(servers: f64, utilization: f64) -> f64 {
    must_wait(servers, utilization) / (servers * (1.0 - utilization))
}

/// Returns by which factor the mean wait is too long when load and servers of a pool are both divided by `by`; infinite when
/// the wait of the whole pool is too small to be told.
pub fn falsified(servers: f64, utilization: f64, by: f64) -> f64 {
    let smaller = (servers / by).max(1.0);
    wait(smaller.round(), utilization) / wait(servers, utilization)
}
