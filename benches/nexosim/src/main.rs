//! A second opinion: the five stations in tandem as actors of NexoSim, with the arrivals and services that our engine drew.
//!
//! Reads what the example `simulation_oracle` writes: the servers of each station, how long to simulate and what came of
//! it there, then a line for each customer with its arrival and its service at each station. Prints both results and fails
//! when they differ by more than rounding: every customer must take exactly as long.

use std::collections::VecDeque;
use std::io::BufRead;
use std::time::Duration;

use nexosim::model::{Context, Model, schedulable};
use nexosim::ports::{EventSinkReader, EventSource, Output, SinkState, event_queue};
use nexosim::simulation::{Mailbox, SimInit};
use nexosim::time::MonotonicTime;
use serde::{Deserialize, Serialize};

/// A customer with all that was drawn for it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct Job {
    number: usize,
    arrival: f64,
    services: Vec<f64>,
}

/// Lets customers in when their time has come.
#[derive(Default, Serialize, Deserialize)]
struct Door {
    jobs: VecDeque<Job>,
    output: Output<Job>,
}

#[Model]
impl Door {
    #[nexosim(schedulable)]
    async fn open(&mut self, _: (), cx: &Context<Self>) {
        let now = seconds(cx.time());
        while self.jobs.front().is_some_and(|job| instant(job.arrival) <= cx.time()) {
            if let Some(job) = self.jobs.pop_front() {
                self.output.send(job).await;
            }
        }
        if let Some(job) = self.jobs.front() {
            let wait = Duration::from_secs_f64((job.arrival - now).max(1e-9));
            cx.schedule_event(wait, schedulable!(Self::open), ()).expect("the wait is not nothing");
        }
    }
}

/// Servers and a line.
#[derive(Default, Serialize, Deserialize)]
struct Station {
    place: usize,
    idle: usize,
    line: VecDeque<Job>,
    output: Output<Job>,
}

#[Model]
impl Station {
    fn come(&mut self, job: Job, cx: &Context<Self>) {
        if self.idle > 0 {
            self.idle -= 1;
            self.begin(job, cx);
        } else {
            self.line.push_back(job);
        }
    }

    fn begin(&mut self, job: Job, cx: &Context<Self>) {
        let service = Duration::from_secs_f64(job.services[self.place].max(1e-9));
        cx.schedule_event(service, schedulable!(Self::end), job).expect("the service is not nothing");
    }

    #[nexosim(schedulable)]
    async fn end(&mut self, job: Job, cx: &Context<Self>) {
        match self.line.pop_front() {
            Some(next) => self.begin(next, cx),
            None => self.idle += 1,
        }
        self.output.send(job).await;
    }
}

/// Says how long customers took.
#[derive(Default, Serialize, Deserialize)]
struct Exit {
    output: Output<f64>,
}

#[Model]
impl Exit {
    async fn leave(&mut self, job: Job, cx: &Context<Self>) {
        self.output.send(seconds(cx.time()) - job.arrival).await;
    }
}

fn instant(seconds: f64) -> MonotonicTime {
    MonotonicTime::EPOCH + Duration::from_secs_f64(seconds)
}

fn seconds(time: MonotonicTime) -> f64 {
    time.duration_since(MonotonicTime::EPOCH).as_secs_f64()
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut lines = std::io::stdin().lock().lines();
    let mut numbers = || -> Option<Vec<f64>> {
        let line = lines.next()?.ok()?;
        line.split_whitespace().map(|word| word.parse().ok()).collect()
    };
    let servers = numbers().ok_or("the servers are missing")?;
    let known = numbers().ok_or("what came of it is missing")?;
    let [horizon, done, mean, most] = known[..] else { return Err("four numbers were to come".into()) };
    let mut jobs = VecDeque::new();
    while let Some(line) = numbers() {
        jobs.push_back(Job { number: jobs.len(), arrival: line[0], services: line[1..].to_vec() });
    }

    let mut door = Door { jobs, ..Door::default() };
    let mut exit = Exit::default();
    let (door_box, exit_box) = (Mailbox::new(), Mailbox::new());
    let boxes: Vec<Mailbox<Station>> = servers.iter().map(|_| Mailbox::new()).collect();
    let mut stations: Vec<Station> = servers
        .iter()
        .enumerate()
        .map(|(place, servers)| Station { place, idle: *servers as usize, ..Station::default() })
        .collect();
    door.output.connect(Station::come, &boxes[0]);
    for (place, station) in stations.iter_mut().enumerate() {
        match boxes.get(place + 1) {
            Some(next) => station.output.connect(Station::come, next),
            None => station.output.connect(Exit::leave, &exit_box),
        }
    }
    let (sink, mut stays) = event_queue(SinkState::Enabled);
    exit.output.connect_sink(sink);
    let mut bench = SimInit::with_num_threads(1);
    let begin = EventSource::new().connect(Door::open, &door_box).register(&mut bench);
    bench = bench.add_model(door, door_box, "door").add_model(exit, exit_box, "exit");
    for (place, (station, mailbox)) in stations.into_iter().zip(boxes).enumerate() {
        bench = bench.add_model(station, mailbox, &format!("station {place}"));
    }
    let mut simulation = bench.init(MonotonicTime::EPOCH)?;
    simulation.process_event(&begin, ())?;
    simulation.step_until(instant(horizon))?;

    let (mut count, mut sum, mut longest) = (0.0, 0.0, 0.0_f64);
    while let Some(stay) = stays.try_read() {
        (count, sum, longest) = (count + 1.0, sum + stay, longest.max(stay));
    }
    println!("five stations in tandem, {} customers", count);
    println!("  engine   {done} done, mean {mean:.9} s, longest {most:.9} s");
    println!("  NexoSim  {count} done, mean {:.9} s, longest {longest:.9} s", sum / count);
    let agree = count == done && (sum / count - mean).abs() < 1e-6 * mean && (longest - most).abs() < 1e-6 * most;
    if agree { Ok(()) } else { Err("they disagree".into()) }
}
