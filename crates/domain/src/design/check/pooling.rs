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
    match wait(servers, utilization) {
        0.0 => f64::INFINITY,
        whole => wait(smaller.round(), utilization) / whole,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn erlangs_formula_gives_the_values_of_the_books() {
        // Ten servers and eight erlangs; one server waits with the probability of its utilization.
        assert!((must_wait(10.0, 0.8) - 0.409_180).abs() < 1e-6);
        assert!((must_wait(1.0, 0.8) - 0.8).abs() < 1e-12);
        assert!((wait(8.0, 0.8) - 0.286_03).abs() < 1e-5);
    }

    #[test]
    fn a_pool_that_is_scaled_down_waits_thousands_of_times_as_long() {
        // A thousand servers, a tenth of them with a tenth of the load.
        let (at_90, at_98) = (falsified(1000.0, 0.9, 10.0), falsified(1000.0, 0.98, 10.0));
        assert!((3_000.0..4_500.0).contains(&at_90), "{at_90}");
        assert!((18.0..20.0).contains(&at_98), "{at_98}");
        assert!(falsified(1e6, 0.5, 10.0).is_infinite() && falsified(1.0, 0.5, 1.0) == 1.0);
    }
}
