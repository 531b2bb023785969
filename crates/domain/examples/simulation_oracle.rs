//! What was drawn for a run of five stations in tandem, and what came of it, for another simulator to repeat: see
//! `benches/nexosim`.

#[path = "../tests/simulation/golden.rs"]
#[expect(dead_code, reason = "of the table only one network is needed")]
mod golden;

use std::io::Write;

use domain::design::simulation::{Arrivals, Draws, Run, run};

const SEED: u64 = 5;

fn main() -> std::io::Result<()> {
    let network = golden::five_in_tandem();
    let Arrivals::Open(gap) = &network.sources[0].arrivals else { return Ok(()) };
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let servers: Vec<String> =
        network.stations.iter().map(|station| station.servers.unwrap_or(1).to_string()).collect();
    writeln!(out, "{}", servers.join(" "))?;
    let seconds = 125_000.0;
    let Ok(tally) = run(&network, &Run { seed: SEED, warm_up: 0.0, seconds }) else { return Ok(()) };
    let stays = tally.stays();
    writeln!(out, "{seconds} {} {:?} {:?}", stays.total(), stays.mean(), stays.most())?;
    let mut arrival = 0.0;
    for number in 0..tally.arrived() {
        arrival += gap.draw(&mut Draws::gap(SEED, "users", number));
        write!(out, "{arrival:?}")?;
        for (hop, station) in network.hops.iter().zip(&network.stations) {
            write!(out, " {:?}", station.service.draw(&mut Draws::at(SEED, &hop.name, "users", number)))?;
        }
        writeln!(out)?;
    }
    Ok(())
}
