//! Zones: what stands together falls together.

/// Which zone each server stands in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zones {
    count: u32,
    of: Vec<u32>,
}

/// A zone that is lost for a while.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outage {
    /// Which zone.
    pub zone: u32,
    /// When it falls, in seconds.
    pub at: f64,
    /// For how long.
    pub lasts: f64,
    /// How long it takes until balancers know: until then they send requests into the void.
    pub noticed_after: f64,
}

/// What happens in an outage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Happening {
    /// The servers of the zone stop.
    Falls,
    /// It is known that they did.
    Noticed,
    /// They are back.
    Returns,
    /// It is known that they are.
    ReturnNoticed,
}

impl Zones {
    /// Returns servers dealt out over zones in turn.
    pub fn spread(servers: u32, zones: u32) -> Zones {
        let count = zones.max(1);
        Zones { count, of: (0..servers).map(|server| server % count).collect() }
    }

    /// Returns servers in the zones named, one each; a zone is a number below `count`.
    pub fn placed(of: Vec<u32>, count: u32) -> Zones {
        let count = count.max(1);
        Zones { count, of: of.into_iter().map(|zone| zone % count).collect() }
    }

    /// Returns which servers stand in a zone.
    pub fn servers(&self, zone: u32) -> impl Iterator<Item = u32> {
        self.of.iter().enumerate().filter(move |(_, of)| **of == zone).map(|(server, _)| server as u32)
    }

    /// Returns the share of servers that is left when the zone with most servers falls.
    pub fn left(&self) -> f64 {
        let most = (0..self.count).map(|zone| self.servers(zone).count()).max().unwrap_or(0);
        1.0 - most as f64 / self.of.len().max(1) as f64
    }

    /// Returns the utilization when the zone with most servers falls and the others take its load; above 1 they cannot.
    pub fn utilization_without_one(&self, utilization: f64) -> f64 {
        if self.left() > 0.0 { utilization / self.left() } else { f64::INFINITY }
    }
}

impl Outage {
    /// Returns what happens, in order of time. An outage that is over before it was noticed is noticed by nobody.
    pub fn happenings(&self) -> Vec<(f64, Happening)> {
        let back = self.at + self.lasts;
        let mut all = vec![(self.at, Happening::Falls), (back, Happening::Returns)];
        if self.noticed_after < self.lasts {
            all.push((self.at + self.noticed_after, Happening::Noticed));
            all.push((back + self.noticed_after, Happening::ReturnNoticed));
        }
        all.sort_by(|one, other| one.0.total_cmp(&other.0));
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zone_of_three_is_a_third_of_the_servers() {
        let zones = Zones::spread(10, 3);
        assert_eq!(zones.servers(0).collect::<Vec<_>>(), [0, 3, 6, 9]);
        assert!((zones.left() - 0.6).abs() < 1e-12);
        // Two thirds busy is too much for three zones of which one may fall.
        assert!(Zones::spread(9, 3).utilization_without_one(0.7) > 1.0);
        assert!((Zones::spread(9, 3).utilization_without_one(0.6) - 0.9).abs() < 1e-12);
        assert_eq!(Zones::spread(9, 1).utilization_without_one(0.1), f64::INFINITY);
        assert_eq!(Zones::placed(vec![0, 0, 1], 2).servers(0).count(), 2);
    }

    #[test]
    fn an_outage_is_noticed_late_and_so_is_its_end() {
        let outage = Outage { zone: 0, at: 10.0, lasts: 20.0, noticed_after: 3.0 };
        let happenings = [
            (10.0, Happening::Falls),
            (13.0, Happening::Noticed),
            (30.0, Happening::Returns),
            (33.0, Happening::ReturnNoticed),
        ];
        assert_eq!(outage.happenings(), happenings);
        assert_eq!(Outage { lasts: 2.0, ..outage }.happenings().len(), 2);
    }
}
